import { z } from 'zod'
import { day, id, instant, language, line } from './basics.ts'
import { route } from './route.ts'

/** The most of each that a calendar takes, so that one account cannot fill the disk. */
export const CALENDAR_LIMITS = { events: 2_000, noteCharacters: 2_000, reminders: 5, subscriptionDays: 730 } as const

const isTimeZone = (name: string): boolean => {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** A time zone by its IANA name. */
export const timeZone = z
  .string()
  .max(64)
  .regex(/^[A-Za-z]/)
  .refine(isTimeZone, 'There is no such time zone.')
  .meta({ examples: ['Asia/Seoul'] })

/** Days are days: they have no time and no zone. */
const allDay = z
  .object({ allDay: z.literal(true), firstDay: day, lastDay: day })
  .refine(({ firstDay, lastDay }) => firstDay <= lastDay, { path: ['lastDay'], message: 'It ends before it begins.' })

/** Times are instants, with the zone of the person beside them: where they are shown, not when they are. */
const timed = z
  .object({ allDay: z.literal(false), startsAt: instant, endsAt: instant, zone: timeZone })
  .refine(({ startsAt, endsAt }) => Date.parse(startsAt) <= Date.parse(endsAt), {
    path: ['endsAt'],
    message: 'It ends before it begins.',
  })

export const eventTime = z.discriminatedUnion('allDay', [allDay, timed])
export type EventTime = z.infer<typeof eventTime>

export const eventKind = z.enum(['interview', 'practice', 'other'])
export type EventKind = z.infer<typeof eventKind>

const eventFields = z.object({
  kind: eventKind,
  title: line,
  /** Empty: none. */
  note: z.string().max(CALENDAR_LIMITS.noteCharacters),
  /** Empty: none. */
  place: z.string().trim().max(200),
  targetId: id.nullable(),
  time: eventTime,
  /** Before it begins; of an all-day event before its first day begins for the person. */
  reminderMinutes: z.array(z.int().min(0).max(40_320)).max(CALENDAR_LIMITS.reminders),
})
export type EventFields = z.infer<typeof eventFields>

export const calendarEvent = eventFields.extend({ id, createdAt: instant, updatedAt: instant })
export type CalendarEvent = z.infer<typeof calendarEvent>

/** When somebody is free to practise. */
export const calendarSettings = z.object({
  zone: timeZone,
  /** Of each weekday, Monday first. */
  freeMinutes: z.array(z.int().min(0).max(720)).length(7),
})
export type CalendarSettings = z.infer<typeof calendarSettings>

/** A reminder that is due: the newest one of its event. */
export const reminder = z.object({ event: calendarEvent, dueAt: instant })
export type Reminder = z.infer<typeof reminder>

/** The zone of the device that asks, for somebody who has chosen none. */
export const seenFrom = z.object({ zone: timeZone.optional() })

const one = z.object({ eventId: id })

export const listEvents = route({
  name: 'listEvents',
  summary: 'Events that touch the days from `from` to `to`, both included, the earliest first.',
  method: 'GET',
  path: '/calendar/events',
  query: seenFrom.extend({ from: day, to: day }),
  reply: z.array(calendarEvent),
})

export const createEvent = route({
  name: 'createEvent',
  summary: 'Add an interview, a practice or anything else to the calendar.',
  method: 'POST',
  path: '/calendar/events',
  status: 201,
  idempotent: true,
  body: eventFields,
  reply: calendarEvent,
})

export const changeEvent = route({
  name: 'changeEvent',
  summary: 'Change an event. Reminders that were put away come again when its time changes.',
  method: 'PUT',
  path: '/calendar/events/:eventId',
  params: one,
  body: eventFields,
  reply: calendarEvent,
})

export const deleteEvent = route({
  name: 'deleteEvent',
  summary: 'Delete an event.',
  method: 'DELETE',
  path: '/calendar/events/:eventId',
  params: one,
})

export const listReminders = route({
  name: 'listReminders',
  summary: 'Reminders that are due and were not put away.',
  method: 'GET',
  path: '/calendar/reminders',
  query: seenFrom,
  reply: z.array(reminder),
})

export const dismissReminder = route({
  name: 'dismissReminder',
  summary: 'Put away what is due of an event; a later reminder of it still comes.',
  method: 'PUT',
  path: '/calendar/events/:eventId/reminder/dismissed',
  params: one,
})

export const getCalendarSettings = route({
  name: 'getCalendarSettings',
  summary: 'Zone and free hours; null until they are chosen.',
  method: 'GET',
  path: '/calendar/settings',
  reply: calendarSettings.nullable(),
})

export const putCalendarSettings = route({
  name: 'putCalendarSettings',
  summary: 'Say when one is free to practise.',
  method: 'PUT',
  path: '/calendar/settings',
  body: calendarSettings,
  reply: calendarSettings,
})

export const getCalendarFile = route({
  name: 'getCalendarFile',
  summary: 'All events, days of interviews and the practice until the next one, as an iCalendar file.',
  method: 'GET',
  path: '/calendar/file',
  kind: 'file',
  query: seenFrom,
  reply: z.instanceof(Uint8Array),
})

const subscription = z.object({ createdAt: instant, expiresAt: instant })

export const getSubscription = route({
  name: 'getSubscription',
  summary:
    'Whether there is an address that other calendars read, and until when. The address itself is shown only once.',
  method: 'GET',
  path: '/calendar/subscription',
  reply: subscription.nullable(),
})

export const createSubscription = route({
  name: 'createSubscription',
  summary: 'Make a private address that other calendars read; an earlier one ends. It is shown this once.',
  method: 'POST',
  path: '/calendar/subscription',
  status: 201,
  /** The zone is remembered for somebody who has chosen none: a calendar that reads the address tells none. */
  body: seenFrom.extend({ days: z.int().min(1).max(CALENDAR_LIMITS.subscriptionDays).default(365), language }),
  /** The path on this instance, to be completed with where the instance is found. */
  reply: subscription.extend({ path: z.string() }),
})

export const revokeSubscription = route({
  name: 'revokeSubscription',
  summary: 'End the private address.',
  method: 'DELETE',
  path: '/calendar/subscription',
})

export const readSubscription = route({
  name: 'readSubscription',
  summary:
    'The calendar behind a private address; the address is the proof. Unknown, ended and expired are the same 404.',
  method: 'GET',
  path: '/calendar/feed/:token',
  access: 'public',
  kind: 'file',
  reply: z.instanceof(Uint8Array),
  params: z.object({ token: z.string().max(100) }),
})
