import { and, count, desc, eq, getTableColumns, inArray, type SQL } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { type DocumentRow, documents, documentTakings, type WholeDocumentRow } from './document.table.ts'

const { reading: _reading, correction: _correction, ...light } = getTableColumns(documents)

const mine = (actor: Actor) => eq(documents.accountId, actor.accountId)
const own = (actor: Actor, documentId: string) => and(eq(documents.id, documentId), mine(actor))

/** Where the files of removed documents lie: whoever removes rows sees to those too. */
const remove = async (tx: Db, which: SQL | undefined): Promise<string[]> =>
  (await tx.delete(documents).where(which).returning({ prefix: documents.blobPrefix })).map(({ prefix }) => prefix)

/** Documents, always of one actor: a row of another account is as absent as one that never was. */
export function documentStore() {
  return {
    async insert(db: Db, row: DocumentRow) {
      await db.insert(documents).values(row)
    },

    /** The newest first. */
    list: (db: Db, actor: Actor): Promise<DocumentRow[]> =>
      db.select(light).from(documents).where(mine(actor)).orderBy(desc(documents.createdAt), desc(documents.id)),

    async find(db: Db, actor: Actor, documentId: string): Promise<DocumentRow | null> {
      const [row] = await db.select(light).from(documents).where(own(actor, documentId))
      return row ?? null
    },

    async findWhole(db: Db, actor: Actor, documentId: string): Promise<WholeDocumentRow | null> {
      const [row] = await db.select().from(documents).where(own(actor, documentId))
      return row ?? null
    },

    /** The same with the row locked until the transaction ends: files and readings come one after the other. */
    async findForUpdate(tx: Db, actor: Actor, documentId: string): Promise<DocumentRow | null> {
      const [row] = await tx.select(light).from(documents).where(own(actor, documentId)).for('update')
      return row ?? null
    },

    /** For jobs, which act for the house and not for a person. */
    async findForJob(db: Db, documentId: string): Promise<DocumentRow | null> {
      const [row] = await db.select(light).from(documents).where(eq(documents.id, documentId))
      return row ?? null
    },

    async countOf(db: Db, actor: Actor): Promise<number> {
      const [row] = await db.select({ n: count() }).from(documents).where(mine(actor))
      return row?.n ?? 0
    },

    /** Changes a row that the caller has locked. */
    async update(tx: Db, documentId: string, change: Partial<WholeDocumentRow>) {
      await tx.update(documents).set(change).where(eq(documents.id, documentId))
    },

    /** Changes a document while its file is still this one; says whether it was. */
    async updateOfFile(db: Db, documentId: string, blob: string, change: Partial<WholeDocumentRow>): Promise<boolean> {
      const which = and(eq(documents.id, documentId), eq(documents.blob, blob))
      return (await db.update(documents).set(change).where(which).returning({ id: documents.id })).length > 0
    },

    remove: (tx: Db, actor: Actor, documentId: string) => remove(tx, own(actor, documentId)),

    /** For an account that is being deleted. */
    removeOfAccount: (tx: Db, accountId: string) => remove(tx, eq(documents.accountId, accountId)),

    async move(db: Db, fromAccountId: string, toAccountId: string) {
      await db.update(documents).set({ accountId: toAccountId }).where(eq(documents.accountId, fromAccountId))
    },

    /** A target took its text from a document; what it took before for the same place is forgotten. */
    async keepTaking(tx: Db, taking: typeof documentTakings.$inferInsert) {
      const { documentId, takenAt } = taking
      await tx
        .insert(documentTakings)
        .values(taking)
        .onConflictDoUpdate({ target: [documentTakings.targetId, documentTakings.place], set: { documentId, takenAt } })
    },

    /** Which targets took their text from these documents. */
    takingsOf: (db: Db, documentIds: readonly string[]) =>
      documentIds.length === 0
        ? Promise.resolve([])
        : db
            .select()
            .from(documentTakings)
            .where(inArray(documentTakings.documentId, [...documentIds])),
  }
}
export type DocumentStore = ReturnType<typeof documentStore>
