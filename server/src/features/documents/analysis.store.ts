import { and, eq } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { analysisDeepenings, type Deepening, type DeepeningRow } from './analysis.table.ts'

/** What a model added to analyses, one row a target. */
export function analysisStore() {
  return {
    async find(db: Db, actor: Actor, targetId: string): Promise<DeepeningRow | null> {
      const which = and(eq(analysisDeepenings.targetId, targetId), eq(analysisDeepenings.accountId, actor.accountId))
      const [row] = await db.select().from(analysisDeepenings).where(which)
      return row ?? null
    },

    /** A model is asked for these texts; what was added to others goes. */
    async ask(tx: Db, row: Pick<DeepeningRow, 'targetId' | 'accountId' | 'inputs' | 'updatedAt'>) {
      const fresh = { ...row, status: 'asked' as const, body: null }
      await tx
        .insert(analysisDeepenings)
        .values(fresh)
        .onConflictDoUpdate({ target: analysisDeepenings.targetId, set: fresh })
    },

    /** Keeps an answer while it is the one that was asked for. */
    async answer(
      db: Db,
      { targetId, inputs }: Pick<DeepeningRow, 'targetId' | 'inputs'>,
      body: Deepening,
      updatedAt: Date,
    ) {
      const which = and(eq(analysisDeepenings.targetId, targetId), eq(analysisDeepenings.inputs, inputs))
      await db.update(analysisDeepenings).set({ body, status: 'done', updatedAt }).where(which)
    },

    async move(db: Db, fromAccountId: string, toAccountId: string) {
      await db
        .update(analysisDeepenings)
        .set({ accountId: toAccountId })
        .where(eq(analysisDeepenings.accountId, fromAccountId))
    },
  }
}
