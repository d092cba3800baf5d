import { deleteMe, exportMe, refresh, register, signIn } from '@maju/contracts/account'
import {
  changeEvent,
  createEvent,
  createSubscription,
  deleteEvent,
  dismissReminder,
  type EventFields,
  getCalendarFile,
  getCalendarSettings,
  listEvents,
  listReminders,
  putCalendarSettings,
  readSubscription,
} from '@maju/contracts/calendar'
import { deleteTarget } from '@maju/contracts/target'
import { count } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { calendarEvents } from '../src/features/calendar/calendar.table.ts'
import { add, DAY_SECONDS, fields, standingClock, targetOf, titlesIn } from './calendar.fixture.ts'
import type { TestHouse } from './test-house.ts'
import { PASSWORD, type Visitor } from './visitor.ts'

const { clock, openHouse } = standingClock()
let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})

const between = (visitor: Visitor, from: string, to: string, zone = 'Asia/Seoul') =>
  visitor.call(listEvents, { query: { from, to, zone } })
describe('events', () => {
  test('are found on the days that they touch, in the zone of the person, the earliest first', async () => {
    const visitor = await house.guest()
    // Half past midnight in Seoul is still the day before in UTC.
    const night = await add(visitor, {
      title: '밤',
      time: {
        allDay: false,
        startsAt: '2026-12-04T15:30:00.000Z',
        endsAt: '2026-12-04T16:00:00.000Z',
        zone: 'Asia/Seoul',
      },
    })
    const days = await add(visitor, {
      title: '이틀',
      time: { allDay: true, firstDay: '2026-12-03', lastDay: '2026-12-05' },
    })
    expect(await between(visitor, '2026-12-05', '2026-12-05')).toEqual([days, night])
    expect(await between(visitor, '2026-12-04', '2026-12-04')).toEqual([days])
    expect(await between(visitor, '2026-12-04', '2026-12-04', 'UTC')).toEqual([days, night])
    expect(await between(visitor, '2026-12-06', '2026-12-31')).toEqual([])
  })

  test('change and go', async () => {
    const visitor = await house.guest()
    const { id } = await add(visitor)
    const time = { allDay: true as const, firstDay: '2028-02-29', lastDay: '2028-02-29' }
    const changed = await visitor.call(changeEvent, {
      params: { eventId: id },
      body: fields({ title: '최종 면접', time }),
    })
    expect(changed).toMatchObject({ id, title: '최종 면접', time })
    expect(await between(visitor, '2028-02-29', '2028-02-29')).toEqual([changed])
    await visitor.call(deleteEvent, { params: { eventId: id } })
    expect((await visitor.send(deleteEvent, { params: { eventId: id } })).statusCode).toBe(404)
  })

  test('that end before they begin, or name a zone or a target that is not there, are refused', async () => {
    const visitor = await house.guest()
    const stranger = await house.guest()
    const target = await targetOf(stranger, null)
    const wrong = [
      { time: { allDay: true, firstDay: '2026-12-02', lastDay: '2026-12-01' } },
      { time: { ...fields().time, zone: 'Mars/Olympus' } },
      { time: { ...fields().time, endsAt: '2026-12-02T00:59:59.000Z' } },
    ]
    for (const given of wrong)
      expect((await visitor.send(createEvent, { body: { ...fields(), ...given } })).statusCode).toBe(400)
    const reply = await visitor.send(createEvent, { body: fields({ targetId: target.id }) })
    expect(reply.statusCode).toBe(404)
  })

  test('stay when their target goes', async () => {
    const visitor = await house.guest()
    const target = await targetOf(visitor, null)
    const event = await add(visitor, { targetId: target.id })
    await visitor.call(deleteTarget, { params: { targetId: target.id } })
    expect(await between(visitor, '2026-12-02', '2026-12-02')).toEqual([{ ...event, targetId: null }])
  })
})

