import { eq, sql } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import { modelTokens } from './model.table.ts'

/** The ledger of the daily token budget. A day begins at midnight UTC. */
export function modelStore(db: Db, now: () => Date) {
  const today = () => now().toISOString().slice(0, 10)
  return {
    async spentToday(): Promise<number> {
      const [row] = await db
        .select({ tokens: modelTokens.tokens })
        .from(modelTokens)
        .where(eq(modelTokens.day, today()))
      return row?.tokens ?? 0
    },

    async add(tokens: number): Promise<void> {
      await db
        .insert(modelTokens)
        .values({ day: today(), tokens })
        .onConflictDoUpdate({ target: modelTokens.day, set: { tokens: sql`${modelTokens.tokens} + ${tokens}` } })
    },
  }
}
export type ModelStore = ReturnType<typeof modelStore>
