import { randomUUID } from 'node:crypto'
import { mergePlan } from '@maju/interviewer/deepen/merge-plan'
import { planPrompt } from '@maju/interviewer/deepen/plan-prompt'
import { readDocuments } from '@maju/interviewer/sources/read-documents'
import type { LanguageModel } from '@maju/providers/language/language-model'
import type { z } from 'zod'
import { fallbackOf } from '../features/models/model.service.ts'
import type { deepenPlanJob } from '../features/plans/plan.jobs.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import type { Attempt } from '../platform/queue/queue.ts'

/** Fifteen questions with their probes. */
const MOST_TOKENS = 8000

type Needs = { plans: PlanService; model: LanguageModel | null }

/**
 * A model ties the questions of a plan to the candidate's own claims; what breaks a rule is left out. If the model fails the
 * plan stays as the bank made it, says why, and is ready all the same.
 */
export function deepenPlan({ plans, model }: Needs) {
  return async ({ planId }: z.output<typeof deepenPlanJob.payload>, { signal }: Attempt) => {
    const row = await plans.toDeepen(planId)
    if (!row) return
    if (!model) return plans.finishDeepening(planId, (current) => current)
    const { claims } = readDocuments(row.body.documents, row.body.language)
    const { provider, model: name } = model.describe()
    try {
      const prompt = planPrompt({ plan: row.body, claims, delimiter: randomUUID() })
      const { value } = await model.writeObject({ ...prompt, maxOutputTokens: MOST_TOKENS, signal })
      await plans.finishDeepening(planId, (current) => mergePlan(current, value, claims, `${provider}/${name}`))
    } catch (error) {
      const fallback = fallbackOf(error)
      await plans.finishDeepening(planId, (current) => ({ ...current, madeBy: { ...current.madeBy, fallback } }))
    }
  }
}
