import type { Budget } from '@maju/contracts/basics'
import { and, eq, lte, sql } from 'drizzle-orm'
import type { Actor, Administrator } from '../../platform/actor.ts'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import { dailyLimits, dailySpendings, ownDailyLimits, seenZones, type SpendingRow } from './limit.table.ts'

type Spending = { accountId: string; budget: Budget; amount: number; now: Date; resetsAt: Date }
type GivenBack = { accountId: string; budget: Budget; amount: number; spentAt: Date }

/** What people may do in a day, and what they did. */
export function limitStore() {
  return {
    /**
     * Counts it, unless that would be more than the person may: one statement, so that two who come at once cannot both have the last. Where the day
     * is over, it begins again. False: nothing was counted.
     */
    async spend(db: Db, { accountId, budget, amount, now, resetsAt }: Spending): Promise<boolean> {
      const at = sql`${now.toISOString()}::timestamptz`
      const counted = await rowsOf(
        db,
        sql`with allowed as (
              select case when own.account_id is null then everybody.per_day else own.per_day end as per_day
              from (values (1)) as one
              left join own_daily_limit own on own.account_id = ${accountId}::uuid and own.budget = ${budget}
              left join daily_limit everybody on everybody.budget = ${budget}
            )
            insert into daily_spending as before (account_id, budget, spent, since, resets_at)
            select ${accountId}::uuid, ${budget}, ${amount}::bigint, ${at}, ${resetsAt.toISOString()}::timestamptz
            from allowed where per_day is null or ${amount}::bigint <= per_day
            on conflict (account_id, budget) do update set
              spent = case when before.resets_at <= ${at} then excluded.spent else before.spent + excluded.spent end,
              since = case when before.resets_at <= ${at} then excluded.since else before.since end,
              resets_at = case when before.resets_at <= ${at} then excluded.resets_at else before.resets_at end
            where (select per_day from allowed) is null
              or case when before.resets_at <= ${at} then 0 else before.spent end + excluded.spent
                 <= (select per_day from allowed)
            returning 1`,
      )
      return counted.length > 0
    },

    /** Takes back what was counted on the day that is kept, not on one before; a negative amount counts more, whatever the limit is. */
    async giveBack(db: Db, { accountId, budget, amount, spentAt }: GivenBack): Promise<void> {
      await db
        .update(dailySpendings)
        .set({ spent: sql`greatest(0, ${dailySpendings.spent} - ${amount}::bigint)` })
        .where(
          and(
            eq(dailySpendings.accountId, accountId),
            eq(dailySpendings.budget, budget),
            lte(dailySpendings.since, spentAt),
          ),
        )
    },

    spendingsOf: (db: Db, accountId: string): Promise<SpendingRow[]> =>
      db.select().from(dailySpendings).where(eq(dailySpendings.accountId, accountId)),

    async forAll(db: Db): Promise<Map<Budget, number>> {
      const rows = await db.select().from(dailyLimits)
      return new Map(rows.map(({ budget, perDay }) => [budget, perDay]))
    },

    /** Budgets without an entry are as for everybody. */
    async own(db: Db, accountId: string): Promise<Map<Budget, number | null>> {
      const rows = await db.select().from(ownDailyLimits).where(eq(ownDailyLimits.accountId, accountId))
      return new Map(rows.map(({ budget, perDay }) => [budget, perDay]))
    },

    async keepForAll(tx: Db, _by: Administrator, limits: readonly { budget: Budget; perDay: number }[]) {
      await tx.delete(dailyLimits)
      if (limits.length > 0) await tx.insert(dailyLimits).values([...limits])
    },

    async keepOwn(
      tx: Db,
      _by: Administrator,
      given: { accountId: string; limits: readonly { budget: Budget; perDay: number | null }[] },
    ) {
      const { accountId, limits } = given
      await tx.delete(ownDailyLimits).where(eq(ownDailyLimits.accountId, accountId))
      if (limits.length > 0) await tx.insert(ownDailyLimits).values(limits.map((limit) => ({ accountId, ...limit })))
    },

    async seenZoneOf(db: Db, accountId: string): Promise<string | null> {
      const [row] = await db.select().from(seenZones).where(eq(seenZones.accountId, accountId))
      return row?.zone ?? null
    },

    async keepSeenZone(db: Db, actor: Actor, zone: string) {
      const row = { accountId: actor.accountId, zone }
      await db.insert(seenZones).values(row).onConflictDoUpdate({ target: seenZones.accountId, set: { zone } })
    },

    /** What a guest did today is added to what the account did. */
    async move(tx: Db, guestId: string, accountId: string) {
      await tx.execute(
        sql`insert into daily_spending as before (account_id, budget, spent, since, resets_at)
            select ${accountId}::uuid, budget, spent, since, resets_at from daily_spending where account_id = ${guestId}::uuid
            on conflict (account_id, budget) do update set spent =
              case when before.resets_at < excluded.resets_at then excluded.spent
                   when before.resets_at > excluded.resets_at then before.spent
                   else before.spent + excluded.spent end,
              since = case when before.resets_at < excluded.resets_at then excluded.since else before.since end,
              resets_at = greatest(before.resets_at, excluded.resets_at)`,
      )
      await tx.delete(dailySpendings).where(eq(dailySpendings.accountId, guestId))
    },
  }
}
export type LimitStore = ReturnType<typeof limitStore>
