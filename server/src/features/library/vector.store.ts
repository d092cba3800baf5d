import type { Spread } from '@maju/documents/search/fusion'
import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import type { Scope } from './passage-search.store.ts'

/** A passage that has no vector of this embedder yet. */
export type BarePassage = { number: number; company: string; title: string; sectionPath: string[]; text: string }

export type Nearest = { embedder: string; vector: readonly number[]; among: readonly number[] | null; most: number }

/** A passage that is near, and what all similarities of the search are like. */
export type NearPassage = Spread & { number: number; similarity: number }

/** Vectors of passages. They are kept as arrays everywhere and compared where the database has pgvector. */
export function vectorStore(db: Db) {
  return {
    /** Whether this database compares vectors: pgvector is there, or can be switched on. */
    async canCompare(): Promise<boolean> {
      const [there] = await rowsOf<{ installed: string | null }>(
        db,
        sql`select installed_version as installed from pg_available_extensions where name = 'vector'`,
      )
      if (!there) return false
      if (there.installed !== null) return true
      // Not everybody may: then an administrator of the database has to.
      return db.execute(sql`create extension if not exists vector`).then(
        () => true,
        () => false,
      )
    },

    bare: (documentNumber: number, embedder: string, most: number): Promise<BarePassage[]> =>
      rowsOf<BarePassage>(
        db,
        sql`select p.number, c.name as company, d.title, p.section_path as "sectionPath", p.text
            from library_passage p join library_document d on d.number = p.document join library_company c on c.id = d.company_id
            where p.document = ${documentNumber} and not exists (select from library_vector v where v.passage = p.number and v.embedder = ${embedder})
            order by p.number limit ${most}`,
      ),

    /** Documents of which some passages have no vector of this embedder. */
    async documentsWithout(embedder: string, most: number): Promise<number[]> {
      const rows = await rowsOf<{ number: number }>(
        db,
        sql`select d.number from library_document d where d.ready and exists (select from library_passage p where p.document = d.number
              and not exists (select from library_vector v where v.passage = p.number and v.embedder = ${embedder})) order by d.number limit ${most}`,
      )
      return rows.map(({ number }) => number)
    },

    /** Passages that went in the meantime are left out. */
    async put(embedder: string, made: readonly { number: number; vector: readonly number[] }[]) {
      const numbers = made.map(({ number }) => number)
      const arrays = made.map(({ vector }) => `{${vector.join(',')}}`)
      await db.execute(
        sql`insert into library_vector (passage, embedder, vector)
            select p.number, ${embedder}, made.vector::real[] from unnest(${sql.param(numbers)}::int[], ${sql.param(arrays)}::text[]) as made (number, vector)
            join library_passage p on p.number = made.number on conflict do nothing`,
      )
    },

    async countOf(scope: Scope, embedder: string): Promise<number> {
      const [row] = await rowsOf<{ n: number }>(
        db,
        sql`select count(*)::int as n from library_vector v join library_passage p on p.number = v.passage join library_document d on d.number = p.document
            join library_company c on c.id = d.company_id where v.embedder = ${embedder} and d.ready
              and (c.account_id is null or c.account_id = ${scope.actor.accountId}) and (${scope.companyKey}::text is null or c.key = ${scope.companyKey})`,
      )
      return row?.n ?? 0
    },

    /**
     * The nearest passages by cosine, each with the mean and the deviation of all that were compared. With `among`, only those are compared.
     * Vectors of another length are left out: they are of an embedder of the same name that was changed.
     */
    nearest: (scope: Scope, of: Nearest): Promise<NearPassage[]> =>
      rowsOf<NearPassage>(
        db,
        sql`with compared as materialized (
              select p.number, (1 - (v.vector::vector <=> ${`[${of.vector.join(',')}]`}::vector))::float8 as similarity
              from library_vector v join library_passage p on p.number = v.passage join library_document d on d.number = p.document
              join library_company c on c.id = d.company_id
              where v.embedder = ${of.embedder} and array_length(v.vector, 1) = ${of.vector.length} and d.ready
                and (c.account_id is null or c.account_id = ${scope.actor.accountId})
                and (${scope.companyKey}::text is null or c.key = ${scope.companyKey})
                and (${of.among === null} or p.number = any(${sql.param(of.among ?? [])}::int[]))),
              spread as (select count(*)::int as compared, avg(similarity) as mean, coalesce(stddev_pop(similarity), 0) as deviation from compared)
            select number, similarity, spread.compared, mean, deviation from compared, spread order by similarity desc, number limit ${of.most}`,
      ),
  }
}
export type VectorStore = ReturnType<typeof vectorStore>
