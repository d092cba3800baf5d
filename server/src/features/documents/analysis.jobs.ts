import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** A language model adds to the analysis of a target that is whole without it. */
export const deepenAnalysisJob = job({
  name: 'deepen-analysis',
  payload: z.object({ accountId: z.uuid(), targetId: z.uuid(), inputs: z.string() }),
  retries: 1,
  timeoutSeconds: 120,
})
