import { budget as budgets, type Budget } from '@maju/contracts/basics'
import type { DailyLimit, LimitsForAll, LimitsOfUser } from '@maju/contracts/limits'
import { dayOf, endOfDay } from '@maju/text/zoned-clock'
import type { Actor, Administrator } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { limitReached } from './limit-reached.ts'
import type { LimitStore } from './limit.store.ts'

type Needs = {
  db: Db
  store: LimitStore
  /** The zone that a person chose; null where they chose none. */
  zoneOf: (db: Db, accountId: string) => Promise<string | null>
  /** @throws NotFound where there is no such account. */
  checkAccount: (by: Administrator, accountId: string) => Promise<unknown>
  now: () => Date
}

/** What a person may do in a day of theirs: counted and refused in one statement, given back when the house fails. */
export function limitService({ db, store, zoneOf, checkAccount, now }: Needs) {
  async function dayEnd(within: Db, accountId: string): Promise<Date> {
    const zone = (await zoneOf(within, accountId)) ?? (await store.seenZoneOf(within, accountId)) ?? 'UTC'
    return endOfDay(dayOf(now(), zone), zone)
  }

  const forAll = async (): Promise<LimitsForAll> => {
    const kept = await store.forAll(db)
    return byBudget((budget) => kept.get(budget) ?? null)
  }

  const ofUser = async (accountId: string): Promise<LimitsOfUser> => {
    const own = await store.own(db, accountId)
    return byBudget((budget) => (own.has(budget) ? (own.get(budget) ?? 'unlimited') : 'as-everybody'))
  }

  async function spend(within: Db, accountId: string, budget: Budget, amount: number): Promise<void> {
    const resetsAt = await dayEnd(within, accountId)
    if (await store.spend(within, { accountId, budget, amount, now: now(), resetsAt })) return
    const before = (await store.spendingsOf(within, accountId)).find((row) => row.budget === budget)
    throw limitReached(budget, before && before.resetsAt > now() ? before.resetsAt : resetsAt, now())
  }

  return {
    /**
     * Counts one thing that a person does, in the caller's transaction: it was never counted when that rolls back.
     * @throws Refused `daily-limit` when it would be more than their day holds.
     */
    spend: (tx: Db, accountId: string, budget: Budget) => spend(tx, accountId, budget, 1),

    /** Counts so much at once, in a transaction of its own. @throws Refused `daily-limit`. */
    count: (accountId: string, budget: Budget, amount: number) => spend(db, accountId, budget, amount),

    /** Gives back what was counted at that time, where that day is not over: what the person asked for could not be done. */
    giveBack: (accountId: string, budget: Budget, { amount = 1, spentAt }: { amount?: number; spentAt: Date }) =>
      store.giveBack(db, { accountId, budget, amount, spentAt }),

    async list(actor: Actor, seenZone: string | undefined): Promise<DailyLimit[]> {
      const { accountId } = actor
      if (seenZone !== undefined && (await store.seenZoneOf(db, accountId)) !== seenZone)
        await store.keepSeenZone(db, actor, seenZone)
      const [resetsAt, everybody, own, spendings] = await Promise.all([
        dayEnd(db, accountId),
        store.forAll(db),
        store.own(db, accountId),
        store.spendingsOf(db, accountId),
      ])
      return budgets.options.map((budget) => {
        const today = spendings.find((row) => row.budget === budget && row.resetsAt > now())
        return {
          budget,
          perDay: own.has(budget) ? (own.get(budget) ?? null) : (everybody.get(budget) ?? null),
          spent: today?.spent ?? 0,
          resetsAt: (today?.resetsAt ?? resetsAt).toISOString(),
        }
      })
    },

    forAll,

    async setForAll(by: Administrator, limits: LimitsForAll): Promise<LimitsForAll> {
      const kept = budgets.options.flatMap((budget) => {
        const perDay = limits[budget]
        return perDay === null ? [] : [{ budget, perDay }]
      })
      await db.transaction((tx) => store.keepForAll(tx, by, kept))
      return forAll()
    },

    async ofUser(by: Administrator, accountId: string): Promise<LimitsOfUser> {
      await checkAccount(by, accountId)
      return ofUser(accountId)
    },

    async setOfUser(by: Administrator, accountId: string, limits: LimitsOfUser): Promise<LimitsOfUser> {
      await checkAccount(by, accountId)
      const kept = budgets.options.flatMap((budget) => {
        const limit = limits[budget]
        return limit === 'as-everybody' ? [] : [{ budget, perDay: limit === 'unlimited' ? null : limit }]
      })
      await db.transaction((tx) => store.keepOwn(tx, by, { accountId, limits: kept }))
      return ofUser(accountId)
    },

    move: store.move,

    exported: async (actor: Actor) =>
      (await store.spendingsOf(db, actor.accountId)).map(({ budget, spent, resetsAt }) => ({
        budget,
        spent,
        resetsAt: resetsAt.toISOString(),
      })),
  }
}
export type LimitService = ReturnType<typeof limitService>

const byBudget = <Value>(of: (budget: Budget) => Value): Record<Budget, Value> => ({
  'chat-turns': of('chat-turns'),
  interviews: of('interviews'),
  'model-tokens': of('model-tokens'),
})
