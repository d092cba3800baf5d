import { and, asc, count, eq, inArray, lt, sql } from 'drizzle-orm'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import { type PartRow, recordingParts as parts } from './recording.table.ts'

/** Parts that have arrived. They belong to a recording and are reached only through one that the caller has already found with its actor. */
export function partStore() {
  return {
    async find(db: Db, recordingId: string, part: number): Promise<PartRow | null> {
      const [row] = await db
        .select()
        .from(parts)
        .where(and(eq(parts.recordingId, recordingId), eq(parts.part, part)))
      return row ?? null
    },

    /** A part that is there already is replaced. */
    async put(tx: Db, row: PartRow) {
      await tx
        .insert(parts)
        .values(row)
        .onConflictDoUpdate({
          target: [parts.recordingId, parts.part],
          set: { bytes: sql`excluded.bytes`, blob: sql`excluded.blob` },
        })
    },

    /** The first part that is missing behind `there`, which is not. */
    async nextMissing(tx: Db, recordingId: string, there: number): Promise<number> {
      const [row] = await rowsOf<{ next: number }>(
        tx,
        sql`select min(p.part) + 1 as next from ${parts} p
            where p.recording_id = ${recordingId} and p.part >= ${there} and not exists
              (select 1 from ${parts} n where n.recording_id = p.recording_id and n.part = p.part + 1)`,
      )
      return row?.next ?? there + 1
    },

    async countOf(db: Db, recordingId: string): Promise<number> {
      const [row] = await db.select({ n: count() }).from(parts).where(eq(parts.recordingId, recordingId))
      return row?.n ?? 0
    },

    /** Parts from the first one up to and without `before`, in order. */
    inOrder: (db: Db, recordingId: string, before: number): Promise<PartRow[]> =>
      db
        .select()
        .from(parts)
        .where(and(eq(parts.recordingId, recordingId), lt(parts.part, before)))
        .orderBy(asc(parts.part)),

    /** Those of the blobs that a part points at; for housekeeping. */
    async known(db: Db, blobs: readonly string[]): Promise<Set<string>> {
      const rows = await db
        .select({ blob: parts.blob })
        .from(parts)
        .where(inArray(parts.blob, [...blobs]))
      return new Set(rows.map(({ blob }) => blob))
    },
  }
}
export type PartStore = ReturnType<typeof partStore>
