import { and, count, desc, eq, inArray } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import {
  type BookmarkRow,
  bookmarks,
  type OwnQuestionRow,
  ownQuestions,
  type PracticeRow,
  practices,
} from './practice.table.ts'

const own = (actor: Actor, id: string) => and(eq(ownQuestions.id, id), eq(ownQuestions.accountId, actor.accountId))

/** Questions of one’s own, stars, and which interview practises which question; always of one actor. */
export function practiceStore() {
  return {
    ownList: (db: Db, actor: Actor): Promise<OwnQuestionRow[]> =>
      db
        .select()
        .from(ownQuestions)
        .where(eq(ownQuestions.accountId, actor.accountId))
        .orderBy(desc(ownQuestions.createdAt), desc(ownQuestions.id)),

    async ownFind(db: Db, actor: Actor, id: string): Promise<OwnQuestionRow | null> {
      const [row] = await db.select().from(ownQuestions).where(own(actor, id))
      return row ?? null
    },

    async ownCount(db: Db, actor: Actor): Promise<number> {
      const [row] = await db
        .select({ n: count() })
        .from(ownQuestions)
        .where(eq(ownQuestions.accountId, actor.accountId))
      return row?.n ?? 0
    },

    async ownInsert(db: Db, row: OwnQuestionRow) {
      await db.insert(ownQuestions).values(row)
    },

    async ownUpdate(
      db: Db,
      actor: Actor,
      id: string,
      change: Omit<OwnQuestionRow, 'id' | 'accountId' | 'createdAt'>,
    ): Promise<OwnQuestionRow | null> {
      const [row] = await db.update(ownQuestions).set(change).where(own(actor, id)).returning()
      return row ?? null
    },

    async ownRemove(db: Db, actor: Actor, id: string): Promise<boolean> {
      return (await db.delete(ownQuestions).where(own(actor, id)).returning({ id: ownQuestions.id })).length > 0
    },

    stars: (db: Db, actor: Actor): Promise<BookmarkRow[]> =>
      db
        .select()
        .from(bookmarks)
        .where(eq(bookmarks.accountId, actor.accountId))
        .orderBy(desc(bookmarks.createdAt), desc(bookmarks.question)),

    async star(db: Db, row: BookmarkRow) {
      await db.insert(bookmarks).values(row).onConflictDoNothing()
    },

    async unstar(db: Db, actor: Actor, question: string) {
      await db.delete(bookmarks).where(and(eq(bookmarks.accountId, actor.accountId), eq(bookmarks.question, question)))
    },

    practices: (db: Db, actor: Actor): Promise<PracticeRow[]> =>
      db.select().from(practices).where(eq(practices.accountId, actor.accountId)).orderBy(desc(practices.createdAt)),

    async practiceOf(db: Db, actor: Actor, targetId: string, question: string): Promise<PracticeRow | null> {
      const which = and(
        eq(practices.accountId, actor.accountId),
        eq(practices.targetId, targetId),
        eq(practices.question, question),
      )
      const [row] = await db.select().from(practices).where(which)
      return row ?? null
    },

    async addPractice(tx: Db, row: PracticeRow) {
      await tx.insert(practices).values(row)
    },

    /** What a guest wrote and practised goes with them; of two stars on one question, one stays. */
    async move(tx: Db, fromAccountId: string, toAccountId: string) {
      await tx.update(ownQuestions).set({ accountId: toAccountId }).where(eq(ownQuestions.accountId, fromAccountId))
      await tx.update(practices).set({ accountId: toAccountId }).where(eq(practices.accountId, fromAccountId))
      const theirs = tx
        .select({ question: bookmarks.question })
        .from(bookmarks)
        .where(eq(bookmarks.accountId, toAccountId))
      await tx.delete(bookmarks).where(and(eq(bookmarks.accountId, fromAccountId), inArray(bookmarks.question, theirs)))
      await tx.update(bookmarks).set({ accountId: toAccountId }).where(eq(bookmarks.accountId, fromAccountId))
    },
  }
}
export type PracticeStore = ReturnType<typeof practiceStore>
