import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** Removes what lies outside the rows of an account that is gone. Its id is not called accountId: it must outlive the account's other jobs. */
export const forgetAccountJob = job({
  name: 'forget-account',
  payload: z.object({ goneAccountId: z.uuid() }),
  retries: 10,
  timeoutSeconds: 300,
})
