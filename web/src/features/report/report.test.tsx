// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import {
  attempt,
  first,
  open,
  question,
  quoted,
  report,
  said,
  saidAgain,
  scored,
  type Served,
} from './report.fixture.tsx'

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
