import { refresh } from '@maju/contracts/account'
import { changeEvent, deleteEvent, getCalendarFile } from '@maju/contracts/calendar'
import type { When } from '@maju/providers/calendar/google-data.fixture'
import { sql } from 'drizzle-orm'
import ICAL from 'ical.js'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import {
  add,
  connect,
  type Connected,
  eventsOf,
  fields,
  houseWithGoogle,
  stateOf,
  sync,
  titlesHere,
  titlesThere,
} from './google.fixture.ts'
import type { Member } from './visitor.ts'

let there: Connected
let one: Member
beforeAll(async () => {
  there = await houseWithGoogle()
})
beforeEach(async () => {
  there.google.calendars.clear()
  there.google.control.fault = () => null
  one = await there.house.registered()
})

describe('both sides', () => {
  test('are the same after connecting, and events go back and forth', async () => {
    const mine = await add(one)
    await connect(there.house, one)
    expect(there.google.person.live()).toMatchObject([
      {
        id: `maju${mine.id.replaceAll('-', '')}`,
        summary: '1차 면접',
        description: '준비물: 신분증\n3층',
        location: '서울, 3층',
        start: { dateTime: '2026-12-02T01:00:00.000Z', timeZone: 'Asia/Seoul' },
        reminders: {
          useDefault: false,
          overrides: [
            { method: 'popup', minutes: 1440 },
            { method: 'popup', minutes: 60 },
          ],
        },
      },
    ])
    there.google.person.add({ summary: '거기서', start: { date: '2026-12-24' }, end: { date: '2026-12-26' } })
    await sync(there, one)
    const came = (await eventsOf(one)).find(({ title }) => title === '거기서')
    expect(came).toMatchObject({ kind: 'other', time: { allDay: true, firstDay: '2026-12-24', lastDay: '2026-12-25' } })
    await one.call(deleteEvent, { params: { eventId: came?.id ?? '' } })
    there.google.person.change(`maju${mine.id.replaceAll('-', '')}`, { summary: '2차 면접' })
    await there.house.queue.drain()
    expect(await titlesHere(one)).toEqual(['2차 면접'])
    expect(titlesThere(there)).toEqual(['2차 면접'])
    expect(await stateOf(one)).toMatchObject({ state: 'connected', trouble: null })
  })

  test('of one event keep what each changed of it, and of what both changed the later; the rest at Google stays', async () => {
    const mine = await add(one)
    await connect(there.house, one)
    const remoteId = `maju${mine.id.replaceAll('-', '')}`
    there.google.person.change(remoteId, { location: '부산', summary: '먼저', colorId: '5' })
    there.clock.pass(5)
    await one.call(changeEvent, { params: { eventId: mine.id }, body: fields({ title: '나중', note: '새 메모' }) })
    await there.house.queue.drain()
    const [here] = await eventsOf(one)
    expect(here).toMatchObject({ title: '나중', note: '새 메모', place: '부산' })
    const [at] = there.google.person.live()
    expect(at).toMatchObject({ summary: '나중', description: '새 메모', location: '부산', colorId: '5' })
  })

  test.each([
    ['deleted there, changed here later', 'here'],
    ['deleted here, changed there later', 'there'],
  ] as const)('an event %s stays on both', async (_what, later) => {
    const mine = await add(one)
    await connect(there.house, one)
    const remoteId = `maju${mine.id.replaceAll('-', '')}`
    const changeHere = () => one.call(changeEvent, { params: { eventId: mine.id }, body: fields({ title: '그래도' }) })
    const changeThere = async () => there.google.person.change(remoteId, { summary: '그래도' })
    const [first, second] =
      later === 'here'
        ? [async () => there.google.person.remove(remoteId), changeHere]
        : [() => one.call(deleteEvent, { params: { eventId: mine.id } }), changeThere]
    await first()
    there.clock.pass(5)
    await second()
    await sync(there, one)
    expect([await titlesHere(one), titlesThere(there)]).toEqual([['그래도'], ['그래도']])
    await sync(there, one)
    expect([await titlesHere(one), titlesThere(there)]).toEqual([['그래도'], ['그래도']])
  })

  test.each([
    ['changed here, deleted there later', 'there'],
    ['changed there, deleted here later', 'here'],
  ] as const)('an event %s is gone on both', async (_what, later) => {
    const mine = await add(one)
    await connect(there.house, one)
    const remoteId = `maju${mine.id.replaceAll('-', '')}`
    if (later === 'there')
      await one.call(changeEvent, { params: { eventId: mine.id }, body: fields({ title: '고침' }) })
    else there.google.person.change(remoteId, { summary: '고침' })
    there.clock.pass(5)
    if (later === 'there') there.google.person.remove(remoteId)
    else await one.call(deleteEvent, { params: { eventId: mine.id } })
    await sync(there, one)
    expect([await titlesHere(one), titlesThere(there)]).toEqual([[], []])
  })

  test('a title that is missing or too long has one here, and stays as it is there', async () => {
    await connect(there.house, one)
    const long = 'ㄱ'.repeat(300)
    const start = { date: '2026-12-24' }
    const end = { date: '2026-12-25' }
    there.google.person.add({ summary: long, start, end })
    there.google.person.add({ start, end })
    await sync(there, one)
    expect(await titlesHere(one)).toEqual(['(제목 없음)', 'ㄱ'.repeat(200)])
    await sync(there, one)
    expect(titlesThere(there)).toEqual(['', long])
  })
})

