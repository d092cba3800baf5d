// @vitest-environment happy-dom
import type { InterviewSummary } from '@maju/contracts/interview'
import type { ProgressPoint } from '@maju/contracts/progress'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { openPage } from '../../shared/page.fixture.tsx'
import { progressCsv } from './progress-csv.ts'
import { Progress } from './progress.tsx'
import { seriesOf } from './series.ts'

const id = (nth: number) => `00000000-0000-4000-8000-00000000000${nth}`
const at = (day: number) => `2026-11-1${day}T09:30:00.000Z`

const summary = (nth: number, given: Partial<InterviewSummary> = {}): InterviewSummary => ({
  id: id(nth),
  targetId: id(8),
  company: '한빛전자',
  jobTitle: '개발자',
  language: 'ko',
  persona: 'lead',
  difficulty: 'normal',
  status: 'finished',
  demo: false,
  startedAt: at(nth),
  finishedAt: at(nth),
  asked: 5,
  questions: 5,
  ...given,
})

const point = (nth: number, level: number | null, given: Partial<ProgressPoint> = {}): ProgressPoint => ({
  id: id(nth),
  company: '한빛전자',
  jobTitle: '개발자',
  language: 'ko',
  startedAt: at(nth),
  finishedAt: at(nth),
  demo: false,
  dimensions: [
    { dimension: 'relevance', level, spread: level === null ? null : [1, 5], scored: 1, insufficient: 0, best: null },
  ],
  beliefs: [],
  measures: [],
  ...given,
})

function open(given: { interviews: InterviewSummary[]; points: ProgressPoint[] }) {
  const house = { ...given, deleted: [] as string[] }
  const send: typeof fetch = async (address, init) => {
    const path = typeof address === 'string' ? address : ''
    if (init?.method === 'DELETE') {
      house.deleted.push(path)
      house.interviews = house.interviews.filter((one) => !path.endsWith(one.id))
      return new Response(null, { status: 204 })
    }
    return Response.json(path.includes('/progress') ? house.points : house.interviews)
  }
  openPage(Progress, { fetch: send })
  return house
}

afterEach(cleanup)

test('one interview is shown as a table and not as a change', async () => {
  open({ interviews: [summary(1)], points: [point(1, 3)] })
  await screen.findByText(/아직 한 번이라 변화를 말할 수 없어요/)
  expect(screen.queryByLabelText(/변화 그림/)).toBeNull()
  expect(within(screen.getByRole('table')).getByText('3 (1~5)')).toBeTruthy()
})

test('two interviews are drawn, and it is said that two may be chance', async () => {
  open({ interviews: [summary(1), summary(2)], points: [point(1, 3), point(2, 4)] })
  await screen.findByText(/두 번으로는 우연일 수 있어요/)
  expect(screen.getByLabelText(/변화 그림/)).toBeTruthy()
})

test('the demonstration is labelled in the list and takes no part in the change', async () => {
  open({
    interviews: [summary(1), summary(2, { demo: true, company: '가상식품' })],
    points: [point(1, 3), point(2, 5, { demo: true, company: '가상식품' })],
  })
  await screen.findByText('데모 면접은 넣지 않았어요.')
  expect(within(screen.getByRole('table')).queryByText('가상식품')).toBeNull()
  expect(screen.getByText('데모')).toBeTruthy()
})

test('the choice of an application leaves its interviews only', async () => {
  open({
    interviews: [summary(1), summary(2, { targetId: id(9), company: '다온물산' })],
    points: [point(1, 3), point(2, 4, { company: '다온물산' })],
  })
  fireEvent.change(await screen.findByLabelText('지원 회사'), { target: { value: id(9) } })
  expect(screen.queryByRole('heading', { name: /한빛전자/ })).toBeNull()
  expect(screen.getByRole('heading', { name: /다온물산/ })).toBeTruthy()
})

test('an interview is deleted only after it was confirmed', async () => {
  const house = open({ interviews: [summary(1)], points: [point(1, 3)] })
  fireEvent.click(await screen.findByRole('button', { name: '한빛전자 면접 지우기' }))
  expect(house.deleted).toEqual([])
  fireEvent.click(await screen.findByRole('button', { name: '지우기' }))
  await waitFor(() => expect(house.deleted).toEqual([`/api/v2/interviews/${id(1)}`]))
  await screen.findByText('아직 면접이 없어요')
})

test('a level that could not be told is a gap, not a zero', () => {
  const places = seriesOf([point(1, 3), point(2, null), point(3, 4)], 'dimension:relevance')
  expect(places.map(({ level }) => level)).toEqual([3, null, 4])
})

const measured = (nth: number, value: number, quality: 'ok' | 'doubtful' = 'ok') =>
  point(nth, 3, { measures: [{ name: 'pauseShare', value, quality }] })

test('what was measured is followed with its unit, against one’s own earlier interviews, and no place is told', async () => {
  open({
    interviews: [summary(1), summary(2), summary(3)],
    points: [measured(1, 0.3), measured(2, 0.2, 'doubtful'), measured(3, 0.15)],
  })
  const choice = await screen.findByLabelText('무엇을 볼까요?')
  fireEvent.change(choice, { target: { value: 'measure:pauseShare' } })
  const against = await screen.findByText(/가장 최근은 15%, 그 전 2번의 가운데 값은 25%/)
  expect(against.textContent).not.toContain('보다 높아요')
  expect(within(screen.getByRole('table')).getByText('20% (덜 확실해요)')).toBeTruthy()
})

test('everything is exported, one value a line, and what a spreadsheet would compute is text', () => {
  const points = [measured(1, 0.3), point(2, null), point(3, 4, { company: '=1+1' })]
  const headings = { interview: 'a', when: 'b', company: 'c', job: 'd', what: 'e', value: 'f', low: 'g', high: 'h' }
  const lines = new TextDecoder().decode(progressCsv(points, headings, (measure) => measure)).split('\r\n')
  expect(lines).toEqual([
    'a,b,c,d,e,f,g,h',
    `${id(1)},${at(1)},한빛전자,개발자,dimension:relevance,3,1,5`,
    `${id(3)},${at(3)},'=1+1,개발자,dimension:relevance,4,1,5`,
    `${id(1)},${at(1)},한빛전자,개발자,measure:pauseShare,0.3,,`,
    '',
  ])
})
