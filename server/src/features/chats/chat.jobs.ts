import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** Removes what was spoken of chats that are gone. Without an account's id: it must outlive the account's other jobs. */
export const forgetSpeechJob = job({
  name: 'forget-speech',
  payload: z.object({ prefixes: z.array(z.string()) }),
  retries: 10,
  timeoutSeconds: 300,
})
