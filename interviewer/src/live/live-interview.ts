import type { CandidateTurn } from '@maju/contracts/interview'
import type { PlanDraft } from '../plan/make-plan.ts'
import { readAnswer } from '../read/read-answer.ts'
import { close, openFirst } from './ask-and-leave.ts'
import { InterviewOver } from './interview-over.ts'
import type { LiveState, Step, TurnDraft } from './live-state.ts'
import { nextMove } from './next-act.ts'
import { respond, restate } from './respond.ts'
import { currentQuestion, findContradictionIn, takeIn } from './take-in.ts'
import { requestWords } from './wording.ts'

export { InterviewOver } from './interview-over.ts'
export { type LiveState, liveState, type Step, type TurnDraft } from './live-state.ts'

type Answer = {
  text: string
  inputMode: CandidateTurn['inputMode']
  /** Thinking and speaking; null where it was not measured, which costs no time of the budget. */
  secondsUsed: number | null
}
export type Command = 'repeat' | 'skip' | 'pause' | 'resume' | 'end'

/**
 * The first turn: greeting and first question. The same plan and seed always give the same interview.
 * Throws a RangeError for a plan without questions.
 */
export function beginInterview({ plan, seed }: { plan: PlanDraft; seed: string }): Step {
  return openFirst(plan, seed.slice(0, 100))
}

/**
 * One answer: the candidate's turn as it was read, then one turn of the interviewer. An answer to a paused interview resumes it.
 * Takes well under 5 ms. Throws InterviewOver once all is over.
 */
export function takeAnswer({ plan, state, answer }: { plan: PlanDraft; state: LiveState; answer: Answer }): Step {
  if (state.finished) throw new InterviewOver()
  const question = currentQuestion(plan, state)
  const asked = requestWords(plan, question, state.open).text
  const reading = readAnswer(answer.text, { question, language: plan.language, asked })
  const said: TurnDraft = {
    from: 'candidate',
    seq: state.nextSeq,
    questionId: question.id,
    text: answer.text,
    inputMode: answer.inputMode,
    secondsUsed: answer.secondsUsed,
    intent: reading.intent,
    filled: reading.filled,
  }
  const { state: heard, facts } = takeIn(plan, state, { answer, reading })
  const contradiction = findContradictionIn(plan, state, { facts, question })
  const move = nextMove({ plan, question, state: heard, reading, said: answer.text, contradiction })
  const step = respond(plan, heard, move)
  return { ...step, turns: [said, ...step.turns] }
}

/**
 * A button instead of an answer. `pause` and a `resume` of what is not paused say nothing; the others give one turn of the interviewer.
 * Throws InterviewOver once all is over.
 */
export function takeCommand({ plan, state, command }: { plan: PlanDraft; state: LiveState; command: Command }): Step {
  if (state.finished) throw new InterviewOver()
  const silent: Step = { state, turns: [], closed: [], finished: false }
  const going = { ...state, paused: false }
  if (command === 'pause') return { ...silent, state: { ...state, paused: true } }
  if (command === 'resume') return state.paused ? restate(plan, going, 'resume') : silent
  if (command === 'repeat') return restate(plan, going, 'repeat')
  if (command === 'skip') return respond(plan, going, { kind: 'leave', leaving: 'skipped' })
  return close(plan, going, 'ended')
}
