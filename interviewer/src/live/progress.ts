import type { Interview } from '@maju/contracts/interview'
import type { PlanDraft } from '../plan/make-plan.ts'
import type { LiveState } from './live-state.ts'
import { currentQuestion } from './take-in.ts'

/** Where the interview stands: phase, main questions asked of all, and time spent of the budget. */
export function progressOf(plan: PlanDraft, state: LiveState): Interview['progress'] {
  return {
    phase: currentQuestion(plan, state).phase,
    asked: state.asked,
    questions: plan.questions.length,
    secondsSpent: state.secondsSpent,
    minutes: plan.budget.minutes,
  }
}

/** Clocks of what is open: preparation belongs to a main question only. Null once nothing is asked any more. */
export function clockOf(plan: PlanDraft, state: LiveState): Interview['clock'] {
  if (state.finished) return null
  const { secondsToPrepare, secondsToAnswer } = currentQuestion(plan, state)
  return { secondsToPrepare: state.open.kind === 'question' ? secondsToPrepare : 0, secondsToAnswer }
}
