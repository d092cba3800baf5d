import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '../../platform/database/db.ts'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { practiceRows } from '../../platform/database/practice-rows.fixture.ts'
import { limitStore } from './limit.store.ts'
import { dailyLimits, ownDailyLimits } from './limit.table.ts'

const store = limitStore()
const morning = new Date('2026-11-29T09:00:00.000Z')
const midnight = new Date('2026-11-29T15:00:00.000Z')
const budget = 'chat-turns' as const

describeOnEachDatabase('limits of a day', (opened) => {
  let db: Db
  beforeAll(async () => {
    ;({ db } = opened())
    await db.insert(dailyLimits).values({ budget, perDay: 6 })
  })
  const person = async () => (await practiceRows(db)).actor.accountId
  const spend = (accountId: string, { amount = 1, now = morning, resetsAt = midnight } = {}) =>
    store.spend(db, { accountId, budget, amount, now, resetsAt })
  const spent = async (accountId: string) => (await store.spendingsOf(db, accountId))[0]?.spent ?? 0

  test('of eight who come at once where six may, exactly six are counted, again and again', async () => {
    for (let round = 0; round < 20; round += 1) {
      const accountId = await person()
      const counted = await Promise.all(Array.from({ length: 8 }, () => spend(accountId)))
      expect(counted.filter(Boolean)).toHaveLength(6)
      expect(await spent(accountId)).toBe(6)
    }
  })

  test('each in a transaction of its own, those that roll back were never counted', async () => {
    const accountId = await person()
    const turns = Array.from({ length: 8 }, (_, at) =>
      db
        .transaction(async (tx) => {
          const counted = await store.spend(tx, { accountId, budget, amount: 1, now: morning, resetsAt: midnight })
          if (at % 2 === 0) throw new Error('the house failed')
          return counted
        })
        .catch(() => null),
    )
    const done = await Promise.all(turns)
    expect(done.filter((each) => each === true).length).toBe(await spent(accountId))
    expect(await spent(accountId)).toBe(4)
  })

  test('more at once than is left is refused whole', async () => {
    const accountId = await person()
    expect(await spend(accountId, { amount: 7 })).toBe(false)
    expect(await spend(accountId, { amount: 4 })).toBe(true)
    expect(await spend(accountId, { amount: 3 })).toBe(false)
    expect(await spent(accountId)).toBe(4)
  })

  test('what was given back may be used again, as long as it is the same day', async () => {
    const accountId = await person()
    await spend(accountId, { amount: 6 })
    const back = (spentAt: Date, amount = 2) => store.giveBack(db, { accountId, budget, amount, spentAt })
    await back(new Date('2026-11-28T09:00:00Z'))
    expect(await spent(accountId)).toBe(6)
    await back(morning)
    expect(await spent(accountId)).toBe(4)
    expect(await spend(accountId, { amount: 2 })).toBe(true)
    await back(morning, 10)
    expect(await spent(accountId)).toBe(0)
  })

  test('the next day begins anew, and only then', async () => {
    const accountId = await person()
    await spend(accountId, { amount: 6 })
    const before = new Date(midnight.getTime() - 1)
    expect(await spend(accountId, { now: before })).toBe(false)
    const nextMidnight = new Date('2026-11-30T15:00:00.000Z')
    expect(await spend(accountId, { now: midnight, resetsAt: nextMidnight })).toBe(true)
    expect(await store.spendingsOf(db, accountId)).toMatchObject([
      { spent: 1, since: midnight, resetsAt: nextMidnight },
    ])
  })

  test('a zone that is changed makes no new day: the one that has begun ends when it was to end', async () => {
    const accountId = await person()
    await spend(accountId, { amount: 5 })
    const sooner = new Date('2026-11-29T10:00:00.000Z')
    const later = new Date(sooner.getTime() + 1)
    expect(await spend(accountId, { resetsAt: sooner, now: new Date('2026-11-29T09:30:00.000Z') })).toBe(true)
    expect(await store.spendingsOf(db, accountId)).toMatchObject([{ spent: 6, since: morning, resetsAt: midnight }])
    expect(await spend(accountId, { resetsAt: sooner, now: later })).toBe(false)
  })

  test('a limit of one’s own stands before that for everybody, also when it is none', async () => {
    const [more, none, nothing] = [await person(), await person(), await person()]
    await db.insert(ownDailyLimits).values([
      { accountId: more, budget, perDay: 8 },
      { accountId: none, budget, perDay: null },
      { accountId: nothing, budget, perDay: 0 },
    ])
    expect([await spend(more, { amount: 8 }), await spend(more)]).toEqual([true, false])
    expect(await spend(none, { amount: 1000 })).toBe(true)
    expect(await spend(nothing)).toBe(false)
  })

  test('other budgets are other budgets', async () => {
    const accountId = await person()
    await spend(accountId, { amount: 6 })
    const other = { accountId, budget: 'interviews', amount: 50, now: morning, resetsAt: midnight } as const
    expect(await store.spend(db, other)).toBe(true)
  })

  describe('a guest who signs in', () => {
    test('brings what was done today', async () => {
      const [guest, account] = [await person(), await person()]
      await spend(guest, { amount: 3 })
      await spend(account, { amount: 2 })
      await store.move(db, guest, account)
      expect([await spent(guest), await spent(account)]).toEqual([0, 5])
    })

    test('brings nothing of a day that is over', async () => {
      const [guest, account] = [await person(), await person()]
      const later = new Date('2026-11-30T15:00:00.000Z')
      await spend(guest, { amount: 3 })
      await spend(account, { amount: 2, now: midnight, resetsAt: later })
      await store.move(db, guest, account)
      expect(await spent(account)).toBe(2)
    })
  })

  test('nobody who is not there is counted', async () => {
    await expect(spend(randomUUID())).rejects.toThrow('Failed query')
  })
})
