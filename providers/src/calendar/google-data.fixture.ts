import { randomUUID } from 'node:crypto'

/** An event as Google's API shows it. */
type StandInEvent = Record<string, unknown> & {
  id: string
  etag: string
  status: 'confirmed' | 'cancelled'
  updated: string
  summary?: string
  description?: string
  location?: string
  start?: When
  end?: When
}
export type When = { date?: string; dateTime?: string; timeZone?: string }
type Kept = { event: StandInEvent; revision: number }
type Calendar = { id: string; summary: string; timeZone: string; events: Map<string, Kept> }

/** What Google keeps: calendars, their events, and in which order they changed. */
export function googleData(now: () => Date) {
  const calendars = new Map<string, Calendar>()
  let revision = 0
  /** Lists that began before it have to begin anew. */
  let forgottenBefore = 0

  function keep(calendar: Calendar, given: Omit<StandInEvent, 'etag' | 'updated'> & { id: string }): StandInEvent {
    revision += 1
    const event: StandInEvent = { ...given, etag: `"${revision}"`, updated: now().toISOString() } as StandInEvent
    calendar.events.set(event.id, { event, revision })
    return event
  }

  return {
    calendars,
    keep,
    makeCalendar(given: { summary?: string; timeZone?: string }): Calendar {
      const id = `${randomUUID()}@group.calendar.google.com`
      const made = { id, summary: given.summary ?? '', timeZone: given.timeZone ?? 'UTC', events: new Map() }
      calendars.set(id, made)
      return made
    },
    forgetSyncTokens: () => void (forgottenBefore = revision + 1),
    /** Null: the token is not known any more. */
    list(calendar: Calendar, from: { sync: string | null; page: string | null; limit: number }) {
      const [since = '0', until = String(revision), offset = '0'] = (from.page ?? '').split('.')
      const after = from.page === null ? Number(from.sync ?? 0) : Number(since)
      if (from.sync !== null && Number(from.sync) < forgottenBefore) return null
      const last = from.page === null ? revision : Number(until)
      const changed = [...calendar.events.values()]
        .filter((kept) => kept.revision > after && kept.revision <= last)
        .toSorted((one, other) => one.revision - other.revision)
      const start = from.page === null ? 0 : Number(offset)
      const items = changed.slice(start, start + from.limit).map(({ event }) => event)
      const end = start + items.length
      const more = end < changed.length ? { nextPageToken: `${after}.${last}.${end}` } : { nextSyncToken: String(last) }
      return { kind: 'calendar#events', timeZone: calendar.timeZone, items, ...more }
    },
    /** What a person does in the window of Google. */
    person: {
      only(): Calendar {
        const [calendar] = calendars.values()
        if (!calendar) throw new Error('no calendar was made')
        return calendar
      },
      live(): StandInEvent[] {
        return [...this.only().events.values()].map(({ event }) => event).filter(({ status }) => status !== 'cancelled')
      },
      add(given: Partial<StandInEvent>): StandInEvent {
        const id = randomUUID().replaceAll('-', '').slice(0, 26)
        return keep(this.only(), { status: 'confirmed', ...given, id })
      },
      change(id: string, given: Partial<StandInEvent>): StandInEvent {
        const before = this.only().events.get(id)
        if (!before) throw new Error(`no event ${id}`)
        return keep(this.only(), { ...before.event, ...given, id })
      },
      remove(id: string): StandInEvent {
        return this.change(id, { status: 'cancelled' })
      },
    },
  }
}
