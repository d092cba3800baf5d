import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** One attempt at one question is judged. A job of its own for each, so that one failing model call costs one question. */
export const scoreAttemptJob = job({
  name: 'score-attempt',
  payload: z.object({
    accountId: z.uuid(),
    interviewId: z.uuid(),
    questionId: z.string(),
    attempt: z.int().nonnegative(),
  }),
  retries: 3,
  timeoutSeconds: 180,
})
