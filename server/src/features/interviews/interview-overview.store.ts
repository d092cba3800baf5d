import { and, count, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { type InterviewRow, interviews } from './interview.table.ts'

/** What lists of other things say of interviews: how many there are, and where each is. */
export function interviewOverviewStore() {
  return {
    /** Those of anybody else are not among them. */
    async statuses(
      db: Db,
      actor: Actor,
      interviewIds: readonly string[],
    ): Promise<Map<string, InterviewRow['status']>> {
      if (interviewIds.length === 0) return new Map()
      const rows = await db
        .select({ id: interviews.id, status: interviews.status })
        .from(interviews)
        .where(and(inArray(interviews.id, [...interviewIds]), eq(interviews.accountId, actor.accountId)))
      return new Map(rows.map(({ id, status }) => [id, status]))
    },

    /** How many interviews each of these targets has. */
    async countByTarget(db: Db, targetIds: readonly string[]): Promise<Map<string, number>> {
      if (targetIds.length === 0) return new Map()
      const rows = await db
        .select({ targetId: interviews.targetId, n: count() })
        .from(interviews)
        .where(inArray(interviews.targetId, [...targetIds]))
        .groupBy(interviews.targetId)
      return new Map(rows.map((row) => [row.targetId, row.n]))
    },

    /** How many interviews each of these accounts has; for administrators. */
    async countByAccount(db: Db, accountIds: readonly string[]): Promise<Map<string, number>> {
      if (accountIds.length === 0) return new Map()
      const rows = await db
        .select({ accountId: interviews.accountId, n: count() })
        .from(interviews)
        .where(inArray(interviews.accountId, [...accountIds]))
        .groupBy(interviews.accountId)
      return new Map(rows.map((row) => [row.accountId, row.n]))
    },
  }
}
export type InterviewOverviewStore = ReturnType<typeof interviewOverviewStore>
