import { eq, sql } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { idempotencyKeys } from '../src/platform/http/idempotency.table.ts'
import { describeOnEachDatabase } from '../src/platform/database/each-database.conformance.ts'
import { isDuplicate, rowsOf, type Db } from '../src/platform/database/db.ts'

async function account(db: Db): Promise<string> {
  const id = randomUUID()
  await db.execute(
    sql`insert into account (id, name, role, language, created_at) values (${id}, '홍길동', 'candidate', 'ko', now())`,
  )
  return id
}
const keyOf = (accountId: string, key: string) => ({ accountId, key, requestHash: 'x', createdAt: new Date() })

describeOnEachDatabase('a database', (opened) => {
  test('a transaction that throws leaves nothing behind and runs no hook', async () => {
    const { db, afterCommit } = opened()
    const ran: string[] = []
    const owner = await account(db)
    await expect(
      db.transaction(async (tx) => {
        await tx.insert(idempotencyKeys).values(keyOf(owner, 'a'))
        afterCommit(() => ran.push('never'))
        throw new Error('boom')
      }),
    ).rejects.toThrow('boom')
    expect(await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.accountId, owner))).toEqual([])
    expect(ran).toEqual([])
  })

  test('what waits for the commit runs after it, and at once outside', async () => {
    const { db, afterCommit } = opened()
    const order: string[] = []
    await db.transaction(async (tx) => {
      afterCommit(() => order.push('hook'))
      await tx.execute(sql`select 1`)
      order.push('body')
    })
    afterCommit(() => order.push('outside'))
    expect(order).toEqual(['body', 'hook', 'outside'])
  })

  test('a query around the open transaction is an error, not a standstill', async () => {
    const { db } = opened()
    await expect(db.transaction(async () => db.execute(sql`select 1`))).rejects.toThrow('Failed query')
    await expect(db.transaction(async () => db.transaction(async () => 1))).rejects.toThrow(
      'around the open transaction',
    )
    expect(await rowsOf(db, sql`select 1 as one`)).toEqual([{ one: 1 }])
  })

  test('two transactions at once do not mix', async () => {
    const { db } = opened()
    const owner = await account(db)
    const one = db.transaction(async (tx) => {
      await tx.insert(idempotencyKeys).values(keyOf(owner, 'one'))
      await new Promise((done) => setTimeout(done, 50))
      throw new Error('one gives up')
    })
    const other = db.transaction((tx) => tx.insert(idempotencyKeys).values(keyOf(owner, 'other')))
    await Promise.allSettled([one, other])
    const kept = await db
      .select({ key: idempotencyKeys.key })
      .from(idempotencyKeys)
      .where(eq(idempotencyKeys.accountId, owner))
    expect(kept).toEqual([{ key: 'other' }])
  })

  test('a second row with the same key is told from other errors', async () => {
    const { db } = opened()
    const owner = await account(db)
    await db.insert(idempotencyKeys).values(keyOf(owner, 'same'))
    const again = await db
      .insert(idempotencyKeys)
      .values(keyOf(owner, 'same'))
      .then(
        () => null,
        (error: unknown) => error,
      )
    expect(isDuplicate(again)).toBe(true)
    expect(isDuplicate(new Error('other'))).toBe(false)
  })

  test('a time read back equals the time written', async () => {
    const { db } = opened()
    const row = keyOf(await account(db), 'time')
    await db.insert(idempotencyKeys).values(row)
    const [back] = await db.select().from(idempotencyKeys).where(eq(idempotencyKeys.key, 'time'))
    expect(back?.createdAt).toEqual(row.createdAt)
  })
})
