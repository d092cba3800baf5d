// @vitest-environment happy-dom
import type { MentorFeedback } from '@maju/contracts/feedback'
import type { Share } from '@maju/contracts/share'
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { open, report, said, type Served } from './report.fixture.tsx'

const shareId = '00000000-0000-4000-8000-000000000009'
const commentId = '00000000-0000-4000-8000-00000000000a'
const at = '2026-11-20T09:30:00.000Z'

const share: Share = {
  id: shareId,
  label: '김 멘토님',
  shows: { answers: true, measures: true, recordings: false },
  marking: true,
  createdAt: at,
  expiresAt: '2126-11-20T09:30:00.000Z',
  revokedAt: null,
  mentor: null,
  openings: { count: 2, newest: ['2026-11-22T09:30:00.000Z', '2026-11-21T09:30:00.000Z'] },
}

const quote = '그 결과 응답이 빨라졌습니다'
const start = said.indexOf(quote)
const place = { kind: 'quote' as const, turn: 1, start, end: start + quote.length, quote }

const told: MentorFeedback = {
  shareId,
  mentor: '김 멘토',
  questions: [{ questionId: 'q1', marks: [{ dimension: 'reasoning', level: 4 }], at, current: true }],
  comments: [{ id: commentId, questionId: 'q1', text: '얼마나 빨라졌나요?', at, place }],
  agreement: {
    n: 35,
    least: 30,
    same: 20,
    within: 33,
    apart: { mentor: 2, program: 1, both: 0 },
    changed: 1,
    kappa: 0.614,
    interval: [0.42, 0.808],
    why: null,
  },
}

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.setAttribute('open', '')
  }
})
afterEach(cleanup)

async function dialogOf(given: Partial<Served>) {
  open({ report, ...given })
  fireEvent.click(await screen.findByRole('button', { name: '공유' }))
  return screen.findByRole('dialog', { name: '결과 공유' })
}

test('a link is made as it was chosen, its recordings off unless wanted, and its address is shown once', async () => {
  const wished: NonNullable<Served['wished']> = []
  const dialog = await dialogOf({ shares: [share], wished })
  const form = within(dialog)
  expect(form.getByRole('switch', { name: '녹음과 녹화 보여 주기' }).getAttribute('aria-checked')).toBe('false')
  fireEvent.change(form.getByLabelText(/받는 사람/), { target: { value: '박 멘토님' } })
  fireEvent.click(form.getByRole('radio', { name: '1일' }))
  fireEvent.click(form.getByRole('switch', { name: '표시와 의견 받기' }))
  fireEvent.click(form.getByRole('button', { name: '링크 만들기' }))
  expect(await form.findByDisplayValue(`${location.origin}/shared/the-token`)).toBeDefined()
  expect(wished.find(({ body }) => body !== undefined)?.body).toEqual({
    label: '박 멘토님',
    days: 1,
    shows: { answers: true, measures: true, recordings: false },
    marking: true,
  })
})

test('marks cannot be asked for where there is nothing to judge by', async () => {
  const form = within(await dialogOf({}))
  const marking = () => form.getByRole<HTMLButtonElement>('switch', { name: '표시와 의견 받기' })
  fireEvent.click(marking())
  fireEvent.click(form.getByRole('switch', { name: '내가 한 말 보여 주기' }))
  expect(marking().getAttribute('aria-checked')).toBe('false')
  expect(marking().disabled).toBe(true)
  expect(form.getByText(/녹음을 보여 줘야 해요/)).toBeDefined()
})

test('a link says until when it is open and how often it was opened, and is closed after being asked once', async () => {
  const asked: string[] = []
  const dialog = await dialogOf({ shares: [share, { ...share, id: commentId, revokedAt: at }], asked })
  const [link, closed] = await within(dialog).findAllByText('김 멘토님')
  expect(link?.closest('li')?.textContent).toMatch(/2126.*까지/)
  expect(link?.closest('li')?.textContent).toContain('2번 열었어요')
  expect(closed?.closest('li')?.textContent).toContain('닫았어요')
  fireEvent.click(within(dialog).getByRole('button', { name: '링크 닫기' }))
  const question = await screen.findByRole('dialog', { name: '이 링크를 닫을까요?' })
  expect(asked.some((path) => path.startsWith('DELETE'))).toBe(false)
  fireEvent.click(within(question).getByRole('button', { name: '링크 닫기' }))
  await waitFor(() => expect(asked).toContain(`DELETE /api/v2/shares/${shareId}`))
})

test('an interview that goes on has no button to share it', async () => {
  open({ report: { ...report, status: 'live' } })
  expect(await screen.findByRole('button', { name: '인쇄하거나 PDF로 저장' })).toBeDefined()
  expect(screen.queryByRole('button', { name: '공유' })).toBeNull()
})

test('kappa is said with its interval and pairs, what was not compared is counted, and levels stand side by side', async () => {
  open({ report, feedback: [told] })
  expect(await screen.findByText('코헨의 카파 0.61 (95 % 구간 0.42~0.81), 짝 35개')).toBeDefined()
  expect(screen.getByText(/35개 가운데 20개가 같고 33개가/)).toBeDefined()
  expect(screen.getByText(/멘토만 근거 부족 2개, 프로그램만 수준 없음 1개/)).toBeDefined()
  expect(screen.getByText(/답을 고친 질문 1개는 뺐어요/)).toBeDefined()
  fireEvent.click(screen.getByRole('button', { name: '표시 나란히 보기' }))
  const table = screen.getByRole('table', { name: '1번 질문의 표시' })
  expect(within(table).getByRole('row', { name: '생각의 깊이 4 3' })).toBeDefined()
  expect(within(table).getByRole('row', { name: '직무·회사 적합 표시 안 함 근거 부족' })).toBeDefined()
})

test('too few pairs say so instead of a number', async () => {
  const few = { ...told.agreement, n: 7, same: 2, within: 6, kappa: null, interval: null, why: 'few' as const }
  open({ report, feedback: [{ ...told, agreement: few }] })
  expect(await screen.findByText(/둘 다 수준을 준 짝이 7개인데 30개는 있어야 해요/)).toBeDefined()
  expect(screen.queryByText(/코헨의 카파/)).toBeNull()
})

test('a comment stands below the answer with the words that it is about, and goes after being asked once', async () => {
  const asked: string[] = []
  open({ report, feedback: [told], asked })
  const comment = (await screen.findByText('얼마나 빨라졌나요?')).closest('li')
  expect(comment?.querySelector('q')?.textContent).toBe(quote)
  expect(comment?.parentElement?.closest('li')?.textContent).toContain('저는 원인을 찾았습니다')
  fireEvent.click(screen.getByRole('button', { name: '의견 지우기' }))
  const question = await screen.findByRole('dialog', { name: '이 의견을 지울까요?' })
  fireEvent.click(within(question).getByRole('button', { name: '의견 지우기' }))
  await waitFor(() => expect(asked).toContain(`DELETE /api/v2/comments/${commentId}`))
})

test('everything of one person goes after being asked once', async () => {
  const asked: string[] = []
  open({ report, feedback: [told], asked })
  fireEvent.click(await screen.findByRole('button', { name: '이 사람의 표시와 의견 지우기' }))
  const question = await screen.findByRole('dialog', { name: '김 멘토님의 표시와 의견을 모두 지울까요?' })
  fireEvent.click(within(question).getByRole('button', { name: '이 사람의 표시와 의견 지우기' }))
  await waitFor(() => expect(asked).toContain(`DELETE /api/v2/shares/${shareId}/feedback`))
})
