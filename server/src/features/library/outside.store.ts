import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import type { Scope } from './passage-search.store.ts'

/** A passage as it is put into an index outside. */
export type SentPassage = {
  number: number
  company: string
  companyKey: string
  title: string
  sectionPath: string[]
  text: string
  vector: number[] | null
}

/** Which index, and whose vectors it holds. */
export type WhichIndex = { name: string; embedder: string | null }

/** A document that is being put is kept with this for its vectors: it is not done, and not forgotten either. */
const UNDER_WAY = -1

/** What an index outside holds of the shared library, and what it should. Nothing of an account is ever in it. */
export function outsideStore(db: Db) {
  const shared = sql`select d.number, d.passages, c.key from library_document d join library_company c on c.id = d.company_id
    where d.ready and c.account_id is null`

  return {
    /** Documents that it does not hold as they are: not yet, or without the vectors that all of their passages have by now. */
    async missing({ name, embedder }: WhichIndex, most: number): Promise<number[]> {
      const rows = await rowsOf<{ number: number }>(
        db,
        sql`select s.number from (${shared}) as s left join library_outside o on o.document = s.number and o.index_name = ${name}
            where coalesce(o.vectors, ${UNDER_WAY}) < 0 or (o.vectors < s.passages and s.passages = (select count(*) from library_vector v
              join library_passage p on p.number = v.passage where p.document = s.number and v.embedder = ${embedder}))
            order by s.number limit ${most}`,
      )
      return rows.map(({ number }) => number)
    },

    /** Documents that it holds and that are not shared any more, or not there. */
    async gone({ name }: WhichIndex): Promise<number[]> {
      const rows = await rowsOf<{ document: number }>(
        db,
        sql`select document from library_outside where index_name = ${name} and document not in (select number from (${shared}) as s) order by document`,
      )
      return rows.map(({ document }) => document)
    },

    /** The next passages of a shared document, in order. */
    passages: (document: number, { after, most, embedder }: { after: number; most: number; embedder: string | null }) =>
      rowsOf<SentPassage>(
        db,
        sql`select p.number, c.name as company, s.key as "companyKey", d.title, p.section_path as "sectionPath", p.text, v.vector
            from (${shared}) as s join library_document d on d.number = s.number join library_company c on c.id = d.company_id
            join library_passage p on p.document = s.number left join library_vector v on v.passage = p.number and v.embedder = ${embedder}
            where s.number = ${document} and p.number > ${after} order by p.number limit ${most}`,
      ),

    /** How many numbers the vectors of an embedder have; null where there is none. */
    async dimensions(embedder: string): Promise<number | null> {
      const [row] = await rowsOf<{ n: number }>(
        db,
        sql`select array_length(vector, 1) as n from library_vector where embedder = ${embedder} limit 1`,
      )
      return row?.n ?? null
    },

    async keep(document: number, { name }: WhichIndex, { vectors, at }: { vectors: number | null; at: Date }) {
      const count = vectors ?? UNDER_WAY
      await db.execute(
        sql`insert into library_outside (document, index_name, vectors, put_at) values (${document}, ${name}, ${count}, ${at.toISOString()})
            on conflict (document, index_name) do update set vectors = excluded.vectors, put_at = excluded.put_at`,
      )
    },

    async forget(document: number, { name }: WhichIndex) {
      await db.execute(sql`delete from library_outside where document = ${document} and index_name = ${name}`)
    },

    /** Whether it holds anything of what is asked about. */
    async holds({ companyKey }: Scope, { name }: WhichIndex): Promise<boolean> {
      const rows = await rowsOf(
        db,
        sql`select 1 from (${shared}) as s join library_outside o on o.document = s.number and o.index_name = ${name} and o.vectors >= 0
            where ${companyKey}::text is null or s.key = ${companyKey} limit 1`,
      )
      return rows.length > 0
    },

    /** Those of these passages that it holds, that everybody may read, and that are of the company that is asked about. */
    async covered({ companyKey }: Scope, { name }: WhichIndex, numbers: readonly number[]): Promise<Set<number>> {
      const rows = await rowsOf<{ number: number }>(
        db,
        sql`select p.number from (${shared}) as s join library_passage p on p.document = s.number
            join library_outside o on o.document = s.number and o.index_name = ${name} and o.vectors >= 0
            where p.number = any(${sql.param([...numbers])}::int[]) and (${companyKey}::text is null or s.key = ${companyKey})`,
      )
      return new Set(rows.map(({ number }) => number))
    },
  }
}
export type OutsideStore = ReturnType<typeof outsideStore>
