import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** One reminder by mail. What fails is written down with when it is tried again, so the queue does not try again by itself. */
export const mailReminderJob = job({
  name: 'mail-reminder',
  payload: z.object({ accountId: z.uuid(), eventId: z.uuid(), dueAt: z.iso.datetime() }),
  retries: 0,
  timeoutSeconds: 60,
  atOnce: 4,
})
