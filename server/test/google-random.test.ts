import { changeEvent, deleteEvent, type EventFields, type EventTime } from '@maju/contracts/calendar'
import { syncGoogleCalendar } from '@maju/contracts/google-calendar'
import { mulberry32 } from '@maju/interviewer/plan/seeded'
import type { StandInFault } from '@maju/providers/calendar/google-stand-in.fixture'
import { expect, test } from 'vitest'
import { describeOnEachDatabase } from '../src/platform/database/each-database.conformance.ts'
import { add, connect, type Connected, eventsOf, fields, houseWithGoogle, stateOf } from './google.fixture.ts'
import type { Member } from './visitor.ts'

const OPERATIONS = 200

/** How a request may go wrong; a third of them do. */
const faults: readonly StandInFault[] = [
  'reset',
  { before: 500 },
  { before: 503 },
  { before: 429, retryAfter: '0' },
  { before: 403, reason: 'rateLimitExceeded' },
  { before: 401, reason: 'authError' },
  { after: 'reset' },
  { after: 'hang' },
  { after: 500 },
]

/** An event as both sides know it. */
type Known = { title: string; place: string; note: string; when: string; kind: string; reminders: string }

class Both {
  private readonly there: Connected
  private readonly one: Member
  private readonly random: () => number
  counts = { add: 0, change: 0, remove: 0, faults: 0 }

  constructor(there: Connected, one: Member, random: () => number) {
    this.there = there
    this.one = one
    this.random = random
  }

  pick<T>(from: readonly T[]): T | undefined {
    return from[Math.floor(this.random() * from.length)]
  }

  time(): EventTime {
    const day = 1 + Math.floor(this.random() * 28)
    // The days around which Europe and America move their clocks are among them.
    const month = this.pick(['03', '10', '11', '12']) ?? '12'
    const date = `2026-${month}-${String(day).padStart(2, '0')}`
    if (this.random() < 0.4)
      return {
        allDay: true,
        firstDay: date,
        lastDay: `2026-${month}-${String(Math.min(day + 2, 28)).padStart(2, '0')}`,
      }
    const hour = String(Math.floor(this.random() * 22)).padStart(2, '0')
    const zone = this.pick(['Asia/Seoul', 'Europe/Berlin', 'America/New_York']) ?? 'Asia/Seoul'
    return { allDay: false, startsAt: `${date}T${hour}:30:00.000Z`, endsAt: `${date}T${hour}:59:00.000Z`, zone }
  }

  /** One of them, on either side. */
  async operate(nth: number) {
    this.there.clock.pass(2)
    const title = `${nth}번째`
    const kind = this.pick(['add', 'add', 'change', 'change', 'remove'] as const) ?? 'add'
    this.counts[kind] += 1
    if (this.random() < 0.5) await this.here(kind, title)
    else this.elsewhere(kind, title)
  }

  private async here(kind: 'add' | 'change' | 'remove', title: string) {
    const event = this.pick(await eventsOf(this.one))
    if (kind === 'add' || !event) await add(this.one, { title, time: this.time(), reminderMinutes: [] })
    else if (kind === 'remove') await this.one.call(deleteEvent, { params: { eventId: event.id } })
    else {
      const given: Partial<EventFields> = this.random() < 0.5 ? { title } : { place: title, time: this.time() }
      await this.one.call(changeEvent, { params: { eventId: event.id }, body: fields({ ...event, ...given }) })
    }
  }

  private elsewhere(kind: 'add' | 'change' | 'remove', title: string) {
    const { person } = this.there.google
    const event = this.pick(person.live())
    const when = this.when()
    if (kind === 'add' || !event) person.add({ summary: title, ...when })
    else if (kind === 'remove') person.remove(event.id)
    else person.change(event.id, this.random() < 0.5 ? { summary: title } : { location: title, ...when })
  }

  /** A time in Google's own words. */
  private when() {
    const time = this.time()
    if (!time.allDay) {
      const at = (dateTime: string) => ({ dateTime, timeZone: time.zone })
      return { start: at(time.startsAt), end: at(time.endsAt) }
    }
    const after = new Date(Date.parse(time.lastDay) + 86_400_000).toISOString().slice(0, 10)
    return { start: { date: time.firstDay }, end: { date: after } }
  }

  /** Syncs while a third of the requests go wrong. */
  async syncBadly() {
    const { google, house } = this.there
    google.control.fault = () => {
      if (this.random() > 1 / 3) return null
      this.counts.faults += 1
      return this.pick(faults) ?? null
    }
    if (this.random() < 0.1) google.forgetSyncTokens()
    if (this.random() < 0.2) google.expireAccess()
    await this.one.call(syncGoogleCalendar)
    await house.queue.drain()
    google.control.fault = () => null
  }

  async syncWell() {
    for (let round = 0; round < 3; round += 1) {
      await this.one.call(syncGoogleCalendar)
      await this.there.house.queue.drain()
    }
  }

  async knownHere(): Promise<Known[]> {
    return (await eventsOf(this.one)).map(({ title, place, note, time, kind, reminderMinutes }) => ({
      title,
      place,
      note,
      kind,
      when: time.allDay ? `${time.firstDay} ${time.lastDay}` : `${time.startsAt} ${time.endsAt}`,
      reminders: reminderMinutes.join(),
    }))
  }

  /** Read out of Google's own words, not by what the product reads them with. */
  knownThere(): Known[] {
    return this.there.google.person.live().map((event) => {
      const { summary = '', location = '', description = '', start, end } = event
      const lastDay = end?.date && new Date(Date.parse(end.date) - 86_400_000).toISOString().slice(0, 10)
      const instant = (text = '') => new Date(text).toISOString()
      const { private: own } = (event['extendedProperties'] ?? {}) as { private?: { majuKind?: string } }
      const { overrides = [] } = (event['reminders'] ?? {}) as { overrides?: { minutes: number }[] }
      return {
        title: summary,
        place: location,
        note: description,
        kind: own?.majuKind ?? 'other',
        when: start?.date ? `${start.date} ${lastDay}` : `${instant(start?.dateTime)} ${instant(end?.dateTime)}`,
        reminders: overrides.map(({ minutes }) => minutes).join(),
      }
    })
  }
}

const inOrder = (known: Known[]) => known.map((each) => JSON.stringify(each)).toSorted()

describeOnEachDatabase('two calendars', (opened) => {
  test.each([1])(
    `after ${OPERATIONS} random additions, changes and deletions on either side, with every third request failing, are the same and hold nothing twice (seed %i)`,
    async (seed) => {
      const there = await houseWithGoogle({ database: opened() })
      const one = await there.house.registered()
      await connect(there.house, one)
      there.waitFor(0.25)
      const both = new Both(there, one, mulberry32(seed))
      for (let nth = 0; nth < OPERATIONS; nth += 1) {
        await both.operate(nth)
        if (both.pick([true, false, false])) await both.syncBadly()
      }
      there.waitFor(5)
      await both.syncWell()
      expect(there.google.calendars.size).toBe(1)
      const [here, elsewhere] = [await both.knownHere(), both.knownThere()]
      expect(inOrder(here)).toEqual(inOrder(elsewhere))
      expect(here.length).toBeGreaterThan(10)
      const titles = here.map(({ title }) => title)
      expect(titles.length).toBe(new Set(titles).size)
      expect(both.counts.faults).toBeGreaterThan(OPERATIONS / 10)
      expect(await stateOf(one)).toMatchObject({ state: 'connected', trouble: null })
    },
    240_000,
  )
})
