import { and, eq, lte, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { calendarSubscriptions, type SubscriptionRow } from './calendar.table.ts'

const ofAccount = (accountId: string) => eq(calendarSubscriptions.accountId, accountId)

/** The private address of each account: at most one, known by the hash of its token. */
export function subscriptionStore() {
  return {
    async find(db: Db, actor: Actor): Promise<SubscriptionRow | null> {
      const [row] = await db.select().from(calendarSubscriptions).where(ofAccount(actor.accountId))
      return row ?? null
    },

    /** For whoever holds the address: nobody is signed in, the token is the proof. */
    async findByHash(db: Db, tokenHash: string): Promise<SubscriptionRow | null> {
      const [row] = await db.select().from(calendarSubscriptions).where(eq(calendarSubscriptions.tokenHash, tokenHash))
      return row ?? null
    },

    async replace(db: Db, row: SubscriptionRow) {
      const { accountId: target } = calendarSubscriptions
      const { accountId: _same, ...set } = row
      await db.insert(calendarSubscriptions).values(row).onConflictDoUpdate({ target, set })
    },

    async remove(db: Db, actor: Actor) {
      await db.delete(calendarSubscriptions).where(ofAccount(actor.accountId))
    },

    async forgetExpired(db: Db, now: Date) {
      await db.delete(calendarSubscriptions).where(lte(calendarSubscriptions.expiresAt, now))
    },

    /** The address that was given out goes on working, unless the account has one of its own. */
    async move(tx: Db, fromAccountId: string, toAccountId: string) {
      await tx
        .update(calendarSubscriptions)
        .set({ accountId: toAccountId })
        .where(
          and(
            ofAccount(fromAccountId),
            sql`not exists (select 1 from calendar_subscription kept where kept.account_id = ${toAccountId})`,
          ),
        )
    },
  }
}
export type SubscriptionStore = ReturnType<typeof subscriptionStore>
