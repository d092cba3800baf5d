// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listed, openQuestions, someTarget } from './questions.fixture.tsx'

beforeEach(() => localStorage.clear())
afterEach(cleanup)

const button = (name: string | RegExp) => screen.findByRole('button', { name })

test('each question is one press from its practice, for the application that is nearest', async () => {
  const { sent, router } = openQuestions({ questions: [listed('bank.one')] })
  fireEvent.click(await button('연습하기: 질문 bank.one?'))
  await waitFor(() => expect(router.state.location.pathname).toMatch(/^\/interviews\//))
  expect(sent.find(({ path }) => path === '/practice')?.body).toEqual({
    targetId: someTarget.id,
    question: 'bank.one',
  })
})

test('without an application nothing is begun, and the way to one is shown', async () => {
  const { sent } = openQuestions({ questions: [listed('bank.one')], targets: [] })
  fireEvent.click(await button('연습하기: 질문 bank.one?'))
  expect(await screen.findByText('먼저 지원할 곳을 적어 주세요')).toBeTruthy()
  expect(sent.some(({ path }) => path === '/practice')).toBe(false)
})

test('what was answered says so: it is compared, or gone on with', async () => {
  const practised = { interviewId: someTarget.id, attempts: 3 }
  openQuestions({
    questions: [
      listed('bank.one', { practised: { ...practised, status: 'finished' } }),
      listed('bank.two', { practised: { ...practised, status: 'live' } }),
    ],
  })
  expect(await button('시도 3번 견주기: 질문 bank.one?')).toBeTruthy()
  expect(await button('이어서 답하기: 질문 bank.two?')).toBeTruthy()
})

test('a star is there at once, and gone again where the server refuses', async () => {
  const { sent } = openQuestions({ questions: [listed('bank.one')], status: 404 })
  const star = await button('별표: 질문 bank.one?')
  fireEvent.click(star)
  await waitFor(() => expect(star.getAttribute('aria-pressed')).toBe('true'))
  await waitFor(() => expect(star.getAttribute('aria-pressed')).toBe('false'))
  expect(sent.some(({ method, path }) => method === 'PUT' && path === '/questions/bank.one/bookmark')).toBe(true)
})

test('filters and pages are asked of the server, and a new filter begins at the first page', async () => {
  const { sent } = openQuestions({ questions: Array.from({ length: 45 }, (_, n) => listed(`bank.${n}`)) })
  const last = () => sent.findLast(({ path }) => path === '/questions')?.query
  fireEvent.click(await button('다음 쪽'))
  await waitFor(() => expect(last()?.get('offset')).toBe('20'))
  await screen.findByText('45개 가운데 21~40')
  await waitFor(() => expect(document.activeElement?.textContent).toBe('45개 가운데 21~40'))
  fireEvent.change(screen.getByLabelText('역량'), { target: { value: 'teamwork' } })
  await waitFor(() => expect(last()?.get('competency')).toBe('teamwork'))
  expect(last()?.get('offset')).toBe('0')
  fireEvent.change(screen.getByLabelText('찾을 말'), { target: { value: ' 고객 ' } })
  await waitFor(() => expect(last()?.get('text')).toBe('고객'))
  fireEvent.click(await button('모두 보기'))
  await waitFor(() => expect(last()?.get('text')).toBeNull())
  expect(screen.getByLabelText('찾을 말')).toHaveProperty('value', '')
})

test('a question of one’s own is sent with what was said and what was left to guess', async () => {
  const { sent } = openQuestions({ questions: [] })
  fireEvent.click(await button('내 질문 더하기'))
  fireEvent.click(await button('저장'))
  expect(sent.some(({ method }) => method === 'POST')).toBe(false)
  fireEvent.change(screen.getByLabelText('질문'), { target: { value: ' 왜 옮기셨습니까? ' } })
  fireEvent.change(screen.getByLabelText(/^회사/), { target: { value: '가온상사' } })
  fireEvent.click(await button('저장'))
  await waitFor(() => expect(sent.some(({ method }) => method === 'POST')).toBe(true))
  expect(sent.find(({ method }) => method === 'POST')).toMatchObject({
    path: '/questions/own',
    body: { text: '왜 옮기셨습니까?', competency: null, phase: null, company: '가온상사', language: 'ko' },
  })
})

test('one that nobody may ask is kept in its box, with the reason beside it', async () => {
  openQuestions({ questions: [], status: 400 })
  fireEvent.click(await button('내 질문 더하기'))
  fireEvent.change(screen.getByLabelText('질문'), { target: { value: '결혼하셨습니까?' } })
  fireEvent.click(await button('저장'))
  expect(await screen.findByText(/사생활을 묻거나/)).toBeTruthy()
  expect(screen.getByLabelText('질문')).toHaveProperty('value', '결혼하셨습니까?')
})
