import { and, desc, eq, inArray, isNull, or, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { companies, type DocumentRow, libraryDocuments, type NewDocumentRow } from './library.table.ts'

/** A document without its text, which is large. */
export type ListedDocument = Omit<DocumentRow, 'text' | 'hash' | 'terms' | 'ready'> & {
  isShared: boolean
  embedded: number
}

/** Whose documents: the shared ones, or those of one account. */
export type Owner = { shared: true } | { shared: false; actor: Actor }

const ownedBy = (owner: Owner) =>
  owner.shared ? isNull(companies.accountId) : eq(companies.accountId, owner.actor.accountId)

/** Documents and their passages. Whose they are is said by their company, and asked for in every statement that reads for somebody. */
export function libraryStore() {
  return {
    /** The finished document of this title; its company was found before. */
    async findByTitle(db: Db, { companyId, kind, title }: Pick<DocumentRow, 'companyId' | 'kind' | 'title'>) {
      const [row] = await db
        .select({ id: libraryDocuments.id, number: libraryDocuments.number, hash: libraryDocuments.hash })
        .from(libraryDocuments)
        .where(
          and(
            eq(libraryDocuments.companyId, companyId),
            eq(libraryDocuments.kind, kind),
            eq(libraryDocuments.title, title),
            eq(libraryDocuments.ready, true),
          ),
        )
      return row ?? null
    },

    /** Begins a document that nobody sees yet. Gives its number. */
    async insert(db: Db, row: NewDocumentRow): Promise<number> {
      const [made] = await db.insert(libraryDocuments).values(row).returning({ number: libraryDocuments.number })
      if (!made) throw new Error('the document was not inserted')
      return made.number
    },

    /**
     * Everybody who may sees it from now on, in place of the one that had its title; passages that stayed as they were keep their vectors.
     * False: its company went while it was indexed, and it with that.
     */
    async finish(
      tx: Db,
      made: Pick<DocumentRow, 'id' | 'number' | 'companyId' | 'kind' | 'title' | 'terms'>,
    ): Promise<boolean> {
      // Two documents of one title that end at the same time come one after the other.
      await tx.select({ id: companies.id }).from(companies).where(eq(companies.id, made.companyId)).for('update')
      const before = await this.findByTitle(tx, made)
      if (before) {
        await tx.execute(
          sql`insert into library_vector (passage, embedder, vector)
              select distinct on (fresh.number, v.embedder) fresh.number, v.embedder, v.vector from library_passage fresh
              join library_passage old on old.hash = fresh.hash and old.document = ${before.number}
              join library_vector v on v.passage = old.number where fresh.document = ${made.number}`,
        )
        await tx.delete(libraryDocuments).where(eq(libraryDocuments.id, before.id))
      }
      const [ready] = await tx
        .update(libraryDocuments)
        .set({ ready: true, terms: made.terms })
        .where(eq(libraryDocuments.id, made.id))
        .returning({ id: libraryDocuments.id })
      return ready !== undefined
    },

    list: (db: Db, actor: Actor, key: string): Promise<ListedDocument[]> =>
      db
        .select(listed)
        .from(libraryDocuments)
        .innerJoin(companies, eq(companies.id, libraryDocuments.companyId))
        .where(
          and(
            eq(companies.key, key),
            or(isNull(companies.accountId), eq(companies.accountId, actor.accountId)),
            eq(libraryDocuments.ready, true),
          ),
        )
        .orderBy(desc(libraryDocuments.addedAt), desc(libraryDocuments.number)),

    /** All of one account, with names and texts. */
    own: (db: Db, actor: Actor): Promise<(ListedDocument & { company: string; text: string })[]> =>
      db
        .select({ ...listed, company: companies.name, text: libraryDocuments.text })
        .from(libraryDocuments)
        .innerJoin(companies, eq(companies.id, libraryDocuments.companyId))
        .where(and(eq(companies.accountId, actor.accountId), eq(libraryDocuments.ready, true)))
        .orderBy(companies.name, libraryDocuments.number),

    async findListed(db: Db, documentId: string, owner: Owner): Promise<ListedDocument | null> {
      const [row] = await db
        .select(listed)
        .from(libraryDocuments)
        .innerJoin(companies, eq(companies.id, libraryDocuments.companyId))
        .where(and(eq(libraryDocuments.id, documentId), ownedBy(owner), eq(libraryDocuments.ready, true)))
      return row ?? null
    },

    /** What every place points into; for whoever may read it. */
    async text(db: Db, actor: Actor, documentId: string): Promise<string | null> {
      const [row] = await db
        .select({ text: libraryDocuments.text })
        .from(libraryDocuments)
        .innerJoin(companies, eq(companies.id, libraryDocuments.companyId))
        .where(
          and(
            eq(libraryDocuments.id, documentId),
            or(isNull(companies.accountId), eq(companies.accountId, actor.accountId)),
            eq(libraryDocuments.ready, true),
          ),
        )
      return row?.text ?? null
    },

    /** The key is that of the company in whose list it was seen. */
    async remove(db: Db, at: { key: string; documentId: string }, owner: Owner): Promise<boolean> {
      const theirs = db
        .select({ id: companies.id })
        .from(companies)
        .where(and(eq(companies.key, at.key), ownedBy(owner)))
      const removed = await db
        .delete(libraryDocuments)
        .where(and(eq(libraryDocuments.id, at.documentId), inArray(libraryDocuments.companyId, theirs)))
        .returning({ id: libraryDocuments.id })
      return removed.length > 0
    },

    async countOf(db: Db, actor: Actor): Promise<number> {
      const theirs = db.select({ id: companies.id }).from(companies).where(eq(companies.accountId, actor.accountId))
      return db.$count(libraryDocuments, inArray(libraryDocuments.companyId, theirs))
    },

    /** Documents whose indexing broke off. */
    async removeUnfinished(db: Db, begunBefore: Date) {
      await db.execute(sql`delete from library_document where not ready and added_at < ${begunBefore.toISOString()}`)
    },
  }
}
export type LibraryStore = ReturnType<typeof libraryStore>

const listed = {
  id: libraryDocuments.id,
  number: libraryDocuments.number,
  companyId: libraryDocuments.companyId,
  title: libraryDocuments.title,
  kind: libraryDocuments.kind,
  source: libraryDocuments.source,
  published: libraryDocuments.published,
  characters: libraryDocuments.characters,
  passages: libraryDocuments.passages,
  addedAt: libraryDocuments.addedAt,
  isShared: sql<boolean>`${companies.accountId} is null`,
  embedded: sql<number>`(select count(distinct v.passage)::int from library_vector v join library_passage p on p.number = v.passage where p.document = ${libraryDocuments.number})`,
}
