import type { Intent } from '@maju/contracts/interview'
import type { PlannedQuestion } from '@maju/contracts/plan'
import type { PlanDraft } from '../plan/make-plan.ts'
import type { AnswerReading } from '../read/read-answer.ts'
import type { Contradiction } from './contradiction.ts'
import type { LiveState, Patience } from './live-state.ts'
import { hasTimeToProbe, probeLimit } from './pacing.ts'
import { nextProbe, type Probe } from './probe.ts'
import { mayStray } from './take-in.ts'

/** How a question is left behind. */
export type Leaving = 'answered' | 'unanswered' | 'skipped' | 'asked-back'

/** What the interviewer does next, before it is put into words. */
export type Move =
  | { kind: 'repeat' | 'clarify' | 'easier' | 'nudge' | 'calm' | 'lead-back' }
  | { kind: 'probe'; probe: Probe }
  | { kind: 'contradict'; contradiction: Contradiction }
  | { kind: 'leave'; leaving: Leaving }

/** A question that got two replies in a row without anything new has given what it has. */
const DRY_REPLIES = 2
const CONTRADICTIONS = 2

/** How often a question waits for a candidate in each way before it moves on. */
const ALLOWANCE: Patience = { clarified: 1, repeated: 2, eased: 1, nudged: 1, ledBack: 1, calmed: 1 }

const hasPatience = (state: LiveState, kind: keyof Patience): boolean => state.question.patience[kind] < ALLOWANCE[kind]

const ANSWERED: Move = { kind: 'leave', leaving: 'answered' }
const UNANSWERED: Move = { kind: 'leave', leaving: 'unanswered' }

type Situation = {
  plan: PlanDraft
  question: PlannedQuestion
  /** With the reading already counted in. */
  state: LiveState
  reading: AnswerReading
  /** The candidate's words. */
  said: string
  contradiction: Contradiction | null
}

/** Chooses the next act. The wrap-up takes whatever is said as the last word. */
export function nextMove(situation: Situation): Move {
  const { question, reading } = situation
  return question.phase === 'wrap-up' ? afterWrapUp(situation) : AFTER[reading.intent](situation)
}

const AFTER: Record<Intent, (situation: Situation) => Move> = {
  answer: afterAnswer,
  'off-topic': (situation) =>
    mayStray(situation.question, situation.state)
      ? afterAnswer(situation)
      : once(situation.state, 'ledBack', 'lead-back'),
  'repeat-request': ({ state }) => once(state, 'repeated', 'repeat'),
  'question-back': ({ state }) => afterQuestionBack(state),
  'cannot-answer': ({ state }) => (state.question.answers > 0 ? UNANSWERED : once(state, 'eased', 'easier')),
  empty: ({ state }) => once(state, 'nudged', 'nudge'),
  attack: ({ state }) => once(state, 'calmed', 'calm'),
}

function afterQuestionBack(state: LiveState): Move {
  if (hasPatience(state, 'clarified')) return { kind: 'clarify' }
  return state.open.kind === 'question' ? once(state, 'eased', 'easier') : UNANSWERED
}

function once(
  state: LiveState,
  kind: keyof Patience,
  move: 'repeat' | 'easier' | 'nudge' | 'calm' | 'lead-back',
): Move {
  return hasPatience(state, kind) ? { kind: move } : UNANSWERED
}

const ASKS = /([?？]|(까요|나요|가요|는지요|습니까)[.!]*)["'’”)]*\s*$/u

function afterWrapUp({ state, reading, said }: Situation): Move {
  if (reading.intent === 'repeat-request') return once(state, 'repeated', 'repeat')
  if (reading.intent === 'empty') return once(state, 'nudged', 'nudge')
  return ASKS.test(said.slice(-200)) ? { kind: 'leave', leaving: 'asked-back' } : ANSWERED
}

function afterAnswer({ plan, question, state, contradiction }: Situation): Move {
  const mayProbe = state.question.probes < probeLimit(plan, question) && hasTimeToProbe(plan, state)
  if (!mayProbe) return ANSWERED
  if (contradiction && !state.question.contradicted && state.contradictions < CONTRADICTIONS)
    return { kind: 'contradict', contradiction }
  if (state.question.dry >= DRY_REPLIES) return ANSWERED
  const probe = nextProbe(question, state, plan.language)
  return probe ? { kind: 'probe', probe } : ANSWERED
}
