import { count, desc, eq, ilike, isNotNull, or, sql } from 'drizzle-orm'
import type { Role } from '@maju/contracts/account'
import type { Administrator } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { accounts } from './account.table.ts'
import type { AccountRow } from './account-row.ts'

export type AccountPage = { search: string; limit: number; offset: number }

/** Any number; held while it is decided who is the first and who is the last administrator. */
const ROLES_LOCK = 4_600_002

/** Roles, and all accounts for administrators. */
export const accountAdminStore = (db: Db) => ({
  /** Until the transaction ends nobody else decides about roles. */
  async lockRoles(tx: Db) {
    await tx.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(ROLES_LOCK))})`)
  },

  /** Registered accounts, and those of them that can administrate. */
  async roleCounts(tx: Db): Promise<{ registered: number; administrators: number }> {
    const able = sql<number>`count(*) filter (where ${accounts.role} = 'admin' and not ${accounts.disabled})::int`
    const [row] = await tx
      .select({ registered: count(), administrators: able })
      .from(accounts)
      .where(isNotNull(accounts.email))
    return row ?? { registered: 0, administrators: 0 }
  },

  async page(
    _by: Administrator,
    { search, limit, offset }: AccountPage,
  ): Promise<{ total: number; rows: AccountRow[] }> {
    const like = `%${search.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`
    const where = search === '' ? undefined : or(ilike(accounts.email, like), ilike(accounts.name, like))
    const [all] = await db.select({ total: count() }).from(accounts).where(where)
    const newest = db.select().from(accounts).where(where).orderBy(desc(accounts.createdAt), accounts.id)
    return { total: all?.total ?? 0, rows: await newest.limit(limit).offset(offset) }
  },

  async find(_by: Administrator, accountId: string, tx: Db): Promise<AccountRow | null> {
    const [row] = await tx.select().from(accounts).where(eq(accounts.id, accountId))
    return row ?? null
  },

  async change(_by: Administrator, accountId: string, change: { role?: Role; disabled?: boolean }, tx: Db) {
    await tx.update(accounts).set(change).where(eq(accounts.id, accountId))
  },
})
export type AccountAdminStore = ReturnType<typeof accountAdminStore>
