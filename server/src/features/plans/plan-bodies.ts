import type { PlanRow } from './plan.table.ts'

/** Enough for every interview that is held at one time on one machine; a body is some tens of kilobytes. */
const MOST_BODIES = 500

type Used = Pick<PlanRow, 'body' | 'request'>

/**
 * Bodies of plans that interviews use. Such a plan never changes, so a turn need not read and parse it again; the least
 * recently used one makes room.
 */
export function planBodies() {
  const kept = new Map<string, Used>()
  return {
    get(planId: string): Used | null {
      const used = kept.get(planId)
      if (!used) return null
      kept.delete(planId)
      kept.set(planId, used)
      return used
    },

    keep(planId: string, used: Used) {
      kept.set(planId, used)
      const oldest = kept.keys().next()
      if (kept.size > MOST_BODIES && !oldest.done) kept.delete(oldest.value)
    },
  }
}
export type PlanBodies = ReturnType<typeof planBodies>
