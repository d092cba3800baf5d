import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** A language model improves a plan that can already be used. If it fails the plan stays as the bank made it. */
export const deepenPlanJob = job({
  name: 'deepen-plan',
  payload: z.object({ accountId: z.uuid(), planId: z.uuid() }),
  retries: 1,
  timeoutSeconds: 120,
})
