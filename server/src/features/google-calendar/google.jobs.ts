import { z } from 'zod'
import { job } from '../../platform/queue/queue.ts'

/** Both sides have to give way in that time; a calendar that was never synced takes the longest. */
export const SYNC_SECONDS = 120

/** Makes both sides the same. What fails is written down with when it is tried again, so the queue does not try again by itself. */
export const syncGoogleJob = job({
  name: 'sync-google-calendar',
  payload: z.object({ accountId: z.uuid() }),
  retries: 0,
  timeoutSeconds: SYNC_SECONDS,
  atOnce: 4,
})

/** Ends a consent at Google, for somebody who disconnected or left. */
export const endGoogleConsentJob = job({
  name: 'end-google-consent',
  payload: z.object({ farewellId: z.uuid() }),
  retries: 5,
  timeoutSeconds: 30,
})
