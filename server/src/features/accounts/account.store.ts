import { and, eq, isNull, lt, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { accounts } from './account.table.ts'
import type { AccountRow } from './account-row.ts'

/** Rows of accounts: the actor's own, or what a sign-in names before anybody is known. */
export const accountStore = (db: Db) => ({
  async insert(row: typeof accounts.$inferInsert, tx: Db): Promise<AccountRow> {
    const [made] = await tx.insert(accounts).values(row).returning()
    if (!made) throw new Error('an insert gave no row')
    return made
  },

  async own(actor: Actor): Promise<AccountRow | null> {
    const [row] = await db.select().from(accounts).where(eq(accounts.id, actor.accountId))
    return row ?? null
  },

  async update(actor: Actor, change: Partial<Omit<AccountRow, 'id'>>, tx: Db = db): Promise<AccountRow | null> {
    const [row] = await tx.update(accounts).set(change).where(eq(accounts.id, actor.accountId)).returning()
    return row ?? null
  },

  async byEmail(email: string): Promise<AccountRow | null> {
    const [row] = await db.select().from(accounts).where(eq(accounts.email, email))
    return row ?? null
  },

  async byId(accountId: string): Promise<AccountRow | null> {
    const [row] = await db.select().from(accounts).where(eq(accounts.id, accountId))
    return row ?? null
  },

  async seen(accountId: string, at: Date, tx: Db) {
    await tx.update(accounts).set({ lastSeenAt: at }).where(eq(accounts.id, accountId))
  },

  async remove(accountId: string, tx: Db) {
    await tx.delete(accounts).where(eq(accounts.id, accountId))
  },

  /** Guests made before the time given that have no session left. */
  async lostGuests(before: Date): Promise<string[]> {
    const noSession = sql`not exists (select 1 from session where session.account_id = ${accounts.id})`
    const lost = and(isNull(accounts.email), lt(accounts.createdAt, before), noSession)
    return (await db.select({ id: accounts.id }).from(accounts).where(lost)).map(({ id }) => id)
  },
})
export type AccountStore = ReturnType<typeof accountStore>
