import { mergePlan } from '@maju/interviewer/deepen/merge-plan'
import { planPrompt } from '@maju/interviewer/deepen/plan-prompt'
import { candidateNames } from '@maju/text/sources/candidate-names'
import { readClaims } from '@maju/text/sources/read-documents'
import type { LanguageModel } from '@maju/providers/language/language-model'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import type { z } from 'zod'
import { fallbackOf } from '../features/models/model.service.ts'
import type { deepenPlanJob } from '../features/plans/plan.jobs.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import { newDelimiter } from '../platform/delimiter.ts'
import type { Attempt } from '../platform/queue/queue.ts'

/** Fifteen questions with their probes. */
const MOST_TOKENS = 8000
/** Shorter than the time of the job, so that a model that hangs leaves time to say so. */
const LONGEST_SECONDS = 90

type Needs = { plans: PlanService; model: LanguageModel | null }

/**
 * A model ties the questions of a plan to the candidate's own claims; what breaks a rule is left out. If the model fails the
 * plan stays as the bank made it, says why, and is ready all the same.
 */
export function deepenPlan({ plans, model }: Needs) {
  return async ({ planId }: z.output<typeof deepenPlanJob.payload>, { signal, lastTry }: Attempt) => {
    const row = await plans.toDeepen(planId)
    if (!row) return
    if (!model) return plans.finishDeepening(planId, (current) => current)
    const claims = readClaims(row.body.documents)
    const { provider, model: name } = model.describe()
    try {
      const prompt = planPrompt({ plan: row.body, claims, delimiter: newDelimiter() })
      const { value } = await model.writeObject({
        ...prompt,
        names: candidateNames(row.body.documents),
        person: row.accountId,
        maxOutputTokens: MOST_TOKENS,
        signal: AbortSignal.any([signal, AbortSignal.timeout(LONGEST_SECONDS * 1000)]),
      })
      await plans.finishDeepening(planId, (current) => {
        const merged = mergePlan(current, value, claims, `${provider}/${name}`)
        const allBroken = merged === current && value.questions.length > 0
        return allBroken ? standing(current, 'invalid-output') : merged
      })
    } catch (error) {
      // The house is closing: the job comes again.
      if (signal.aborted && !lastTry) throw error
      await plans.finishDeepening(planId, (current) => standing(current, fallbackOf(error)))
    }
  }
}

/** The bank's plan stands, and says why. */
const standing = (plan: PlanDraft, fallback: ReturnType<typeof fallbackOf>): PlanDraft => ({
  ...plan,
  madeBy: { ...plan.madeBy, fallback },
})
