import type { Act, InterviewerTurn } from '@maju/contracts/interview'
import type { PlannedQuestion, Slot } from '@maju/contracts/plan'
import type { LiveState, QuestionState, Step } from './live-state.ts'
import type { Words } from './wording.ts'

/** Rules and wordings that made a turn; raised whenever they change what is said. */
export const LIVE_VERSION = 'live-1'

export const NEW_QUESTION: QuestionState = {
  found: {},
  probed: [],
  probes: 0,
  dry: 0,
  replies: 0,
  answers: 0,
  contradicted: false,
  patience: { clarified: 0, repeated: 0, eased: 0, nudged: 0, ledBack: 0, calmed: 0 },
}

type Saying = Words & { act: Act; slot?: Slot; questionId: string | null; speaker: PlannedQuestion['speaker'] }

/** The step in which the interviewer says this: numbered, and waiting for an answer. */
export function saying(state: LiveState, { text, sources, act, slot, questionId, speaker }: Saying): Step {
  const seq = state.nextSeq
  const turn: Omit<InterviewerTurn, 'at'> = {
    from: 'interviewer',
    seq,
    questionId,
    act,
    speaker,
    text,
    slot: slot ?? null,
    sources,
    wording: 'final',
    madeBy: { engine: 'built-in', model: null, version: LIVE_VERSION, fallback: null },
  }
  return { state: { ...state, nextSeq: seq + 1, openSeq: seq }, turns: [turn], closed: [], finished: state.finished }
}
