import type { MentorFeedback } from '@maju/contracts/feedback'
import type { Recording } from '@maju/contracts/recording'
import type { Attempt, Judgement, QuestionReport, Report as ReportOf } from '@maju/contracts/report'
import type { Share } from '@maju/contracts/share'
import { openPage } from '../../shared/page.fixture.tsx'
import { found, someRecording } from './measures/measured.fixture.ts'
import { Report } from './report.tsx'
import type { FindMedia } from './timeline/find-media.ts'

const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
const at = '2026-11-20T09:30:00.000Z'
const madeBy = { engine: 'built-in', model: null, version: 'rules-1', fallback: null } as const
export const said = '저는 원인을 찾았습니다. 그 결과 응답이 빨라졌습니다.'
export const saidAgain = '저는 인덱스를 고쳐 응답 시간을 820ms에서 210ms로 줄였습니다.'

export const quoted = (text: string, quote: string) => ({
  quote,
  turn: 1,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
})

export const scored = (
  dimension: Judgement['dimension'],
  level: number,
  evidence: Judgement['evidence'],
): Judgement => ({
  dimension,
  verdict: 'scored',
  level,
  spread: [Math.max(1, level - 1), Math.min(5, level + 1)],
  evidence,
  reasons: [{ code: 'on-topic', values: {} }],
})

export const attempt = (nth: number, text: string, judgements: Judgement[] | null): Attempt => ({
  attempt: nth,
  corrections: [],
  turns: [
    {
      from: 'interviewer',
      seq: 0,
      questionId: 'q1',
      act: 'ask',
      speaker: 'lead',
      text: '무엇을 하셨습니까?',
      slot: null,
      sources: [],
      wording: 'final',
      madeBy,
      at,
    },
    {
      from: 'candidate',
      seq: 1,
      questionId: 'q1',
      text,
      inputMode: 'typed',
      secondsUsed: 30,
      intent: 'answer',
      filled: [],
      at,
    },
  ],
  inputMode: 'typed',
  score: judgements && {
    questionId: 'q1',
    attempt: nth,
    judgements,
    slots: nth === 0 ? { filled: ['action'], missing: ['number'] } : { filled: ['action', 'number'], missing: [] },
    betterAnswer: null,
    madeBy,
    scoredAt: at,
  },
  at,
})

export const first = attempt(0, said, [
  scored('own-contribution', 2, [quoted(said, '저는 원인을 찾았습니다')]),
  scored('reasoning', 3, [quoted(said, '그 결과 응답이 빨라졌습니다')]),
  { dimension: 'fit', verdict: 'insufficient', level: null, spread: null, evidence: [], reasons: [] },
])

export const question: QuestionReport['question'] = {
  id: 'q1',
  phase: 'experience',
  kind: 'experience',
  competency: 'problem-solving',
  ncs: { ability: 'problem-solving', subAbility: 'thinking' },
  speaker: 'lead',
  text: '무엇을 하셨습니까?',
  why: '한 일을 알고자',
  sources: [],
  slots: ['action', 'number'],
  probes: [],
  anchors: ['1', '2', '3', '4', '5'],
  secondsToPrepare: 0,
  secondsToAnswer: 60,
  bankId: null,
  madeBy,
}

const belief = (competency: string, level: number | null): ReportOf['beliefs'][number] => ({
  competency,
  ncs: { ability: 'problem-solving', subAbility: 'thinking' },
  low: 0.3,
  medium: 0.4,
  high: 0.3,
  level,
  spread: level === null ? null : [level - 1, level + 1],
  questionIds: ['q1'],
  evidence: [],
})

export const report: ReportOf = {
  interviewId: id(1),
  targetId: id(2),
  company: '한빛전자',
  jobTitle: '개발자',
  language: 'ko',
  persona: 'lead',
  difficulty: 'normal',
  status: 'finished',
  demo: false,
  startedAt: at,
  finishedAt: at,
  scoring: { done: 1, total: 1, failed: 0 },
  content: { dimensions: [], madeBy: [madeBy] },
  delivery: { status: 'empty', reason: 'typed-answers' },
  screen: { status: 'empty', reason: 'no-recording' },
  beliefs: [belief('problem-solving', 3), belief('teamwork', 4), belief('leadership', null)],
  percentiles: [{ population: 'own-history', n: 0, value: null }],
  advice: [],
  questions: [{ question, attempts: [first] }],
  documents: [],
}

export type Served = {
  report: ReportOf
  retried?: unknown[]
  asked?: string[]
  recording?: Partial<Recording>
  findMedia?: FindMedia
  /** Everything that was sent, with what it carried. */
  wished?: { path: string; body: unknown }[]
  shares?: Share[]
  feedback?: MentorFeedback[]
}

/** What the server gives for a path, by how it ends; the report itself for every other. */
function served({ report: shown, recording, shares = [], feedback = [] }: Served, path: string): Response {
  const isTyped = shown.delivery.status === 'empty' && shown.delivery.reason === 'typed-answers'
  const byEnd: Record<string, () => Response> = {
    recordings: () => Response.json(isTyped ? [] : [{ ...someRecording, ...recording }]),
    engines: () => Response.json([]),
    feedback: () => Response.json(feedback),
    shares: () => Response.json(shares),
    measurements: () => Response.json(found),
    events: () => new Response(''),
  }
  return byEnd[path.split('/').at(-1) ?? '']?.() ?? Response.json(shown)
}

/** What the server makes of a wish: a link, or another try at a question. */
function made(given: Served, path: string, body: unknown): Response {
  if (path.endsWith('/shares')) {
    const [share] = given.shares ?? []
    return Response.json({ ...share, path: '/shared/the-token' }, { status: 201 })
  }
  given.retried?.push(body)
  return Response.json(attempt(1, saidAgain, null), { status: 201 })
}

function replyTo(given: Served, { method, path, body }: { method: string; path: string; body: unknown }): Response {
  given.asked?.push(method === 'DELETE' ? `DELETE ${path}` : path)
  given.wished?.push({ path, body })
  if (method === 'DELETE') return new Response(null, { status: 204 })
  return method === 'POST' && body !== undefined ? made(given, path, body) : served(given, path)
}

export function open(given: Served) {
  const send: typeof fetch = async (address, { method = 'GET', body } = {}) =>
    replyTo(given, {
      method,
      path: typeof address === 'string' ? address : '',
      body: typeof body === 'string' ? JSON.parse(body) : undefined,
    })
  openPage(() => <Report interviewId={id(1)} {...(given.findMedia && { findMedia: given.findMedia })} />, {
    fetch: send,
  })
}
