import { sql } from 'drizzle-orm'
import type { Administrator } from '../../platform/actor.ts'
import { type Db, rowsOf } from '../../platform/database/db.ts'

/** Counts for the operator; never what accounts contain. */
export function adminStore(db: Db) {
  return {
    async totals(_by: Administrator): Promise<{ accounts: number; interviews: number; databaseBytes: number }> {
      const [row] = await rowsOf<{ accounts: number; interviews: number; bytes: string }>(
        db,
        sql`select (select count(*)::int from account) as accounts, (select count(*)::int from interview) as interviews,
              pg_database_size(current_database())::text as bytes`,
      )
      return { accounts: row?.accounts ?? 0, interviews: row?.interviews ?? 0, databaseBytes: Number(row?.bytes ?? 0) }
    },
  }
}
export type AdminStore = ReturnType<typeof adminStore>
