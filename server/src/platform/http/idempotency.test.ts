import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { makeActor } from '../make-actor.ts'
import { openMemoryDatabase } from '../database/pglite-database.ts'
import { cacheFolder, migrationsFolder } from '../database/places.ts'
import { idempotency } from './idempotency.ts'

test('what a process that died had begun is done again at once by the only process that follows it', async () => {
  const { db, close } = await openMemoryDatabase({ migrationsFolder, cacheFolder })
  const accountId = randomUUID()
  await db.execute(
    sql`insert into account (id, name, role, language, created_at) values (${accountId}, '홍길동', 'candidate', 'ko', now())`,
  )
  const request = {
    actor: makeActor({ accountId, role: 'candidate', guest: true, sessionId: null }),
    key: 'answer-1',
    hash: 'x',
  }
  const start = new Date('2026-03-02T09:00:00Z').getTime()
  const before = idempotency({ db, now: () => new Date(start), alone: true })
  void before.once(request, () => new Promise(() => {}))
  const after = idempotency({ db, now: () => new Date(start + 1000), alone: true })
  const began = performance.now()
  const done = await after.once(request, async () => ({ status: 200, response: 'the reply' }))
  expect(done).toEqual({ status: 200, response: 'the reply', replayed: false })
  expect(performance.now() - began).toBeLessThan(5000)
  expect(await after.once(request, async () => ({ status: 200, response: 'another' }))).toEqual({
    status: 200,
    response: 'the reply',
    replayed: true,
  })
  await close()
})
