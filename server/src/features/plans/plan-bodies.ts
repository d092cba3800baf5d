import type { PlanDraft } from '@maju/interviewer/plan/make-plan'

/** Enough for every interview that is held at one time on one machine; a body is some tens of kilobytes. */
const MOST_BODIES = 500

/**
 * Bodies of plans that interviews use. Such a plan never changes, so a turn need not read and parse it again; the least
 * recently used one makes room.
 */
export function planBodies() {
  const kept = new Map<string, PlanDraft>()
  return {
    get(planId: string): PlanDraft | null {
      const body = kept.get(planId)
      if (!body) return null
      kept.delete(planId)
      kept.set(planId, body)
      return body
    },

    keep(planId: string, body: PlanDraft) {
      kept.set(planId, body)
      const oldest = kept.keys().next()
      if (kept.size > MOST_BODIES && !oldest.done) kept.delete(oldest.value)
    },
  }
}
export type PlanBodies = ReturnType<typeof planBodies>