test('a file and Google say the same of times, over changes of the clock, and of days, as a parser that wrote neither reads them', async () => {
  const timed = (startsAt: string, endsAt: string, zone: string) => ({ allDay: false as const, startsAt, endsAt, zone })
  const times = [
    // New York skips an hour, Berlin repeats one, and both lie in the night of Seoul.
    timed('2026-03-08T06:30:00.000Z', '2026-03-08T07:30:00.000Z', 'America/New_York'),
    timed('2026-10-25T00:30:00.000Z', '2026-10-25T01:30:00.000Z', 'Europe/Berlin'),
    timed('2026-12-31T15:00:00.000Z', '2026-12-31T15:00:00.000Z', 'Asia/Seoul'),
    { allDay: true as const, firstDay: '2028-02-29', lastDay: '2028-02-29' },
    { allDay: true as const, firstDay: '2026-12-31', lastDay: '2027-01-02' },
  ]
  for (const [nth, time] of times.entries()) await add(one, { title: `${nth}`, time, reminderMinutes: [] })
  await connect(there.house, one)
  const file = (await one.send(getCalendarFile, { query: { zone: 'Asia/Seoul' } })).body
  const inFile = new ICAL.Component(ICAL.parse(file)).getAllSubcomponents('vevent').map((component) => {
    const { summary, startDate, endDate } = new ICAL.Event(component)
    const text = (at: ICAL.Time) => (at.isDate ? at.toString() : at.toJSDate().toISOString())
    return [summary, text(startDate), text(endDate)].join(' ')
  })
  const text = ({ date, dateTime }: When = {}) => date ?? new Date(dateTime ?? '').toISOString()
  const atGoogle = there.google.person
    .live()
    .map(({ summary, start, end }) => [summary, text(start), text(end)].join(' '))
  expect(atGoogle.toSorted()).toEqual(inFile.toSorted())
  expect(atGoogle).toHaveLength(times.length)
  expect(atGoogle.toSorted()[3]).toBe('3 2028-02-29 2028-03-01')
})

describe('what passes', () => {
  test('an access token that has expired is renewed, and a wait that Google asks for is kept', async () => {
    await connect(there.house, one)
    there.google.expireAccess()
    await add(one)
    await there.house.queue.drain()
    expect(titlesThere(there)).toEqual(['1차 면접'])
    there.google.control.fault = () => ({ before: 429, retryAfter: '600' })
    const asked = there.google.asked.length
    await add(one, { title: '둘째' })
    await there.house.queue.drain()
    expect(there.google.asked.length).toBe(asked + 1)
    expect(await stateOf(one)).toMatchObject({ state: 'connected', trouble: 'unreachable' })
    there.google.control.fault = () => null
    for (const [seconds, expected] of [
      [500, 1],
      [200, 2],
    ] as const) {
      there.clock.pass(seconds)
      for (const look of there.house.calendar.everyMinute) await look()
      await there.house.queue.drain()
      expect(titlesThere(there)).toHaveLength(expected)
    }
    expect((await stateOf(one)).trouble).toBeNull()
  })

  test('a change at Google comes by itself within a quarter of an hour', async () => {
    await connect(there.house, one)
    there.google.person.add({ summary: '거기서', start: { date: '2026-12-24' }, end: { date: '2026-12-25' } })
    there.clock.pass(15 * 60 + 1)
    for (const look of there.house.calendar.everyMinute) await look()
    await there.house.queue.drain()
    await one.call(refresh, { body: {} })
    expect(await titlesHere(one)).toEqual(['거기서'])
  })

  test('only one syncs at a time, and whoever died while doing it lets go', async () => {
    await connect(there.house, one)
    const { db } = there.house.database
    const until = new Date(there.clock.now().getTime() + 100_000).toISOString()
    await db.execute(
      sql`update google_connection set held_until = ${until}, next_sync_at = ${until} where account_id = ${one.accountId}`,
    )
    await add(one)
    await there.house.queue.drain()
    expect(titlesThere(there)).toEqual([])
    there.clock.pass(200)
    for (const look of there.house.calendar.everyMinute) await look()
    await there.house.queue.drain()
    expect(titlesThere(there)).toEqual(['1차 면접'])
  })
})
