import { and, asc, count, desc, eq } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import type { Actor } from '../../platform/actor.ts'
import { type TargetRow, targets } from './target.table.ts'

type Changeable = Omit<TargetRow, 'id' | 'accountId' | 'demo' | 'createdAt'>
/** What is undefined stays as it is. */
export type TargetChange = { [Field in keyof Changeable]?: Changeable[Field] | undefined }

const own = (actor: Actor, targetId: string) => and(eq(targets.id, targetId), eq(targets.accountId, actor.accountId))

/** Targets, always of one actor: a row of another account is as absent as one that never was. */
export function targetStore() {
  return {
    async insert(db: Db, row: TargetRow) {
      await db.insert(targets).values(row)
    },

    async find(db: Db, actor: Actor, targetId: string): Promise<TargetRow | null> {
      const [row] = await db.select().from(targets).where(own(actor, targetId))
      return row ?? null
    },

    /** For jobs, which act for the house and not for a person. */
    async findForJob(db: Db, targetId: string): Promise<TargetRow | null> {
      const [row] = await db.select().from(targets).where(eq(targets.id, targetId))
      return row ?? null
    },

    /** The nearest interview day first, then those without a day, the newest first. */
    list: (db: Db, actor: Actor): Promise<TargetRow[]> =>
      db
        .select()
        .from(targets)
        .where(eq(targets.accountId, actor.accountId))
        .orderBy(asc(targets.interviewDay), desc(targets.createdAt)),

    async update(db: Db, actor: Actor, targetId: string, change: TargetChange): Promise<TargetRow | null> {
      const [row] = await db.update(targets).set(change).where(own(actor, targetId)).returning()
      return row ?? null
    },

    async remove(db: Db, actor: Actor, targetId: string): Promise<boolean> {
      const removed = await db.delete(targets).where(own(actor, targetId)).returning({ id: targets.id })
      return removed.length > 0
    },

    /** Gives everything of one account to another: a guest's practice on sign-in. */
    async move(db: Db, fromAccountId: string, toAccountId: string) {
      await db.update(targets).set({ accountId: toAccountId }).where(eq(targets.accountId, fromAccountId))
    },

    async countOf(db: Db, actor: Actor): Promise<number> {
      const [row] = await db.select({ n: count() }).from(targets).where(eq(targets.accountId, actor.accountId))
      return row?.n ?? 0
    },
  }
}
export type TargetStore = ReturnType<typeof targetStore>
