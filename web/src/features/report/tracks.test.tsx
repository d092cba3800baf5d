// @vitest-environment happy-dom
import type { Report } from '@maju/contracts/report'
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { noVoice, saidTurn, someRecording, someScreen, someVoice } from './measures/measured.fixture.ts'
import { first, open, question, report, type Served } from './report.fixture.tsx'
import type { FindMedia } from './timeline/find-media.ts'

beforeEach(() => {
  localStorage.clear()
  vi.stubGlobal('matchMedia', () => ({ matches: false }))
})
afterEach(cleanup)

const measuredBy = { where: 'browser', version: 'voice-1' } as const
const answer = { questionId: 'q1', attempt: 0, recordingId: someRecording.id, seconds: 64, uploaded: true, measuredBy }
const measured: Report = {
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
