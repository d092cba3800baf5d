// @vitest-environment happy-dom
import type { Recording } from '@maju/contracts/recording'
import type { Attempt, Judgement, QuestionReport, Report as ReportOf } from '@maju/contracts/report'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { createMemoryHistory, createRootRoute, createRouter, RouterProvider } from '@tanstack/react-router'
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { apiClient } from '../../shared/call.ts'
import { ClientProvider } from '../../shared/client.tsx'
import { found, noVoice, saidTurn, someRecording, someScreen, someVoice } from './measures/measured.fixture.ts'
import { Report } from './report.tsx'
import type { FindMedia } from './timeline/find-media.ts'

const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
const at = '2026-11-20T09:30:00.000Z'
const madeBy = { engine: 'built-in', model: null, version: 'rules-1', fallback: null } as const
const said = '저는 원인을 찾았습니다. 그 결과 응답이 빨라졌습니다.'
const saidAgain = '저는 인덱스를 고쳐 응답 시간을 820ms에서 210ms로 줄였습니다.'

const quoted = (text: string, quote: string) => ({
  quote,
  turn: 1,
  start: text.indexOf(quote),
  end: text.indexOf(quote) + quote.length,
})

const scored = (dimension: Judgement['dimension'], level: number, evidence: Judgement['evidence']): Judgement => ({
  dimension,
  verdict: 'scored',
  level,
  spread: [Math.max(1, level - 1), Math.min(5, level + 1)],
  evidence,
  reasons: [{ code: 'on-topic', values: {} }],
})

