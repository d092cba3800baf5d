import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** Removes the bytes of recordings whose rows are gone. Without an account's id: it must outlive the account's other jobs. */
export const forgetRecordingsJob = job({
  name: 'forget-recordings',
  payload: z.object({ prefixes: z.array(z.string()) }),
  retries: 10,
  timeoutSeconds: 300,
})

/** Measures what only the server has, or what the browser could not measure. An hour of film takes a quarter of an hour. */
export const measureRecordingJob = job({
  name: 'measure-recording',
  payload: z.object({ accountId: z.uuid(), recordingId: z.uuid() }),
  retries: 1,
  timeoutSeconds: 3600,
})
