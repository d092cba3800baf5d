import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import { and, desc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import type { Actor } from '../../platform/actor.ts'
import { type PlanRow, plans } from './plan.table.ts'

const own = (actor: Actor, planId: string) => and(eq(plans.id, planId), eq(plans.accountId, actor.accountId))

/** Plans of one actor. */
export function planStore() {
  return {
    async insert(db: Db, row: PlanRow) {
      await db.insert(plans).values(row)
    },

    async find(db: Db, actor: Actor, planId: string): Promise<PlanRow | null> {
      const [row] = await db.select().from(plans).where(own(actor, planId))
      return row ?? null
    },

    /** The same with the row locked until the transaction ends. */
    async findForUpdate(tx: Db, actor: Actor, planId: string): Promise<PlanRow | null> {
      const [row] = await tx.select().from(plans).where(own(actor, planId)).for('update')
      return row ?? null
    },

    /** For jobs, which act for the house and not for a person. */
    async findForJob(db: Db, planId: string): Promise<PlanRow | null> {
      const [row] = await db.select().from(plans).where(eq(plans.id, planId))
      return row ?? null
    },

    async lockForJob(tx: Db, planId: string): Promise<PlanRow | null> {
      const [row] = await tx.select().from(plans).where(eq(plans.id, planId)).for('update')
      return row ?? null
    },

    async update(db: Db, planId: string, change: Partial<Pick<PlanRow, 'body' | 'status' | 'used'>>) {
      await db.update(plans).set(change).where(eq(plans.id, planId))
    },

    list: (db: Db, actor: Actor): Promise<PlanRow[]> =>
      db.select().from(plans).where(eq(plans.accountId, actor.accountId)),

    /** The questions of every plan, the newest plan first, without the texts that they cite. */
    questionsOf: (db: Db, actor: Actor) =>
      db
        .select({
          planId: plans.id,
          targetId: plans.targetId,
          company: sql<string>`${plans.body} ->> 'company'`,
          language: sql<PlanDraft['language']>`${plans.body} ->> 'language'`,
          difficulty: sql<PlanDraft['difficulty']>`${plans.body} ->> 'difficulty'`,
          questions: sql<PlanDraft['questions']>`${plans.body} -> 'questions'`,
        })
        .from(plans)
        .where(eq(plans.accountId, actor.accountId))
        .orderBy(desc(plans.createdAt)),

    async move(db: Db, fromAccountId: string, toAccountId: string) {
      await db.update(plans).set({ accountId: toAccountId }).where(eq(plans.accountId, fromAccountId))
    },
  }
}
export type PlanStore = ReturnType<typeof planStore>
