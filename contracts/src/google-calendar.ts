import { z } from 'zod'
import { instant } from './basics.ts'
import { route } from './route.ts'

/** Why events did not go back and forth the last time, where that passes by itself or is the operator's. */
const googleTrouble = z.enum([
  /** Google does not answer, or has had too many requests. It is tried again. */
  'unreachable',
  /** Google does not accept what the operator configured. */
  'misconfigured',
  /** There are more events at Google than a calendar keeps here; the rest stays there. */
  'full',
])
export type GoogleTrouble = z.infer<typeof googleTrouble>

export const googleCalendar = z.object({
  /** Whether this instance can be connected with Google at all. */
  offered: z.boolean(),
  /**
   * `off`: not connected; `reconnect`: the consent has ended, and only the person can give it again; `calendar-gone`: somebody deleted the calendar at
   * Google, and nothing is deleted here for that.
   */
  state: z.enum(['off', 'connected', 'reconnect', 'calendar-gone']),
  connectedAt: instant.nullable(),
  /** When both sides were last the same. */
  syncedAt: instant.nullable(),
  trouble: googleTrouble.nullable(),
})
export type GoogleCalendar = z.infer<typeof googleCalendar>

export const getGoogleCalendar = route({
  name: 'getGoogleCalendar',
  summary: 'Whether events go back and forth with Google Calendar, and what is in the way.',
  method: 'GET',
  path: '/calendar/google',
  reply: googleCalendar,
})

export const askGoogleConsent = route({
  name: 'askGoogleConsent',
  summary: 'The page of Google that asks for consent. What it sends back is good once, soon, and in this session only.',
  method: 'POST',
  path: '/calendar/google/consent',
  reply: z.object({ address: z.url() }),
})

export const connectGoogleCalendar = route({
  name: 'connectGoogleCalendar',
  summary:
    'Connect with what the page of Google sent back. Events go to a calendar of their own there, and come from it.',
  method: 'POST',
  path: '/calendar/google/connection',
  body: z.object({ state: z.string().min(1).max(200), code: z.string().min(1).max(2_000) }),
  reply: googleCalendar,
})

export const syncGoogleCalendar = route({
  name: 'syncGoogleCalendar',
  summary: 'Make both sides the same now, instead of within a quarter of an hour.',
  method: 'POST',
  path: '/calendar/google/sync',
  reply: googleCalendar,
})

export const disconnectGoogleCalendar = route({
  name: 'disconnectGoogleCalendar',
  summary:
    'End the connection and the consent. The calendar at Google stays, and is found again when the same account connects.',
  method: 'DELETE',
  path: '/calendar/google/connection',
})
