import { deleteMe, exportMe, refresh, signIn } from '@maju/contracts/account'
import { askGoogleConsent, connectGoogleCalendar, disconnectGoogleCalendar } from '@maju/contracts/google-calendar'
import { sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { rowsOf } from '../src/platform/database/db.ts'
import {
  add,
  connect,
  type Connected,
  consentOf,
  houseWithGoogle,
  stateOf,
  sync,
  titlesHere,
  titlesThere,
} from './google.fixture.ts'
import { testHouse } from './test-house.ts'
import { type Member, PASSWORD, type Visitor } from './visitor.ts'

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

describe('consent', () => {
  test('is good once, in the session that asked, and for a quarter of an hour', async () => {
    const { house } = there
    const given = await consentOf(one)
    const stranger = await house.registered('다른 사람')
    const elsewhere = house.stranger()
    await elsewhere.call(signIn, { body: { email: one.email, password: PASSWORD } })
    const asked = (visitor: Visitor) => visitor.send(connectGoogleCalendar, { body: given })
    for (const other of [stranger, elsewhere]) expect((await asked(other)).statusCode).toBe(404)
    const both = await Promise.all([asked(one), asked(one)])
    expect(both.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['200', '404'])
    const late = await consentOf(one)
    there.clock.pass(16 * 60)
    await one.call(refresh, { body: {} })
    expect((await one.send(connectGoogleCalendar, { body: late })).statusCode).toBe(404)
    expect((await one.send(connectGoogleCalendar, { body: { ...late, state: 'made-up' } })).statusCode).toBe(404)
  })

  test('lies encrypted: neither token nor verifier is in the database', async () => {
    await connect(there.house, one)
    const rows = await rowsOf(there.house.database.db, sql`select * from google_connection`)
    const consents = await rowsOf(there.house.database.db, sql`select * from google_consent`)
    const kept = JSON.stringify([rows, consents])
    const sent = there.google.asked.flatMap(({ path, body }) =>
      path === '/token' ? [...new URLSearchParams(body).values()] : [],
    )
    const secrets = [...sent.filter((value) => value.startsWith('1//') || value.length === 43), 'ya29.', '1//']
    expect(secrets.filter((secret) => kept.includes(secret))).toEqual([])
  })

  test('is for nobody where the operator configured none, and for no guest', async () => {
    const guest = await there.house.guest()
    expect((await guest.send(askGoogleConsent)).json()).toMatchObject({ code: 'forbidden' })
    const plain = await testHouse()
    const member = await plain.registered()
    expect(await stateOf(member)).toEqual({
      offered: false,
      state: 'off',
      connectedAt: null,
      syncedAt: null,
      trouble: null,
    })
    expect((await member.send(askGoogleConsent)).json()).toMatchObject({ code: 'not-offered' })
  })

  test('refused at Google is said, and nothing is connected', async () => {
    const given = await consentOf(one)
    const reply = await one.send(connectGoogleCalendar, { body: { ...given, code: '4/made-up' } })
    expect(reply.json()).toMatchObject({ code: 'conflict' })
    expect((await stateOf(one)).state).toBe('off')
  })
})

describe('the end', () => {
  test('a consent that was taken back at Google is told, and connecting again goes on where it was', async () => {
    await add(one)
    await connect(there.house, one)
    there.google.takeBack()
    await add(one, { title: '그 뒤' })
    await there.house.queue.drain()
    expect(await stateOf(one)).toMatchObject({ state: 'reconnect' })
    expect(titlesThere(there)).toEqual(['1차 면접'])
    await connect(there.house, one)
    expect(titlesThere(there)).toEqual(['1차 면접', '그 뒤'])
    expect(there.google.calendars.size).toBe(1)
  })

  test('a consent that reaches not as far as the calendar any more has to be given again', async () => {
    await connect(there.house, one)
    there.google.control.fault = ({ path }) =>
      path.startsWith('/calendar/') ? { before: 403, reason: 'insufficientPermissions' } : null
    await add(one)
    await there.house.queue.drain()
    expect(await stateOf(one)).toMatchObject({ state: 'reconnect', trouble: null })
  })

  test('disconnecting ends the consent at Google too, and leaves both calendars as they are', async () => {
    await add(one)
    await connect(there.house, one)
    const before = there.google.consents()
    await one.call(disconnectGoogleCalendar)
    await add(one, { title: '그 뒤' })
    await there.house.queue.drain()
    expect(there.google.consents()).toBe(before - 1)
    expect(titlesThere(there)).toEqual(['1차 면접'])
    expect(await rowsOf(there.house.database.db, sql`select * from google_farewell`)).toEqual([])
    await connect(there.house, one)
    expect(titlesThere(there)).toEqual(['1차 면접', '그 뒤'])
  })

  test('a calendar that somebody deleted at Google deletes nothing here; connecting again makes a new one', async () => {
    await add(one)
    await connect(there.house, one)
    there.google.calendars.clear()
    await sync(there, one)
    expect(await stateOf(one)).toMatchObject({ state: 'calendar-gone' })
    expect(await titlesHere(one)).toEqual(['1차 면접'])
    await connect(there.house, one)
    expect(titlesThere(there)).toEqual(['1차 면접'])
    expect((await stateOf(one)).state).toBe('connected')
  })

  test('an account that leaves ends its consent; the export names what is connected, and no token', async () => {
    await add(one)
    await connect(there.house, one)
    const files = unzipSync((await one.send(exportMe)).rawPayload)
    const exported = strFromU8(files['google-calendar.json'] ?? new Uint8Array())
    expect(JSON.parse(exported)).toMatchObject({
      state: 'connected',
      events: [{ googleId: expect.stringMatching(/^maju/) }],
    })
    expect(exported).not.toMatch(/token|v1\./i)
    const before = there.google.consents()
    await one.call(deleteMe, { body: { password: PASSWORD } })
    await there.house.queue.drain()
    expect(there.google.consents()).toBe(before - 1)
  })
})
