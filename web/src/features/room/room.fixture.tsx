import type { Advance, Interview, InterviewerTurn, Turn } from '@maju/contracts/interview'
import { cleanup, fireEvent, screen } from '@testing-library/react'
import { afterEach, beforeEach, vi } from 'vitest'
import { openPage } from '../../shared/page.fixture.tsx'
import { interviewId } from '../../shared/recording/recording.fixture.ts'
import { type RecordingTools, RecordingToolsProvider } from '../../shared/recording/recording-tools.tsx'
import { Room } from './room.tsx'

export const at = '2026-11-20T09:30:00.000Z'
const madeBy = { engine: 'built-in', model: null, version: '1', fallback: null } as const

export const asked = (seq: number, text: string, wording: 'final' | 'pending' = 'final'): InterviewerTurn => ({
  from: 'interviewer',
  seq,
  questionId: `q${seq}`,
  act: 'ask',
  speaker: 'lead',
  text,
  slot: null,
  sources: [],
  wording,
  madeBy,
  at,
})

export const said = (seq: number, text: string): Turn => ({
  from: 'candidate',
  seq,
  questionId: null,
  text,
  inputMode: 'typed',
  secondsUsed: 3,
  intent: 'answer',
  filled: [],
  at,
})

/** An interview whose first question waits for an answer. */
export const interview: Interview = {
  id: interviewId,
  targetId: '00000000-0000-4000-8000-000000000002',
  planId: '00000000-0000-4000-8000-000000000003',
  company: '한빛전자',
  jobTitle: '개발자',
  language: 'ko',
  persona: 'lead',
  difficulty: 'normal',
  status: 'live',
  demo: false,
  startedAt: at,
  finishedAt: null,
  progress: { phase: 'experience', asked: 1, questions: 5, secondsSpent: 0, minutes: 25 },
  clock: null,
  turns: [asked(0, '첫 질문입니다')],
}

/** The first question once more, in other words. */
export const again: Turn = { ...asked(1, '다시 말씀드리겠습니다'), questionId: 'q0', act: 'repeat' }

export const step = (...turns: Turn[]): Advance => ({
  turns,
  status: 'live',
  progress: interview.progress,
  clock: null,
})

/** What the house replies to an answer: the answer itself, and the next question. */
export const stepOn = (): Response => Response.json(step(said(1, '내 답'), asked(2, '다음 질문입니다')))

/** Opens the room of the interview before a house that replies so, in a browser that records so. */
export function openRoom(fetch: typeof globalThis.fetch, tools?: RecordingTools) {
  const room = <Room interviewId={interviewId} />
  openPage(() => (tools ? <RecordingToolsProvider tools={tools}>{room}</RecordingToolsProvider> : room), { fetch })
}

export const box = () => screen.findByLabelText<HTMLTextAreaElement>('내 답변')
export const write = async (text: string) => fireEvent.change(await box(), { target: { value: text } })
export const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))

/** Each test of a file begins in a browser that remembers nothing, without a page. */
export function beginEachAnew() {
  beforeEach(() => {
    localStorage.clear()
    vi.stubGlobal('matchMedia', () => ({ matches: true }))
  })
  afterEach(() => {
    cleanup()
    vi.unstubAllGlobals()
    vi.restoreAllMocks()
  })
}
