import type { Language } from '@maju/contracts/basics'
import type { Advice, Belief, DimensionSummary, Score } from '@maju/contracts/report'
import type { QuestionKind } from '@maju/contracts/plan'
import type { PlanDraft } from '../plan/make-plan.ts'
import { adviceOf } from './advice.ts'
import { beliefsOf } from './beliefs.ts'
import { summariseDimensions } from './dimensions.ts'

export type Summary = { dimensions: DimensionSummary[]; beliefs: Belief[]; advice: Advice[] }

/**
 * What the judgements of an interview's answers say together. `scores` holds one first try a question; the order does not
 * matter. The last words of an interview are judged but count in no median, and neither they nor the introduction are what advice is about.
 */
export function summarise({
  plan,
  scores,
  language,
}: {
  plan: PlanDraft
  scores: readonly Score[]
  language: Language
}): Summary {
  const aside = (...kinds: QuestionKind[]) => {
    const ids = new Set(plan.questions.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id))
    return scores.filter(({ questionId }) => !ids.has(questionId))
  }
  return {
    dimensions: summariseDimensions(aside('wrap-up')),
    beliefs: beliefsOf(plan, scores),
    advice: adviceOf(aside('intro', 'wrap-up'), language),
  }
}
