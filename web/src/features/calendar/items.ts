import type { CalendarEvent } from '@maju/contracts/calendar'
import type { Road, RoadEntry } from '@maju/contracts/road'
import type { Target } from '@maju/contracts/target'
import { dayOf } from '@maju/text/zoned-clock'
import { addDays } from './month.ts'

/** Something on a day of the calendar. */
export type Item =
  | { key: string; is: 'event'; event: CalendarEvent }
  | { key: string; is: 'interview-day'; target: Target }
  | { key: string; is: 'session'; entry: RoadEntry; targetId: string }

type Given = {
  events: readonly CalendarEvent[]
  targets: readonly Target[]
  road: Road | null
  zone: string
  /** The days that are shown; a longer event is cut to them. */
  from: string
  to: string
}

type Placed = { day: string; item: Item }

/** What lies on each day: interviews first, then events by their time, then practice. Days with nothing are not in it. */
export function itemsByDay({ events, targets, road, ...shown }: Given): ReadonlyMap<string, readonly Item[]> {
  const placed = [
    ...targets.flatMap(interviewDayOf),
    ...events.flatMap((event) => daysWith(event, shown)),
    ...sessionsOf(road),
  ].filter(({ day }) => day >= shown.from && day <= shown.to)
  const byDay = Map.groupBy(placed, ({ day }) => day)
  return new Map([...byDay].map(([day, those]) => [day, those.map(({ item }) => item)]))
}

function interviewDayOf(target: Target): Placed[] {
  const { interviewDay: day, demo, id } = target
  return day === null || demo ? [] : [{ day, item: { key: `interview-${id}`, is: 'interview-day', target } }]
}

const sessionsOf = (road: Road | null): Placed[] =>
  (road?.entries ?? []).map((entry) => ({
    day: entry.day,
    item: { key: `session-${entry.number}`, is: 'session', entry, targetId: road?.targetId ?? '' },
  }))

/** An event on each of its days, of those that are shown. */
function daysWith(event: CalendarEvent, { zone, from, to }: Pick<Given, 'zone' | 'from' | 'to'>): Placed[] {
  const [first, last] = daysOf(event, zone)
  const end = last < to ? last : to
  const placed: Placed[] = []
  for (let day = first > from ? first : from; day <= end; day = addDays(day, 1))
    placed.push({ day, item: { key: event.id, is: 'event', event } })
  return placed
}

/** The first and the last day of an event where the person is; one that ends at midnight does not touch the day that begins. */
function daysOf({ time }: CalendarEvent, zone: string): [string, string] {
  if (time.allDay) return [time.firstDay, time.lastDay]
  const lastInstant = Math.max(Date.parse(time.startsAt), Date.parse(time.endsAt) - 1)
  return [dayOf(time.startsAt, zone), dayOf(new Date(lastInstant), zone)]
}
