import {
  askGoogleConsent,
  connectGoogleCalendar,
  getGoogleCalendar,
  syncGoogleCalendar,
} from '@maju/contracts/google-calendar'
import { createEvent, type EventFields, listEvents } from '@maju/contracts/calendar'
import { googleCalendar } from '@maju/providers/calendar/google-calendar'
import { googleConsent } from '@maju/providers/calendar/google-consent'
import { CLIENT, type GoogleStandIn, googleStandIn } from '@maju/providers/calendar/google-stand-in.fixture'
import { afterAll } from 'vitest'
import type { Database } from '../src/platform/database/db.ts'
import { fields as anyFields } from './calendar.fixture.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

/** Where the house says that it is found. */
const ADDRESS = 'http://localhost'

export type Connected = {
  house: TestHouse
  google: GoogleStandIn
  /** How long a reply of Google is waited for from now on. */
  waitFor: (seconds: number) => void
  clock: { now: () => Date; pass: (seconds: number) => void }
}

/** A house that knows a Google on this machine; one clock for both. It closes with the tests of the file. */
export async function houseWithGoogle({ database }: { database?: Database } = {}): Promise<Connected> {
  let ahead = 0
  const now = () => new Date(Date.now() + ahead)
  const google = await googleStandIn({ now })
  afterAll(() => google.close())
  const options = {
    ...CLIENT,
    redirectUrl: `${ADDRESS}/calendar/google`,
    baseUrl: google.url,
    timeoutSeconds: 5,
    eventsAPage: 7,
  }
  const service = { consent: googleConsent(options), calendar: googleCalendar(options) }
  const house = await testHouse({
    now,
    calendars: { sources: new Map([['google', service]]), states: [] },
    googlePatience: { attempts: 3, firstWaitSeconds: 0.001, longestWaitSeconds: 0.05 },
    settings: { publicUrl: ADDRESS },
    ...(database && { database }),
  })
  const waitFor = (seconds: number) => void (options.timeoutSeconds = seconds)
  return { house, google, waitFor, clock: { now, pass: (seconds) => void (ahead += seconds * 1000) } }
}

/** What Google's page sends back after the person said yes. */
export async function consentOf(visitor: Visitor) {
  const { address } = await visitor.call(askGoogleConsent)
  const back = new URL((await fetch(address, { redirect: 'manual' })).headers.get('location') ?? '')
  return { state: back.searchParams.get('state') ?? '', code: back.searchParams.get('code') ?? '' }
}

/** Says yes at Google, and lets the first sync run. */
export async function connect(house: TestHouse, visitor: Visitor) {
  await visitor.call(connectGoogleCalendar, { body: await consentOf(visitor) })
  await house.queue.drain()
}

export const stateOf = (visitor: Visitor) => visitor.call(getGoogleCalendar)

/** An event with everything that goes to Google. */
export const fields = (given: Partial<EventFields> = {}): EventFields =>
  anyFields({ title: '1차 면접', note: '준비물: 신분증\n3층', reminderMinutes: [1440, 60], ...given })
export const add = (visitor: Visitor, given: Partial<EventFields> = {}) =>
  visitor.call(createEvent, { body: fields(given) })

export const eventsOf = (visitor: Visitor) =>
  visitor.call(listEvents, { query: { from: '2000-01-01', to: '2100-01-01', zone: 'Asia/Seoul' } })

/** Both sides are made the same now. */
export async function sync({ house }: Connected, visitor: Visitor) {
  await visitor.call(syncGoogleCalendar)
  await house.queue.drain()
}

export const titlesHere = async (visitor: Visitor) => (await eventsOf(visitor)).map(({ title }) => title).toSorted()

export const titlesThere = ({ google }: Connected) =>
  google.person
    .live()
    .map(({ summary }) => summary ?? '')
    .toSorted()
