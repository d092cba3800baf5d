import type { Difficulty, PlannedQuestion } from '@maju/contracts/plan'
import type { PlanDraft } from '../plan/make-plan.ts'
import type { LiveState } from './live-state.ts'

/** Follow-ups a question gets at most (Levashina et al. 2014: limited, planned probing keeps interviews comparable). */
const PROBES: Record<Difficulty, number> = { easy: 2, normal: 3, hard: 3 }
const WARM_UP_PROBES = 1

/** A short answer to a main question, and to a probe. A tight budget shortens the first. */
const MAIN_SECONDS = 60
const PROBE_SECONDS = 45
/** Share of the budget kept back, for that long at most, so that the last word is not cut off. */
const LAST_SHARE = 0.1
const LAST_SECONDS = 90

/** How many follow-ups this question may get. */
export function probeLimit(plan: PlanDraft, question: PlannedQuestion): number {
  if (question.phase === 'wrap-up') return 0
  return question.phase === 'warm-up' ? WARM_UP_PROBES : PROBES[plan.difficulty]
}

const secondsLeft = (plan: PlanDraft, state: LiveState): number => plan.budget.minutes * 60 - state.secondsSpent

/** Whether a probe leaves enough time for the questions that are still to come. */
export function hasTimeToProbe(plan: PlanDraft, state: LiveState): boolean {
  const still = plan.questions.length - state.position - 1
  const each = Math.min(MAIN_SECONDS, (0.6 * plan.budget.minutes * 60) / plan.questions.length)
  return secondsLeft(plan, state) >= PROBE_SECONDS + still * each
}

/** Whether the time is nearly over: nothing but the wrap-up is begun then. */
export function isNearlyOver(plan: PlanDraft, state: LiveState): boolean {
  return secondsLeft(plan, state) < Math.min(LAST_SECONDS, LAST_SHARE * plan.budget.minutes * 60)
}
