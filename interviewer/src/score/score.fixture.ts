import type { CandidateTurn, InterviewerTurn } from '@maju/contracts/interview'
import type { PlannedQuestion } from '@maju/contracts/plan'
import type { Dimension, Judgement } from '@maju/contracts/report'
import type { PlanTarget } from '../plan/plan-target.ts'
import type { ScoreDraft } from './score-answer.ts'

const madeBy = { engine: 'built-in', model: null, version: 'test', fallback: null } as const
const at = '2026-01-01T00:00:00.000Z'

export const questionOf = (given: Partial<PlannedQuestion> = {}): PlannedQuestion => ({
  id: 'q2',
  phase: 'experience',
  kind: 'experience',
  competency: 'problem-solving',
  ncs: { ability: 'problem-solving', subAbility: 'problem-handling' },
  speaker: 'lead',
  text: '팀에서 어려운 문제를 해결했던 경험을 말씀해 주세요.',
  why: '문제를 어떻게 푸는지 봅니다.',
  sources: [],
  slots: ['situation', 'task', 'action', 'result', 'number', 'lesson'],
  probes: [],
  anchors: ['하나', '둘', '셋', '넷', '다섯'],
  secondsToPrepare: 0,
  secondsToAnswer: 120,
  bankId: null,
  madeBy,
  ...given,
})

export const englishQuestion = questionOf({ text: 'Tell me about a difficult problem that you solved in a team.' })

export const candidate = (text: string, seq = 3): CandidateTurn => ({
  from: 'candidate',
  seq,
  questionId: 'q2',
  text,
  inputMode: 'typed',
  secondsUsed: null,
  intent: 'answer',
  filled: [],
  at,
})

export const interviewer = (
  text: string,
  seq: number,
  act: InterviewerTurn['act'] = 'probe-slot',
): InterviewerTurn => ({
  from: 'interviewer',
  seq,
  questionId: 'q2',
  act,
  speaker: 'lead',
  text,
  slot: null,
  sources: [],
  wording: 'final',
  madeBy,
  at,
})

export const target: PlanTarget = {
  company: '가온상사',
  jobTitle: '물류 담당',
  ncsMajor: null,
  documents: [
    { kind: 'resume', text: '홍길동\n가온대학교 졸업' },
    { kind: 'posting', text: '물류 담당\n재고 관리와 출고 계획 수립\n데이터 분석' },
  ],
}

export function judgementIn(score: ScoreDraft, dimension: Dimension): Judgement {
  const found = score.judgements.find((judgement) => judgement.dimension === dimension)
  if (!found) throw new Error(`no judgement of ${dimension}`)
  return found
}

/** A level as a number to compare by: nothing known lies below every level. */
export const levelIn = (score: ScoreDraft, dimension: Dimension): number => judgementIn(score, dimension).level ?? 0
