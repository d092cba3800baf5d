import type { CalendarEvent, EventFields } from '@maju/contracts/calendar'
import type { EventRow } from './calendar.table.ts'

/** A time as it lies in a row. */
export function timeColumns(time: EventFields['time']) {
  const none = { firstDay: null, lastDay: null, startsAt: null, endsAt: null, zone: null }
  if (time.allDay) return { ...none, firstDay: time.firstDay, lastDay: time.lastDay }
  return { ...none, startsAt: new Date(time.startsAt), endsAt: new Date(time.endsAt), zone: time.zone }
}

/** Whether what decides on reminders stays as it was. */
export const sameWhen = (
  one: Pick<EventFields, 'time' | 'reminderMinutes'>,
  other: Pick<EventFields, 'time' | 'reminderMinutes'>,
): boolean =>
  JSON.stringify(timeColumns(one.time)) === JSON.stringify(timeColumns(other.time)) &&
  JSON.stringify(one.reminderMinutes) === JSON.stringify(other.reminderMinutes)

/** A row as the contract shows it. */
export function presentEvent(row: EventRow): CalendarEvent {
  const { id, kind, title, note, place, targetId, reminderMinutes, startsAt, endsAt, zone, firstDay, lastDay } = row
  const time =
    startsAt && endsAt && zone !== null
      ? { allDay: false as const, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), zone }
      : { allDay: true as const, firstDay: firstDay ?? '', lastDay: lastDay ?? '' }
  const [createdAt, updatedAt] = [row.createdAt.toISOString(), row.updatedAt.toISOString()]
  return { id, kind, title, note, place, targetId, time, reminderMinutes, createdAt, updatedAt }
}
