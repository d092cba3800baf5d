import { eq, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import { type EmbedderRow, embedders } from './library.table.ts'
import type { BarePassage } from './vector.store.ts'

export type EmbeddedPassage = BarePassage & { vector: number[] }

/** How good an embedder was found to be here. */
export function qualityStore(db: Db) {
  return {
    async find(name: string): Promise<EmbedderRow | null> {
      const [row] = await db.select().from(embedders).where(eq(embedders.name, name))
      return row ?? null
    },

    async put(row: EmbedderRow) {
      await db.insert(embedders).values(row).onConflictDoUpdate({ target: embedders.name, set: row })
    },

    async passagesWithVectors(embedder: string): Promise<number> {
      const [row] = await rowsOf<{ n: number }>(
        db,
        sql`select count(*)::int as n from library_vector where embedder = ${embedder}`,
      )
      return row?.n ?? 0
    },

    /** Some shared passages with their vectors, spread over the library and the same ones each time. Nobody's own are tried. */
    sample: (embedder: string, most: number): Promise<EmbeddedPassage[]> =>
      rowsOf<EmbeddedPassage>(
        db,
        sql`select p.number, c.name as company, d.title, p.section_path as "sectionPath", p.text, v.vector
            from library_vector v join library_passage p on p.number = v.passage join library_document d on d.number = p.document
            join library_company c on c.id = d.company_id
            where v.embedder = ${embedder} and d.ready and c.account_id is null order by md5(p.number::text) limit ${most}`,
      ),
  }
}
export type QualityStore = ReturnType<typeof qualityStore>
