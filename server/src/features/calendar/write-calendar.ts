import type { EventTime } from '@maju/contracts/calendar'
import ical, { ICalAlarmType, ICalCalendarMethod } from 'ical-generator'

/** One line of a calendar file. */
export type CalendarItem = {
  /** Stays the same as long as the thing does: other calendars know it again by this. */
  uid: string
  title: string
  note: string
  place: string
  time: EventTime
  reminderMinutes: readonly number[]
  changedAt: Date
}

const MILLISECONDS_A_DAY = 86_400_000

/**
 * The items as iCalendar (RFC 5545). Instants are written in UTC, which needs no table of zones and is the same instant everywhere;
 * days are written as days, the last one excluded as the format wants it.
 */
export function writeCalendar(name: string, items: readonly CalendarItem[]): Uint8Array {
  const calendar = ical({
    name: plain(name),
    prodId: { company: 'Maju', product: 'Calendar', language: 'EN' },
    method: ICalCalendarMethod.PUBLISH,
  })
  for (const { uid, title, note, place, time, reminderMinutes, changedAt } of items) {
    const event = calendar.createEvent({ id: uid, stamp: changedAt, summary: plain(title), ...spanOf(time) })
    if (note !== '') event.description(plain(note))
    if (place !== '') event.location(plain(place))
    for (const minutes of reminderMinutes)
      event.createAlarm({ type: ICalAlarmType.display, trigger: minutes * 60, description: plain(title) })
  }
  return new TextEncoder().encode(calendar.toString())
}

function spanOf(time: EventTime) {
  if (!time.allDay) return { start: new Date(time.startsAt), end: new Date(time.endsAt) }
  const start = new Date(`${time.firstDay}T00:00:00Z`)
  const end = new Date(Date.parse(`${time.lastDay}T00:00:00Z`) + MILLISECONDS_A_DAY)
  return { start, end, allDay: true }
}

/** Ends of lines one way, and no character that the format has no place for. */
const plain = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/\r\n?/g, '\n')
    // oxlint-disable-next-line no-control-regex -- these are what has to go
    .replaceAll(/[\u0000-\u0008\u000B-\u001F\u007F]/g, '')
