import type { CareerSection } from '@maju/contracts/career-sections'
import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import { makeRoom, moveTo, type OrderedList, removeFrom } from '../../platform/database/ordered-list.ts'
import { resumeEntries as entries, type ResumeEntryRow } from './resume.table.ts'

const one = (resumeId: string, entryId: string) => and(eq(entries.id, entryId), eq(entries.resumeId, resumeId))

/** One section of one résumé, in order. */
const listOf = (resumeId: string, section: CareerSection): OrderedList => ({
  table: entries,
  id: entries.id,
  place: entries.place,
  siblings: sql`${entries.resumeId} = ${resumeId} and ${entries.section} = ${section}`,
  owner: { table: 'resume', id: resumeId },
})

/** Entries of a résumé that is known to be the actor's. */
export function resumeEntryStore() {
  return {
    list: (db: Db, resumeId: string): Promise<ResumeEntryRow[]> =>
      db.select().from(entries).where(eq(entries.resumeId, resumeId)).orderBy(asc(entries.section), asc(entries.place)),

    async find(db: Db, resumeId: string, entryId: string): Promise<ResumeEntryRow | null> {
      const [row] = await db.select().from(entries).where(one(resumeId, entryId))
      return row ?? null
    },

    /** Holds the section until the transaction ends. @returns how many entries it has. */
    roomAtEnd: async (tx: Db, resumeId: string, section: CareerSection): Promise<number> =>
      (await makeRoom(tx, listOf(resumeId, section))).rows,

    /** Writes entries at places for which there is room. */
    async insert(tx: Db, rows: readonly ResumeEntryRow[]) {
      if (rows.length > 0) await tx.insert(entries).values([...rows])
    },

    async update(
      tx: Db,
      { resumeId, id }: Pick<ResumeEntryRow, 'resumeId' | 'id'>,
      change: Pick<ResumeEntryRow, 'value' | 'sealed' | 'updatedAt'> & { profileEntryId?: string },
    ) {
      await tx.update(entries).set(change).where(one(resumeId, id))
    },

    move: (tx: Db, { id, resumeId, section }: ResumeEntryRow, place: number) =>
      moveTo(tx, listOf(resumeId, section), id, place),

    remove: (tx: Db, { id, resumeId, section }: ResumeEntryRow) => removeFrom(tx, listOf(resumeId, section), id),
  }
}
export type ResumeEntryStore = ReturnType<typeof resumeEntryStore>
