import { sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import { type PassageRow, passages } from './library.table.ts'

/** Passages and the lists that they are found by, as they are written down. */
export function passageStore() {
  return {
    /** So many numbers for passages that nobody else gets, in ascending order. */
    async numbers(db: Db, many: number): Promise<number[]> {
      const rows = await rowsOf<{ number: number }>(
        db,
        sql`select nextval('library_passage_number')::int as number from generate_series(1, ${many})`,
      )
      return rows.map(({ number }) => number).toSorted((one, other) => one - other)
    },

    async insertPassages(tx: Db, rows: readonly PassageRow[]) {
      if (rows.length > 0) await tx.insert(passages).values([...rows])
    },

    /** The lists of one part of a document. */
    async insertPostings(tx: Db, at: { document: number; part: number }, lists: ReadonlyMap<number, Uint8Array>) {
      const inOrder = [...lists].toSorted(([one], [other]) => one - other)
      const terms = inOrder.map(([term]) => term)
      const bytes = inOrder.map(([, list]) => Buffer.from(list).toString('hex'))
      await tx.execute(
        sql`insert into library_posting (term, document, part, passages)
            select term, ${at.document}, ${at.part}, decode(list, 'hex') from unnest(${sql.param(terms)}::int[], ${sql.param(bytes)}::text[]) as u (term, list)`,
      )
    },

    /** Tells the planner how large the lists have become: PGlite does not look by itself. */
    async countForPlans(db: Db) {
      await db.execute(sql`analyze library_posting`)
    },
  }
}
export type PassageStore = ReturnType<typeof passageStore>
