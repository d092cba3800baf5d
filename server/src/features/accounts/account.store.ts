import { and, count, desc, eq, ilike, isNotNull, isNull, lt, or, sql } from 'drizzle-orm'
import type { Role } from '@maju/contracts/account'
import type { Actor, Administrator } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { accounts } from './account.table.ts'
import type { AccountRow } from './account-row.ts'

export type AccountPage = { search: string; limit: number; offset: number }
type NewAccount = typeof accounts.$inferInsert

/** Any number; held while it is decided who is the first and who is the last administrator. */
const ROLES_LOCK = 4_600_002

/** Rows of accounts. What takes an `Administrator` sees all; the rest only the actor's own or what a sign-in names. */
export function accountStore(db: Db) {
  const registered = isNotNull(accounts.email)

  return {
    async insert(row: NewAccount, tx: Db = db): Promise<AccountRow> {
      const [made] = await tx.insert(accounts).values(row).returning()
      if (!made) throw new Error('an insert gave no row')
      return made
    },

    async own(actor: Actor, tx: Db = db): Promise<AccountRow | null> {
      const [row] = await tx.select().from(accounts).where(eq(accounts.id, actor.accountId))
      return row ?? null
    },

    async update(actor: Actor, change: Partial<Omit<AccountRow, 'id'>>, tx: Db = db): Promise<AccountRow | null> {
      const [row] = await tx.update(accounts).set(change).where(eq(accounts.id, actor.accountId)).returning()
      return row ?? null
    },

    /** For signing in: nobody is known yet. */
    async byEmail(email: string): Promise<AccountRow | null> {
      const [row] = await db.select().from(accounts).where(eq(accounts.email, email))
      return row ?? null
    },

    /** For jobs, which act for an account without a session. */
    async byId(accountId: string): Promise<AccountRow | null> {
      const [row] = await db.select().from(accounts).where(eq(accounts.id, accountId))
      return row ?? null
    },

    async seen(accountId: string, at: Date, tx: Db = db) {
      await tx.update(accounts).set({ lastSeenAt: at }).where(eq(accounts.id, accountId))
    },

    async remove(accountId: string, tx: Db): Promise<boolean> {
      return (await tx.delete(accounts).where(eq(accounts.id, accountId)).returning({ id: accounts.id })).length > 0
    },

    /** Until the transaction ends nobody else decides about roles. */
    async lockRoles(tx: Db) {
      await tx.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(ROLES_LOCK))})`)
    },

    async roleCounts(tx: Db): Promise<{ registered: number; administrators: number }> {
      const [row] = await tx
        .select({
          registered: count(),
          administrators: sql<number>`count(*) filter (where ${accounts.role} = 'admin' and not ${accounts.disabled})::int`,
        })
        .from(accounts)
        .where(registered)
      return row ?? { registered: 0, administrators: 0 }
    },

    async page(
      _by: Administrator,
      { search, limit, offset }: AccountPage,
    ): Promise<{ total: number; rows: AccountRow[] }> {
      const like = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
      const where = search === '' ? undefined : or(ilike(accounts.email, like), ilike(accounts.name, like))
      const [all] = await db.select({ total: count() }).from(accounts).where(where)
      const rows = await db
        .select()
        .from(accounts)
        .where(where)
        .orderBy(desc(accounts.createdAt), accounts.id)
        .limit(limit)
        .offset(offset)
      return { total: all?.total ?? 0, rows }
    },

    async change(
      _by: Administrator,
      accountId: string,
      change: { role?: Role; disabled?: boolean },
      tx: Db,
    ): Promise<AccountRow | null> {
      const [row] = await tx.update(accounts).set(change).where(eq(accounts.id, accountId)).returning()
      return row ?? null
    },

    async any(tx: Db, accountId: string): Promise<AccountRow | null> {
      const [row] = await tx.select().from(accounts).where(eq(accounts.id, accountId))
      return row ?? null
    },

    /** Guests made before the time given that have no session left. */
    async lostGuests(before: Date): Promise<string[]> {
      const noSession = sql`not exists (select 1 from session where session.account_id = ${accounts.id})`
      const rows = await db
        .select({ id: accounts.id })
        .from(accounts)
        .where(and(isNull(accounts.email), lt(accounts.createdAt, before), noSession))
      return rows.map(({ id }) => id)
    },
  }
}
export type AccountStore = ReturnType<typeof accountStore>
