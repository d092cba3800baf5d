import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** Gives the passages of a document their vectors. It goes on where an earlier try broke off. */
export const embedDocumentJob = job({
  name: 'embed-document',
  payload: z.object({ document: z.int().positive() }),
  retries: 5,
  timeoutSeconds: 3600,
})

/** Brings the index outside to what the shared part is. It goes on where an earlier try broke off. */
export const fillOutsideJob = job({
  name: 'fill-outside',
  payload: z.object({}),
  retries: 5,
  timeoutSeconds: 3600,
})
