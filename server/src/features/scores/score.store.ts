import { and, asc, count, eq, inArray, max } from 'drizzle-orm'
import type { Score } from '@maju/contracts/report'
import type { Db } from '../../platform/database/db.ts'
import { type AttemptRow, attempts } from './score.table.ts'

export type AttemptKey = Pick<AttemptRow, 'interviewId' | 'questionId' | 'attempt'>
/** An attempt as it stood when somebody began to judge it. */
export type AttemptSeen = AttemptKey & Pick<AttemptRow, 'revision'>

const one = ({ interviewId, questionId, attempt }: AttemptKey) =>
  and(eq(attempts.interviewId, interviewId), eq(attempts.questionId, questionId), eq(attempts.attempt, attempt))

const unchanged = (seen: AttemptSeen) => and(one(seen), eq(attempts.revision, seen.revision))

/**
 * Attempts and their scores. They belong to an interview and are reached only through one that the caller has already
 * found with its actor.
 */
export function scoreStore() {
  return {
    /** Adds attempts that are not there yet; doing it twice is doing it once. */
    async insert(tx: Db, rows: AttemptRow[]) {
      await tx.insert(attempts).values(rows).onConflictDoNothing()
    },

    async find(db: Db, key: AttemptKey): Promise<AttemptRow | null> {
      const [row] = await db.select().from(attempts).where(one(key))
      return row ?? null
    },

    ofInterview: (db: Db, interviewId: string): Promise<AttemptRow[]> =>
      db
        .select()
        .from(attempts)
        .where(eq(attempts.interviewId, interviewId))
        .orderBy(asc(attempts.questionId), asc(attempts.attempt)),

    ofInterviews: async (db: Db, interviewIds: readonly string[]): Promise<AttemptRow[]> =>
      interviewIds.length === 0
        ? []
        : db
            .select()
            .from(attempts)
            .where(inArray(attempts.interviewId, [...interviewIds])),

    async lastAttempt(tx: Db, interviewId: string, questionId: string): Promise<number | null> {
      const [row] = await tx
        .select({ last: max(attempts.attempt) })
        .from(attempts)
        .where(and(eq(attempts.interviewId, interviewId), eq(attempts.questionId, questionId)))
      return row?.last ?? null
    },

    async findForUpdate(tx: Db, key: AttemptKey): Promise<AttemptRow | null> {
      const [row] = await tx.select().from(attempts).where(one(key)).for('update')
      return row ?? null
    },

    /** Corrections take the place of those before, and what was judged without them is judged anew. */
    async correct(tx: Db, { corrections, revision, ...key }: AttemptSeen & Pick<AttemptRow, 'corrections'>) {
      await tx.update(attempts).set({ corrections, revision, status: 'waiting', score: null }).where(one(key))
    },

    /** Keeps a score, unless the attempt has been corrected meanwhile. */
    async keepScore(db: Db, seen: AttemptSeen, score: Score) {
      await db.update(attempts).set({ status: 'scored', score }).where(unchanged(seen))
    },

    async markFailed(db: Db, seen: AttemptSeen) {
      await db
        .update(attempts)
        .set({ status: 'failed' })
        .where(and(unchanged(seen), eq(attempts.status, 'waiting')))
    },

    /** How many attempts of an interview wait, are scored, have failed. */
    async tally(db: Db, interviewId: string): Promise<Record<AttemptRow['status'], number>> {
      const rows = await db
        .select({ status: attempts.status, n: count() })
        .from(attempts)
        .where(eq(attempts.interviewId, interviewId))
        .groupBy(attempts.status)
      return { waiting: 0, scored: 0, failed: 0, ...Object.fromEntries(rows.map((row) => [row.status, row.n])) }
    },
  }
}
export type ScoreStore = ReturnType<typeof scoreStore>
