import { exportMe } from '@maju/contracts/account'
import {
  createSubscription,
  getCalendarSettings,
  getSubscription,
  putCalendarSettings,
  readSubscription,
  revokeSubscription,
} from '@maju/contracts/calendar'
import { beforeAll, describe, expect, test } from 'vitest'
import { add, DAY_SECONDS, standingClock, targetOf, titlesIn } from './calendar.fixture.ts'
import type { TestHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

const { clock, openHouse } = standingClock()
let house: TestHouse
beforeAll(async () => {
  house = await openHouse()
})

describe('the private address', () => {
  const subscribe = (visitor: Visitor, days = 30) =>
    visitor.call(createSubscription, { body: { days, language: 'ko' } })
  const tokenOf = (path: string) => path.split('/').at(-1) ?? ''
  const read = (token: string) => house.stranger().send(readSubscription, { params: { token } })

  test('is read without a session, holds the calendar and nothing else, and is shown once', async () => {
    const visitor = await house.registered()
    await add(visitor)
    const { path, expiresAt, createdAt } = await subscribe(visitor)
    const reply = await read(tokenOf(path))
    expect(reply.statusCode).toBe(200)
    expect(titlesIn(reply.body)).toEqual(['한빛소프트웨어 1차 면접'])
    for (const own of [visitor.accountId, visitor.email, '홍길동']) expect(reply.body).not.toContain(own)
    expect(await visitor.call(getSubscription)).toEqual({ createdAt, expiresAt })
    const exported = await visitor.send(exportMe)
    expect(JSON.stringify(exported.rawPayload.toString('latin1'))).not.toContain(tokenOf(path))
  })

  test('keeps to the zone of who made it, though its reader tells none', async () => {
    const visitor = await house.guest()
    await targetOf(visitor, '2026-11-29')
    const body = { language: 'ko', zone: 'Pacific/Pago_Pago' }
    const { path } = await visitor.call(createSubscription, { body })
    // It is the 30th in UTC and still the day of the interview there.
    expect(titlesIn((await read(tokenOf(path))).body)).toContain('첫 답변 말해 보기 · 한빛소프트웨어')
    const chosen = { zone: 'UTC', freeMinutes: [60, 60, 60, 60, 60, 60, 60] }
    await visitor.call(putCalendarSettings, { body: chosen })
    const again = await visitor.call(createSubscription, { body })
    expect(await visitor.call(getCalendarSettings)).toEqual(chosen)
    expect(titlesIn((await read(tokenOf(again.path))).body)).toEqual(['면접 · 한빛소프트웨어 · 백엔드 개발자'])
  })

  test('unknown, ended, replaced and expired are the same 404', async () => {
    const visitor = await house.guest()
    const replaced = tokenOf((await subscribe(visitor)).path)
    const ended = tokenOf((await subscribe(visitor)).path)
    await visitor.call(revokeSubscription)
    expect(await visitor.call(getSubscription)).toBeNull()
    const expired = tokenOf((await subscribe(visitor)).path)
    clock.aheadSeconds = 31 * DAY_SECONDS
    const bodies = []
    for (const token of [replaced, ended, expired, 'never-was', `${expired}x`]) {
      const reply = await read(token)
      expect(reply.statusCode).toBe(404)
      bodies.push({ ...reply.json<object>(), requestId: '' })
    }
    expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1)
  })
})
