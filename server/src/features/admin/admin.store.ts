import { count, inArray, sql } from 'drizzle-orm'
import type { Administrator } from '../../platform/actor.ts'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import { interviews } from '../interviews/interview.table.ts'

/** Counts for the operator; never what accounts contain. */
export function adminStore(db: Db) {
  return {
    async interviewsByAccount(_by: Administrator, accountIds: readonly string[]): Promise<Map<string, number>> {
      if (accountIds.length === 0) return new Map()
      const rows = await db
        .select({ accountId: interviews.accountId, n: count() })
        .from(interviews)
        .where(inArray(interviews.accountId, [...accountIds]))
        .groupBy(interviews.accountId)
      return new Map(rows.map((row) => [row.accountId, row.n]))
    },

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
