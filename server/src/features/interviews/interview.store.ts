import { and, asc, desc, eq, gte, or, sql } from 'drizzle-orm'
import type { Turn } from '@maju/contracts/interview'
import type { Db } from '../../platform/database/db.ts'
import type { Actor } from '../../platform/actor.ts'
import { type InterviewRow, interviews, turns } from './interview.table.ts'

const own = (actor: Actor, interviewId: string) =>
  and(eq(interviews.id, interviewId), eq(interviews.accountId, actor.accountId))

/** Interviews of one actor and what was said in them. */
export function interviewStore() {
  return {
    async insert(db: Db, row: InterviewRow) {
      await db.insert(interviews).values(row)
    },

    async find(db: Db, actor: Actor, interviewId: string): Promise<InterviewRow | null> {
      const [row] = await db.select().from(interviews).where(own(actor, interviewId))
      return row ?? null
    },

    /**
     * Locks the rows, in the order of their ids so that two processes never wait for each other: two answers to one turn
     * are taken one after the other.
     */
    findForUpdate: (tx: Db, asked: readonly { actor: Actor; interviewId: string }[]): Promise<InterviewRow[]> =>
      tx
        .select()
        .from(interviews)
        .where(or(...asked.map(({ actor, interviewId }) => own(actor, interviewId))))
        .orderBy(asc(interviews.id))
        .for('update'),

    /** Ids of the interviews of a target, their rows locked in the same order. */
    async lockOfTarget(tx: Db, actor: Actor, targetId: string): Promise<string[]> {
      const rows = await tx
        .select({ id: interviews.id })
        .from(interviews)
        .where(and(eq(interviews.targetId, targetId), eq(interviews.accountId, actor.accountId)))
        .orderBy(asc(interviews.id))
        .for('update')
      return rows.map(({ id }) => id)
    },

    /** For jobs, which act for the house and not for a person. */
    async findForJob(db: Db, interviewId: string): Promise<InterviewRow | null> {
      const [row] = await db.select().from(interviews).where(eq(interviews.id, interviewId))
      return row ?? null
    },

    list: (db: Db, actor: Actor, only: { targetId?: string | undefined; limit: number }): Promise<InterviewRow[]> =>
      db
        .select()
        .from(interviews)
        .where(
          and(
            eq(interviews.accountId, actor.accountId),
            only.targetId === undefined ? undefined : eq(interviews.targetId, only.targetId),
          ),
        )
        .orderBy(desc(interviews.startedAt))
        .limit(only.limit),

    /** Writes rows that the caller has locked, all in one statement. */
    async rewrite(tx: Db, rows: readonly InterviewRow[]) {
      if (rows.length === 0) return
      await tx
        .insert(interviews)
        .values([...rows])
        .onConflictDoUpdate({
          target: interviews.id,
          set: {
            status: sql`excluded.status`,
            state: sql`excluded.state`,
            finishedAt: sql`excluded.finished_at`,
            updatedAt: sql`excluded.updated_at`,
          },
        })
    },

    async remove(db: Db, actor: Actor, interviewId: string): Promise<boolean> {
      const removed = await db.delete(interviews).where(own(actor, interviewId)).returning({ id: interviews.id })
      return removed.length > 0
    },

    /** Adds what was said; the key of an answer goes with its first turn. */
    async addTurns(tx: Db, said: readonly { interviewId: string; turns: readonly Turn[]; answerKey: string | null }[]) {
      const rows = said.flatMap(({ interviewId, turns: all, answerKey }) =>
        all.map((turn, place) => ({
          interviewId,
          seq: turn.seq,
          questionId: turn.questionId,
          body: turn,
          answerKey: place === 0 ? answerKey : null,
          at: new Date(turn.at),
        })),
      )
      if (rows.length > 0) await tx.insert(turns).values(rows)
    },

    /** Everything said, in order; from `fromSeq` on when given. */
    async turnsOf(db: Db, interviewId: string, fromSeq = 0): Promise<{ turn: Turn; answerKey: string | null }[]> {
      const rows = await db
        .select({ turn: turns.body, answerKey: turns.answerKey })
        .from(turns)
        .where(and(eq(turns.interviewId, interviewId), gte(turns.seq, fromSeq)))
        .orderBy(asc(turns.seq))
      return rows
    },

    async turnsOfQuestion(db: Db, interviewId: string, questionId: string): Promise<Turn[]> {
      const rows = await db
        .select({ turn: turns.body })
        .from(turns)
        .where(and(eq(turns.interviewId, interviewId), eq(turns.questionId, questionId)))
        .orderBy(asc(turns.seq))
      return rows.map((row) => row.turn)
    },

    async rewriteTurn(db: Db, interviewId: string, turn: Turn) {
      await db
        .update(turns)
        .set({ body: turn })
        .where(and(eq(turns.interviewId, interviewId), eq(turns.seq, turn.seq)))
    },

    async move(db: Db, fromAccountId: string, toAccountId: string) {
      await db.update(interviews).set({ accountId: toAccountId }).where(eq(interviews.accountId, fromAccountId))
    },
  }
}
export type InterviewStore = ReturnType<typeof interviewStore>
