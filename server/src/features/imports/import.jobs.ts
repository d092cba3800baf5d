import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** Brings one document into the library. It begins anew where an earlier try broke off. */
export const importDocumentJob = job({
  name: 'import-document',
  payload: z.object({ importId: z.uuid() }),
  retries: 3,
  timeoutSeconds: 900,
})
