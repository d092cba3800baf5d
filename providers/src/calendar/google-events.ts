import { eventKind, eventTime, type EventTime } from '@maju/contracts/calendar'
import { z } from 'zod'
import type { RemoteContent, RemoteEvent } from './remote-calendar.ts'

const MILLISECONDS_A_DAY = 86_400_000
const KIND = 'majuKind'

const when = z.object({
  date: z.string().nullish(),
  dateTime: z.string().nullish(),
  timeZone: z.string().nullish(),
})

/** What we read of an event of Google; everything else in it stays as it is there. */
export const googleEvent = z.object({
  id: z.string().min(1),
  etag: z.string().min(1),
  status: z.string().nullish(),
  updated: z.string().nullish(),
  summary: z.string().nullish(),
  description: z.string().nullish(),
  location: z.string().nullish(),
  start: when.nullish(),
  end: when.nullish(),
  eventType: z.string().nullish(),
  recurrence: z.array(z.string()).nullish(),
  recurringEventId: z.string().nullish(),
  extendedProperties: z.object({ private: z.record(z.string(), z.string()).nullish() }).nullish(),
  reminders: z.object({ overrides: z.array(z.object({ minutes: z.number().nullish() })).nullish() }).nullish(),
})
type GoogleEvent = z.output<typeof googleEvent>

/** An event of Google as ours. `zone`: of its calendar, for times that name none. */
export function readEvent(given: GoogleEvent, zone: string): RemoteEvent {
  const { id, etag: version, status, updated } = given
  return {
    id,
    version,
    changedAt: updated ? new Date(updated) : null,
    cancelled: status === 'cancelled',
    content: status === 'cancelled' ? null : contentOf(given, zone),
  }
}

function contentOf(given: GoogleEvent, zone: string): RemoteContent | null {
  const time = isPlain(given) ? timeOf(given, zone) : null
  if (time === null) return null
  const kind = eventKind.safeParse(given.extendedProperties?.private?.[KIND])
  return {
    kind: kind.data ?? 'other',
    title: given.summary ?? '',
    note: plainText(given.description ?? ''),
    place: given.location ?? '',
    time,
    reminderMinutes: minutesOf(given),
  }
}

/** One that repeats is many, and one of a special kind (a birthday, somebody out of office) is none of a person's doing. */
const isPlain = ({ recurrence, recurringEventId, eventType }: GoogleEvent): boolean =>
  !recurrence?.length && !recurringEventId && (eventType ?? 'default') === 'default'

function minutesOf({ reminders }: GoogleEvent): number[] {
  const minutes = (reminders?.overrides ?? []).flatMap((each) => each.minutes ?? [])
  return [...new Set(minutes)].toSorted((one, other) => other - one)
}

/** Null for what is no time, or one that our calendar cannot hold. */
function timeOf({ start, end }: GoogleEvent, calendarZone: string): EventTime | null {
  if (start?.date && end?.date) return daysOf(start.date, end.date)
  return timesOf(
    [instantOf(start?.dateTime), instantOf(end?.dateTime)],
    [start?.timeZone ?? calendarZone, calendarZone],
  )
}

/** In the first zone that there is. */
function timesOf([startsAt, endsAt]: (string | null)[], zones: readonly string[]): EventTime | null {
  const times = [...zones, 'UTC'].map((zone) => eventTime.safeParse({ allDay: false, startsAt, endsAt, zone }).data)
  return times.find((time) => time !== undefined) ?? null
}

/** Google names the first day after the event. One that ends where it begins is of that day. */
function daysOf(firstDay: string, dayAfter: string): EventTime | null {
  const after = Date.parse(`${dayAfter}T00:00:00Z`)
  if (Number.isNaN(after)) return null
  const last = new Date(after - MILLISECONDS_A_DAY).toISOString().slice(0, 10)
  const lastDay = last < firstDay ? firstDay : last
  return eventTime.safeParse({ allDay: true, firstDay, lastDay }).data ?? null
}

function instantOf(text: string | null | undefined): string | null {
  const at = Date.parse(text ?? '')
  return Number.isNaN(at) ? null : new Date(at).toISOString()
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'", nbsp: ' ' }

/** The window of Google writes notes as HTML; a note without its tags stays as it is. */
function plainText(note: string): string {
  if (!/<(?:br|p|b|i|u|a|ul|ol|li|span|div|html-blob)\b[^>]*>/i.test(note)) return note
  return note
    .replaceAll(/<(?:br|\/p|\/li|\/div)\b[^>]*>/gi, '\n')
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39|nbsp);/g, (_whole, name: string) => entities[name] ?? '')
    .trimEnd()
}

/** Ours as Google writes them: only what is given. */
export function writeEvent({ kind, title, note, place, time, reminderMinutes }: Partial<RemoteContent>) {
  return {
    ...(title !== undefined && { summary: title }),
    ...(note !== undefined && { description: note }),
    ...(place !== undefined && { location: place }),
    ...(time !== undefined && writtenTime(time)),
    ...(kind !== undefined && { extendedProperties: { private: { [KIND]: kind } } }),
    ...(reminderMinutes !== undefined && {
      reminders: { useDefault: false, overrides: reminderMinutes.map((minutes) => ({ method: 'popup', minutes })) },
    }),
  }
}

/** The other form is named as nothing: a change leaves in place what it does not name. */
function writtenTime(time: EventTime) {
  if (!time.allDay) {
    const at = (dateTime: string) => ({ date: null, dateTime, timeZone: time.zone })
    return { start: at(time.startsAt), end: at(time.endsAt) }
  }
  const after = new Date(Date.parse(`${time.lastDay}T00:00:00Z`) + MILLISECONDS_A_DAY).toISOString().slice(0, 10)
  return { start: onDay(time.firstDay), end: onDay(after) }
}

const onDay = (date: string) => ({ date, dateTime: null, timeZone: null })