const attempt = (nth: number, text: string, judgements: Judgement[] | null): Attempt => ({
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

const first = attempt(0, said, [
  scored('own-contribution', 2, [quoted(said, '저는 원인을 찾았습니다')]),
  scored('reasoning', 3, [quoted(said, '그 결과 응답이 빨라졌습니다')]),
  { dimension: 'fit', verdict: 'insufficient', level: null, spread: null, evidence: [], reasons: [] },
])

const question: QuestionReport['question'] = {
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

const report: ReportOf = {
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

type Served = {
  report: ReportOf
  retried?: unknown[]
  asked?: string[]
  recording?: Partial<Recording>
  findMedia?: FindMedia
}

function open(served: Served) {
  const send: typeof fetch = async (address, init) => {
    if (init?.method === 'POST' && typeof init.body === 'string') {
      served.retried?.push(JSON.parse(init.body))
      return Response.json(attempt(1, saidAgain, null), { status: 201 })
    }
    const path = typeof address === 'string' ? address : ''
    served.asked?.push(path)
    const isTyped = served.report.delivery.status === 'empty' && served.report.delivery.reason === 'typed-answers'
    if (path.endsWith('/recordings')) return Response.json(isTyped ? [] : [{ ...someRecording, ...served.recording }])
    if (path.endsWith('/engines')) return Response.json([])
    if (path.endsWith('/measurements')) return Response.json(found)
    return path.endsWith('/events') ? new Response('') : Response.json(served.report)
  }
  const routeTree = createRootRoute({
    component: () => <Report interviewId={id(1)} {...(served.findMedia && { findMedia: served.findMedia })} />,
  })
  render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <RouterProvider router={createRouter({ routeTree, history: createMemoryHistory() })} />
      </ClientProvider>
    </QueryClientProvider>,
  )
}

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})
afterEach(cleanup)

const rowOf = (table: HTMLElement, name: string) => within(table).getByRole('row', { name: new RegExp(`^${name}`) })

test('a competency without evidence stands in the table as missing, not as zero', async () => {
  open({ report })
  const table = await screen.findByRole('table', { name: '역량별 수준' })
  expect(rowOf(table, '리더십').textContent).toContain('근거 부족')
  expect(rowOf(table, '리더십').textContent).not.toMatch(/0 ?\/|\b0\.0/)
  expect(rowOf(table, '팀워크').textContent).toContain('4')
})

test('focus on a judgement makes its own words stand out and no others', async () => {
  open({ report })
  fireEvent.focus(await screen.findByRole('button', { name: /왜 이렇게 봤나요\? 내가 한 몫/ }))
  const marks = [...document.querySelectorAll('mark')]
  const standing = marks.filter((mark) => mark.dataset['active'] !== undefined).map(({ textContent }) => textContent)
  expect(marks).toHaveLength(2)
  expect(standing).toEqual(['저는 원인을 찾았습니다'])
})

test('what was not judged says why in words and shows no level', async () => {
  open({ report })
  const title = await screen.findByText('직무·회사 적합')
  const row = title.closest('li')
  expect(row?.textContent).toContain('근거가 모자라 판단하지 않았어요')
  expect(row?.textContent).not.toContain('/ 5')
})

test('the first and the latest try stand side by side, with what they hold, their levels and lengths', async () => {
  const latest = attempt(2, saidAgain, [scored('own-contribution', 4, [quoted(saidAgain, '저는 인덱스를 고쳐')])])
  const middle = attempt(1, '중간 답', null)
  open({ report: { ...report, questions: [{ question, attempts: [first, middle, latest] }] } })
  const table = await screen.findByRole('table', { name: '처음과 나란히 보기' })
  const cells = (name: string) =>
    within(rowOf(table, name))
      .getAllByRole('cell')
      .map(({ textContent }) => textContent)
  expect(cells('담긴 것')).toEqual(['내가 한 행동', '내가 한 행동, 숫자'])
  expect(cells('내가 한 몫')).toEqual(['2 / 5', '4 / 5'])
  expect(cells('길이')).toEqual([`${said.replaceAll(' ', '').length}자`, `${saidAgain.replaceAll(' ', '').length}자`])
  expect(cells('근거가 된 말')[1]).toContain('저는 인덱스를 고쳐')
})

test('a new answer is sent once, is shown as being read, and its draft is forgotten', async () => {
  const retried: unknown[] = []
  const served: Served = { report, retried }
  open(served)
  fireEvent.click(await screen.findByRole('button', { name: '이 질문에 다시 답해 보기' }))
  fireEvent.change(screen.getByLabelText('내 답변'), { target: { value: saidAgain } })
  served.report = {
    ...report,
    scoring: { done: 1, total: 2, failed: 0 },
    questions: [{ question, attempts: [first, attempt(1, saidAgain, null)] }],
  }
  fireEvent.click(screen.getByRole('button', { name: '다시 답하기' }))
  await screen.findByText(/살펴보는 대로 처음 답변과 나란히/)
  expect(retried).toMatchObject([{ text: saidAgain, inputMode: 'typed' }])
  expect(Object.keys(localStorage).filter((key) => key.includes('retry'))).toEqual([])
})

test('while answers are being read, those that are done can be seen already', async () => {
  const waiting = { question: { ...question, id: 'q2', text: '다음 질문입니다' }, attempts: [attempt(0, said, null)] }
  open({
    report: {
      ...report,
      scoring: { done: 1, total: 2, failed: 0 },
      questions: [{ question, attempts: [first] }, waiting],
    },
  })
  await screen.findByText('답변을 하나씩 살펴보고 있어요')
  expect(screen.getByText('내가 한 몫')).toBeTruthy()
  await waitFor(() => expect(screen.getByText('살펴보는 중')).toBeTruthy())
})

test('without an earlier interview the reason is said instead of a percentile', async () => {
  open({ report })
  expect((await screen.findByText(/아직 견줄 수 있는 내 이전 면접이 없어요/)).textContent).not.toContain('%')
})

const measuredBy = { where: 'browser', version: 'voice-1' } as const
const answer = { questionId: 'q1', attempt: 0, recordingId: someRecording.id, seconds: 64, uploaded: true, measuredBy }
const measured: ReportOf = {
  ...report,
  delivery: { status: 'measured', whole: someVoice, answers: [{ ...answer, measures: someVoice }] },
  questions: [{ question, attempts: [{ ...first, turns: [...first.turns.slice(0, 1), saidTurn], score: null }] }],
}

test('what was measured in retries alone is not told of the interview', async () => {
  if (measured.delivery.status !== 'measured') throw new Error('The fixture is measured.')
  const answers = measured.delivery.answers.map((one) => ({ ...one, attempt: 1 }))
  open({ report: { ...measured, delivery: { ...measured.delivery, answers } } })
  expect(await screen.findByText('다시 답한 것만 쟀어요. 잰 것은 그 질문에서 볼 수 있어요.')).toBeTruthy()
})

test('a track that was measured shows its numbers, one that was not says why', async () => {
  open({ report: measured })
  const delivery = (await screen.findByRole('heading', { name: '전달' })).parentElement
  expect(delivery?.textContent).toContain('초당 4.3음절')
  expect(delivery?.textContent).toContain('답변 1개를 모은 값이에요.')
  expect(delivery?.textContent).toContain('잰 것: 이 브라우저 (voice-1)')
  const seen = screen.getByRole('heading', { name: '화면' }).parentElement
  expect(seen?.textContent).toContain('측정하지 않았어요')
})

test('a measured screen is told as behaviour, and never as a score', async () => {
  const screenTrack = { status: 'measured', whole: someScreen, answers: [{ ...answer, measures: someScreen }] } as const
  open({ report: { ...measured, screen: { ...screenTrack, answers: [...screenTrack.answers] } } })
  const seen = (await screen.findByRole('heading', { name: '화면' })).parentElement
  expect(seen?.textContent).toContain('보인 행동만 말해요')
  expect(seen?.textContent).toContain('62%')
  expect(seen?.textContent).not.toContain('/ 5')
})

test('an interview in which nothing could be heard has no number in its delivery', async () => {
  const whole = noVoice('no-speech')
  open({ report: { ...measured, delivery: { status: 'measured', whole, answers: [{ ...answer, measures: whole }] } } })
  const delivery = (await screen.findByRole('heading', { name: '전달' })).parentElement
  expect(delivery?.querySelectorAll('[data-share]')).toHaveLength(0)
  expect(delivery?.textContent).toContain('말소리를 찾지 못했어요.')
})

test('the transcript follows the player word by word', async () => {
  open({ report: measured })
  await waitFor(() => expect(document.querySelector('[data-lane="speech"]')).toBeTruthy(), { timeout: 10_000 })
  const saying = () => document.querySelector('[data-spoken]')?.textContent
  const player = document.querySelector('audio')
  if (!player) throw new Error('There is no player.')
  expect(saying()).toBe(undefined)
  for (const [second, word] of [
    [2, '저는'],
    [6.2, '서버가'],
  ] as const) {
    player.currentTime = second
    fireEvent.timeUpdate(player)
    await waitFor(() => expect(saying()).toBe(word))
  }
  expect(document.querySelectorAll('[data-spoken]')).toHaveLength(1)
})

test('a recording that is still arriving is looked for again, and its numbers come with it', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  const startedAt = new Date().toISOString()
  const served: Served = {
    report: { ...measured, delivery: { status: 'empty', reason: 'not-measured' } },
    recording: { status: 'receiving', startedAt },
  }
  open(served)
  await screen.findByText('녹음이 아직 다 오지 않았어요.')
  served.report = measured
  served.recording = { status: 'measured', startedAt }
  await vi.advanceTimersByTimeAsync(6000)
  await screen.findByText('답변 1개를 모은 값이에요.')
  expect(screen.queryByText('녹음이 아직 다 오지 않았어요.')).toBe(null)
  vi.useRealTimers()
})

test('a recording that never left is looked for where the page was told to look', async () => {
  const findMedia = vi.fn<FindMedia>(async () => null)
  open({ report: measured, recording: { uploaded: false }, findMedia })
  await screen.findByText(/이 브라우저에도 남아 있지 않아요/)
  expect(findMedia).toHaveBeenCalledWith(someRecording.id)
})

test('recordings are asked for where there may be any, and of typed answers once their question is open', async () => {
  const questions = [
    { question: { ...question, id: 'q0', text: '나오지 않은 질문' }, attempts: [] },
    { question, attempts: [first] },
  ]
  const typed: Served = { report: { ...report, questions }, asked: [] }
  open(typed)
  const opened = await screen.findByRole('button', { name: '무엇을 하셨습니까?' })
  const asked = () => typed.asked?.filter((path) => path.includes('/recordings')).length
  expect(asked()).toBe(0)
  fireEvent.click(opened)
  expect(await screen.findByRole('button', { name: '이 답변의 녹음이나 영상 넣기' })).toBeTruthy()
  expect(asked()).toBe(1)
})
