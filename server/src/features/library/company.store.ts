import { and, eq, isNull, or, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import { companies, type CompanyRow } from './library.table.ts'

/** A company as somebody sees it: the shared one and their own of the same key are one. */
export type SeenCompany = { id: string; name: string; isShared: boolean; documents: number; passages: number }

/** Shared companies and those of one actor; the company of another account is as absent as one that never was. */
export function companyStore() {
  return {
    /** What this actor sees of it, whichever of the two ids it is; null where it is not theirs to see. */
    async find(db: Db, actor: Actor, companyId: string): Promise<CompanyRow | null> {
      const [row] = await db
        .select()
        .from(companies)
        .where(
          and(eq(companies.id, companyId), or(isNull(companies.accountId), eq(companies.accountId, actor.accountId))),
        )
      return row ?? null
    },

    async findShared(db: Db, companyId: string): Promise<CompanyRow | null> {
      const [row] = await db
        .select()
        .from(companies)
        .where(and(eq(companies.id, companyId), isNull(companies.accountId)))
      return row ?? null
    },

    /** The company of this key, made where it is not there; null for the account is the shared one. */
    async put(db: Db, row: CompanyRow): Promise<CompanyRow> {
      await db.insert(companies).values(row).onConflictDoNothing()
      const owner = row.accountId === null ? isNull(companies.accountId) : eq(companies.accountId, row.accountId)
      const [kept] = await db
        .select()
        .from(companies)
        .where(and(eq(companies.key, row.key), owner))
      if (!kept) throw new Error('the company went while it was being added')
      return kept
    },

    /** One line a key, by name. The id is that of the shared one where there is one. */
    seen: (db: Db, actor: Actor, key: string | null = null): Promise<SeenCompany[]> =>
      rowsOf<SeenCompany>(
        db,
        sql`select (array_agg(c.id order by c.account_id nulls first))[1] as id, (array_agg(c.name order by c.account_id nulls first))[1] as name,
              bool_or(c.account_id is null) as "isShared", coalesce(sum(d.documents), 0)::int as documents, coalesce(sum(d.passages), 0)::int as passages
            from library_company c
            left join lateral (select count(*) as documents, sum(passages) as passages from library_document where company_id = c.id and ready) d on true
            where (c.account_id is null or c.account_id = ${actor.accountId}) and (${key}::text is null or c.key = ${key})
            group by c.key order by name, id`,
      ),

    async countOf(db: Db, actor: Actor): Promise<number> {
      return db.$count(companies, eq(companies.accountId, actor.accountId))
    },

    async removeShared(db: Db, companyId: string): Promise<boolean> {
      const removed = await db
        .delete(companies)
        .where(and(eq(companies.id, companyId), isNull(companies.accountId)))
        .returning({ id: companies.id })
      return removed.length > 0
    },

    /** Gives the companies of one account to another; where both have one of the same key, its documents go over and those of the same title give way. */
    async move(tx: Db, fromAccountId: string, toAccountId: string) {
      await tx.execute(sql`update library_document d set company_id = theirs.id from library_company mine, library_company theirs
        where d.company_id = mine.id and mine.account_id = ${fromAccountId} and theirs.account_id = ${toAccountId} and mine.key = theirs.key
          and not exists (select from library_document same where same.company_id = theirs.id and same.kind = d.kind and same.title = d.title)`)
      await tx.execute(sql`delete from library_company mine using library_company theirs
        where mine.account_id = ${fromAccountId} and theirs.account_id = ${toAccountId} and mine.key = theirs.key`)
      await tx.update(companies).set({ accountId: toAccountId }).where(eq(companies.accountId, fromAccountId))
    },
  }
}
export type CompanyStore = ReturnType<typeof companyStore>
