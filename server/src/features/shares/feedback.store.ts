import { and, asc, count, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { type CommentRow, type MarkRow, shareComments, shareMarks } from './share.table.ts'

/** What was marked and said by links. Links are found with their owner or their token before anybody comes here. */
export function feedbackStore() {
  return {
    marksOf: async (db: Db, shareIds: readonly string[]): Promise<MarkRow[]> =>
      shareIds.length === 0
        ? []
        : db
            .select()
            .from(shareMarks)
            .where(inArray(shareMarks.shareId, [...shareIds]))
            .orderBy(asc(shareMarks.at)),

    /** False: the question was marked before, and stays as it was. */
    async addMarks(db: Db, row: MarkRow): Promise<boolean> {
      const added = await db.insert(shareMarks).values(row).onConflictDoNothing().returning({ at: shareMarks.at })
      return added.length > 0
    },

    commentsOf: async (db: Db, shareIds: readonly string[]): Promise<CommentRow[]> =>
      shareIds.length === 0
        ? []
        : db
            .select()
            .from(shareComments)
            .where(inArray(shareComments.shareId, [...shareIds]))
            .orderBy(asc(shareComments.at), asc(shareComments.id)),

    async countComments(db: Db, shareId: string): Promise<number> {
      const [row] = await db.select({ n: count() }).from(shareComments).where(eq(shareComments.shareId, shareId))
      return row?.n ?? 0
    },

    async addComment(db: Db, row: CommentRow) {
      await db.insert(shareComments).values(row)
    },

    async takeBack(db: Db, shareId: string, commentId: string): Promise<boolean> {
      const which = and(eq(shareComments.id, commentId), eq(shareComments.shareId, shareId))
      return (await db.delete(shareComments).where(which).returning({ id: shareComments.id })).length > 0
    },

    /** By whose report it is about. */
    async removeComment(db: Db, actor: Actor, commentId: string): Promise<boolean> {
      const which = and(eq(shareComments.id, commentId), eq(shareComments.accountId, actor.accountId))
      return (await db.delete(shareComments).where(which).returning({ id: shareComments.id })).length > 0
    },

    async removeAllOf(tx: Db, shareId: string) {
      await tx.delete(shareComments).where(eq(shareComments.shareId, shareId))
      await tx.delete(shareMarks).where(eq(shareMarks.shareId, shareId))
    },

    async move(tx: Db, fromAccountId: string, toAccountId: string) {
      await tx.update(shareComments).set({ accountId: toAccountId }).where(eq(shareComments.accountId, fromAccountId))
    },
  }
}
export type FeedbackStore = ReturnType<typeof feedbackStore>
