// @vitest-environment happy-dom
import type { CandidateTurn } from '@maju/contracts/interview'
import type { Attempt } from '@maju/contracts/report'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { apiClient } from '../../shared/call.ts'
import { ClientProvider } from '../../shared/client.tsx'
import { CorrectAnswer } from './correction.tsx'

const interviewId = '00000000-0000-4000-8000-000000000001'
const at = '2026-11-20T09:30:00.000Z'
const HEARD = '저는 캐시를 고쳤습니다'
const MEANT = '저는 캐시를 거쳤습니다'

const turnOf = (text: string): CandidateTurn => ({
  from: 'candidate',
  seq: 1,
  questionId: 'q1',
  text,
  inputMode: 'spoken',
  secondsUsed: 30,
  intent: 'answer',
  filled: [],
  at,
})
const attemptOf = (text: string, corrections: Attempt['corrections'] = []): Attempt => ({
  attempt: 0,
  turns: [turnOf(text)],
  corrections,
  inputMode: 'spoken',
  score: null,
  at,
})

/** The answer as it stands, before a house that replies so. */
function open(attempt: Attempt, status = 200) {
  const told: { path: string; body: unknown }[] = []
  const send: typeof fetch = async (address, init) => {
    const body: unknown = typeof init?.body === 'string' ? JSON.parse(init.body) : null
    told.push({ path: typeof address === 'string' ? address : '', body })
    const problem = { type: 'x', title: 'x', status, detail: 'x', code: 'unavailable' }
    return Response.json(status === 200 ? attemptOf(MEANT) : problem, { status })
  }
  const [turn] = attempt.turns
  if (turn?.from !== 'candidate') throw new Error('nothing was answered')
  render(
    <QueryClientProvider client={new QueryClient()}>
      <ClientProvider client={apiClient({ fetch: send })}>
        <CorrectAnswer {...{ interviewId, attempt, turn }} questionId="q1" lang="ko" />
      </ClientProvider>
    </QueryClientProvider>,
  )
  return told
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const box = () => screen.getByLabelText<HTMLTextAreaElement>('실제로 한 말')
const drafts = () => Object.keys(localStorage).filter((key) => key.includes('correction'))

beforeEach(() => localStorage.clear())
afterEach(cleanup)

test('an answer is corrected from what stands there, is sent once, and its draft is forgotten', async () => {
  const told = open(attemptOf(HEARD))
  press('글 고치고 다시 평가하기')
  expect(box().value).toBe(HEARD)
  expect(document.activeElement).toBe(box())
  fireEvent.change(box(), { target: { value: ` ${MEANT} ` } })
  expect(drafts()).toHaveLength(1)
  press('고친 글로 다시 평가하기')
  await waitFor(() => expect(screen.queryByLabelText('실제로 한 말')).toBe(null))
  expect(told).toEqual([
    { path: `/api/v2/interviews/${interviewId}/questions/q1/attempts/0/turns/1`, body: { text: MEANT } },
  ])
  expect(drafts()).toEqual([])
  expect(document.activeElement?.textContent).toBe('글 고치고 다시 평가하기')
})

test('nothing is sent of an empty text, and nothing of one that says the same', () => {
  const told = open(attemptOf(HEARD))
  press('글 고치고 다시 평가하기')
  fireEvent.change(box(), { target: { value: '  ' } })
  press('고친 글로 다시 평가하기')
  expect(screen.getByText('비워 둘 수는 없어요. 한 말을 적어 주세요.')).toBeTruthy()
  fireEvent.change(box(), { target: { value: `${HEARD} ` } })
  press('고친 글로 다시 평가하기')
  expect(screen.queryByLabelText('실제로 한 말')).toBe(null)
  expect(told).toEqual([])
})

test('a correction that did not arrive is still there, also after the page was closed', async () => {
  open(attemptOf(HEARD), 503)
  press('글 고치고 다시 평가하기')
  fireEvent.change(box(), { target: { value: MEANT } })
  press('고친 글로 다시 평가하기')
  await screen.findByText(/고치던 글은 이 브라우저에 그대로 있어요/)
  expect(box().value).toBe(MEANT)
  cleanup()
  open(attemptOf(HEARD))
  press('글 고치고 다시 평가하기')
  expect(box().value).toBe(MEANT)
})

test('a corrected answer says so, shows what was there at first, and goes back to it', async () => {
  const told = open(attemptOf(MEANT, [{ turn: 1, original: HEARD, at }]))
  expect(screen.getByText('지원자가 고친 글')).toBeTruthy()
  press('처음 적힌 글 보기')
  expect(screen.getByText(HEARD)).toBeTruthy()
  press('처음 글로 되돌리기')
  await waitFor(() => expect(told.map(({ body }) => body)).toEqual([{ text: HEARD }]))
})

test('an answer that nobody corrected says nothing of corrections', () => {
  open(attemptOf(HEARD))
  expect(screen.queryByText('지원자가 고친 글')).toBe(null)
})
