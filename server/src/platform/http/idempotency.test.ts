import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { describeOnEachDatabase } from '../database/each-database.conformance.ts'
import { makeActor } from '../make-actor.ts'
import { idempotency, idempotencyKeyOf, requestHash } from './idempotency.ts'
import { idempotencyKeys } from './idempotency.table.ts'

function counted(pause = 0) {
  let times = 0
  const work = async () => {
    times += 1
    if (pause) await new Promise((done) => setTimeout(done, pause))
    return { status: 201, response: { made: times } }
  }
  return { work, times: () => times }
}

describeOnEachDatabase('a request with an idempotency key', (opened) => {
  let clock = Date.parse('2026-11-21T10:00:00Z')
  const once = (...given: Parameters<ReturnType<typeof idempotency>['once']>) =>
    idempotency({ db: opened().db, now: () => new Date(clock) }).once(...given)

  async function request(hash = 'same') {
    const accountId = randomUUID()
    await opened().db.execute(
      sql`insert into account (id, name, role, language, created_at) values (${accountId}, '홍길동', 'candidate', 'ko', now())`,
    )
    return { actor: makeActor({ accountId, role: 'candidate', guest: true, sessionId: null }), key: 'key', hash }
  }

  test('is done once, and its repetition gets the same reply', async () => {
    const given = await request()
    const { work, times } = counted()
    expect(await once(given, work)).toEqual({ status: 201, response: { made: 1 }, replayed: false })
    expect(await once(given, work)).toEqual({ status: 201, response: { made: 1 }, replayed: true })
    expect(times()).toBe(1)
  })

  test('that comes five times at once is done once', async () => {
    const given = await request()
    const { work, times } = counted(60)
    const replies = await Promise.all([1, 2, 3, 4, 5].map(() => once(given, work)))
    expect(times()).toBe(1)
    expect(replies.map(({ response }) => response)).toEqual(Array.from({ length: 5 }, () => ({ made: 1 })))
  })

  test('of another account with the same key is another request', async () => {
    const { work, times } = counted()
    await once(await request(), work)
    await once(await request(), work)
    expect(times()).toBe(2)
  })

  test('with a key that was used for something else is refused', async () => {
    const given = await request()
    await once(given, counted().work)
    await expect(once({ ...given, hash: 'other' }, counted().work)).rejects.toMatchObject({
      code: 'idempotency-mismatch',
    })
  })

  test('that failed can be tried again', async () => {
    const given = await request()
    await expect(once(given, async () => Promise.reject(new Error('no disk')))).rejects.toThrow('no disk')
    expect((await once(given, counted().work)).replayed).toBe(false)
  })

  test('whose process died is taken up again after a while', async () => {
    const given = await request()
    const { actor, key, hash } = given
    await opened()
      .db.insert(idempotencyKeys)
      .values({ accountId: actor.accountId, key, requestHash: hash, createdAt: new Date(clock) })
    clock += 121_000
    expect((await once(given, counted().work)).replayed).toBe(false)
  })

  test('is forgotten after a day', async () => {
    await once(await request(), counted().work)
    clock += 24 * 3_600_000 + 1
    await idempotency({ db: opened().db, now: () => new Date(clock) }).forgetOld()
    expect(await opened().db.select().from(idempotencyKeys)).toEqual([])
  })
})

describe('the header', () => {
  test.each(['', ' ', 'a b', 'é', 'x'.repeat(201)])('%j is no key', (value) => {
    expect(() => idempotencyKeyOf(value)).toThrow('not as it should be')
  })
  test('a UUID is a key, and no header is none', () => {
    expect(idempotencyKeyOf('0190c1d2-1111-7000-8000-000000000000')).toBe('0190c1d2-1111-7000-8000-000000000000')
    expect(idempotencyKeyOf(undefined)).toBe(null)
  })
  test('the hash tells requests apart', () => {
    expect(requestHash(['a', { x: 1 }])).toBe(requestHash(['a', { x: 1 }]))
    expect(requestHash(['a', { x: 1 }])).not.toBe(requestHash(['a', { x: 2 }]))
  })
})
