import { and, desc, eq, ne } from 'drizzle-orm'
import type { Administrator } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { type ImportRow, imports } from './import.table.ts'

type Step = Pick<ImportRow, 'state' | 'updatedAt'> & Partial<Pick<ImportRow, 'reason' | 'libraryDocumentId'>>

/** Imports for administrators, and for the jobs that do them. */
export function importStore() {
  return {
    /** The import of this document, begun anew where there is one. */
    async put(db: Db, _by: Administrator, row: ImportRow): Promise<ImportRow> {
      const { id: _id, ...again } = row
      const [kept] = await db
        .insert(imports)
        .values(row)
        .onConflictDoUpdate({ target: [imports.source, imports.sourceId], set: again })
        .returning()
      if (!kept) throw new Error('the import was not kept')
      return kept
    },

    newest: (db: Db, _by: Administrator, limit: number): Promise<ImportRow[]> =>
      db.select().from(imports).orderBy(desc(imports.updatedAt), imports.sourceId).limit(limit),

    async findForJob(db: Db, importId: string): Promise<ImportRow | null> {
      const [row] = await db.select().from(imports).where(eq(imports.id, importId))
      return row ?? null
    },

    /** False where the import was cancelled. */
    async step(db: Db, importId: string, step: Step): Promise<boolean> {
      const changed = await db.update(imports).set(step).where(eq(imports.id, importId)).returning({ id: imports.id })
      return changed.length > 0
    },

    /** A failed import as one that waits; null where there is none that failed. */
    async again(db: Db, _by: Administrator, importId: string, updatedAt: Date): Promise<ImportRow | null> {
      const [row] = await db
        .update(imports)
        .set({ state: 'waiting', reason: null, updatedAt })
        .where(and(eq(imports.id, importId), eq(imports.state, 'failed')))
        .returning()
      return row ?? null
    },

    /** False where there is none that could be taken away; what is being indexed cannot. */
    async remove(db: Db, _by: Administrator, importId: string): Promise<boolean> {
      const removed = await db
        .delete(imports)
        .where(and(eq(imports.id, importId), ne(imports.state, 'indexing')))
        .returning({ id: imports.id })
      return removed.length > 0
    },
  }
}
export type ImportStore = ReturnType<typeof importStore>
