import { and, asc, desc, eq, isNotNull, isNull, ne } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { type InterviewRow, interviews } from './interview.table.ts'

/** Where finished interviews stand among those of other people. */
export function rankingStore() {
  return {
    /** Finished interviews, the demonstration's and those of one question left out, that have not been ranked yet; the oldest first. */
    unranked: (db: Db, limit: number): Promise<InterviewRow[]> =>
      db
        .select()
        .from(interviews)
        .where(
          and(
            eq(interviews.status, 'finished'),
            eq(interviews.demo, false),
            eq(interviews.oneQuestion, false),
            isNull(interviews.rankedAt),
          ),
        )
        .orderBy(asc(interviews.finishedAt))
        .limit(limit),

    async rank(db: Db, interviewId: string, overallLevel: number | null, rankedAt: Date) {
      await db.update(interviews).set({ overallLevel, rankedAt }).where(eq(interviews.id, interviewId))
    },

    /** It will be ranked again; until then it stands where it stood. */
    async unrank(tx: Db, interviewId: string) {
      await tx.update(interviews).set({ rankedAt: null }).where(eq(interviews.id, interviewId))
    },

    /** Overall levels of other people, one each: their newest interview that has one. Says nothing of who they are. */
    async levelsOfOthers(db: Db, actor: Actor, limit: number): Promise<number[]> {
      const rows = await db
        .selectDistinctOn([interviews.accountId], { level: interviews.overallLevel })
        .from(interviews)
        .where(and(ne(interviews.accountId, actor.accountId), isNotNull(interviews.overallLevel)))
        .orderBy(interviews.accountId, desc(interviews.startedAt))
        .limit(limit)
      return rows.flatMap(({ level }) => level ?? [])
    },
  }
}
export type RankingStore = ReturnType<typeof rankingStore>
