import type { Language } from '@maju/contracts/basics'
import type { Advice, Belief, DimensionSummary, Score } from '@maju/contracts/report'
import type { PlanDraft } from '../plan/make-plan.ts'
import { adviceOf } from './advice.ts'
import { beliefsOf } from './beliefs.ts'
import { summariseDimensions } from './dimensions.ts'

export type Summary = { dimensions: DimensionSummary[]; beliefs: Belief[]; advice: Advice[] }

/** What the judgements of an interview's answers say together. `scores` holds one first try a question; the order does not matter. */
export function summarise({
  plan,
  scores,
  language,
}: {
  plan: PlanDraft
  scores: readonly Score[]
  language: Language
}): Summary {
  return {
    dimensions: summariseDimensions(scores),
    beliefs: beliefsOf(plan, scores),
    advice: adviceOf(scores, language),
  }
}