describe('reminders', () => {
  test('come when they are due, go when they are put away, and come again before the event', async () => {
    const visitor = await house.guest()
    const event = await add(visitor, { reminderMinutes: [60, 2 * 24 * 60] })
    const due = async () => {
      await visitor.call(refresh)
      return visitor.call(listReminders)
    }
    expect(await due()).toMatchObject([{ event: { id: event.id }, dueAt: '2026-11-30T01:00:00.000Z' }])
    await visitor.call(dismissReminder, { params: { eventId: event.id } })
    expect(await due()).toEqual([])
    clock.aheadSeconds = 2 * DAY_SECONDS - 2.5 * 3600
    expect(await due()).toMatchObject([{ dueAt: '2026-12-02T00:00:00.000Z' }])
    clock.aheadSeconds = 3 * DAY_SECONDS
    expect(await due()).toEqual([])
  })

  test('that were put away come again when the event gets another time', async () => {
    const visitor = await house.guest()
    const time = { allDay: true as const, firstDay: '2026-12-01', lastDay: '2026-12-01' }
    const event = await add(visitor, { time, reminderMinutes: [24 * 60] })
    await visitor.call(dismissReminder, { params: { eventId: event.id } })
    const change = (given: Partial<EventFields>) =>
      visitor.call(changeEvent, {
        params: { eventId: event.id },
        body: fields({ reminderMinutes: [24 * 60], ...given }),
      })
    await change({ time, title: '다른 이름' })
    expect(await visitor.call(listReminders)).toEqual([])
    await change({ time: { ...time, lastDay: '2026-12-02' } })
    expect(await visitor.call(listReminders)).toHaveLength(1)
  })
})

describe('the calendar file', () => {
  test('holds events, the day of the interview and the practice until it, and another parser reads it', async () => {
    const visitor = await house.guest()
    await add(visitor)
    await targetOf(visitor, '2026-12-04')
    const reply = await visitor.send(getCalendarFile)
    expect(reply.headers['content-type']).toBe('text/calendar; charset=utf-8')
    const names = titlesIn(reply.body)
    expect(names).toContain('한빛소프트웨어 1차 면접')
    expect(names).toContain('면접 · 한빛소프트웨어 · 백엔드 개발자')
    expect(names.filter((name) => name.startsWith('면접 연습'))).toHaveLength(4)
  })
})

describe('an account', () => {
  test('keeps the zone and the free hours that were chosen', async () => {
    const visitor = await house.guest()
    expect(await visitor.call(getCalendarSettings)).toBeNull()
    const body = { zone: 'Europe/Berlin', freeMinutes: [0, 30, 60, 90, 120, 0, 0] }
    await visitor.call(putCalendarSettings, { body })
    expect(await visitor.call(getCalendarSettings)).toEqual(body)
    expect(await between(visitor, '2026-12-02', '2026-12-02')).toEqual([])
  })

  test('takes over what a guest had: events and the address; free hours of its own stay', async () => {
    const member = await house.registered()
    const own = { zone: 'Asia/Seoul', freeMinutes: [10, 10, 10, 10, 10, 10, 10] }
    await member.call(putCalendarSettings, { body: own })
    const guest = await house.guest()
    await guest.call(putCalendarSettings, { body: { ...own, zone: 'UTC' } })
    const event = await add(guest)
    const { path } = await guest.call(createSubscription, { body: { days: 3, language: 'en' } })
    await guest.call(signIn, { body: { email: member.email, password: PASSWORD } })
    expect(await guest.call(getCalendarSettings)).toEqual(own)
    expect(await between(guest, '2026-12-02', '2026-12-02')).toEqual([event])
    const reply = await house.stranger().send(readSubscription, { params: { token: path.split('/').at(-1) ?? '' } })
    expect(titlesIn(reply.body)).toEqual([event.title])
  })

  test('has its calendar in the export, and leaves nothing when it goes', async () => {
    const visitor = await house.guest()
    const event = await add(visitor)
    const zip = unzipSync(new Uint8Array((await visitor.send(exportMe)).rawPayload))
    expect(JSON.parse(strFromU8(zip['calendar.json'] ?? new Uint8Array()))).toMatchObject({ events: [event] })
    const rows = async () => (await house.database.db.select({ n: count() }).from(calendarEvents))[0]?.n ?? 0
    const before = await rows()
    await visitor.call(register, {
      body: { email: `${event.id}@example.com`, password: PASSWORD, name: '홍길동', language: 'ko' },
    })
    await visitor.call(deleteMe, { body: { password: PASSWORD } })
    await house.queue.drain()
    expect(await rows()).toBe(before - 1)
  })
})
