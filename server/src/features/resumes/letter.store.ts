import { and, asc, eq, sql } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import { makeRoom, moveTo, type OrderedList, removeFrom } from '../../platform/database/ordered-list.ts'
import { type ResumeLetterRow, resumeLetters as letters } from './resume.table.ts'

const listOf = (resumeId: string): OrderedList => ({
  table: letters,
  id: letters.id,
  place: letters.place,
  siblings: sql`${letters.resumeId} = ${resumeId}`,
  owner: { table: 'resume', id: resumeId },
})
const one = (resumeId: string, letterId: string) => and(eq(letters.id, letterId), eq(letters.resumeId, resumeId))

/** Items of the cover letter of a résumé that is known to be the actor's. */
export function letterStore() {
  return {
    list: (db: Db, resumeId: string): Promise<ResumeLetterRow[]> =>
      db.select().from(letters).where(eq(letters.resumeId, resumeId)).orderBy(asc(letters.place)),

    /** Holds the list until the transaction ends. @returns how many items it has. */
    roomAtEnd: async (tx: Db, resumeId: string): Promise<number> => (await makeRoom(tx, listOf(resumeId))).rows,

    /** Writes items at places for which there is room. */
    async insert(tx: Db, rows: readonly ResumeLetterRow[]) {
      if (rows.length > 0) await tx.insert(letters).values([...rows])
    },

    async update(
      tx: Db,
      resumeId: string,
      letterId: string,
      change: Omit<ResumeLetterRow, 'id' | 'resumeId' | 'place'>,
    ): Promise<boolean> {
      const changed = await tx.update(letters).set(change).where(one(resumeId, letterId)).returning({ id: letters.id })
      return changed.length > 0
    },

    move: (tx: Db, resumeId: string, letterId: string, place: number) => moveTo(tx, listOf(resumeId), letterId, place),

    remove: (tx: Db, resumeId: string, letterId: string) => removeFrom(tx, listOf(resumeId), letterId),
  }
}
export type LetterStore = ReturnType<typeof letterStore>
