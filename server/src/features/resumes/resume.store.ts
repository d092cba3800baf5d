import type { ResumeCard } from '@maju/contracts/resumes'
import { and, asc, count, desc, eq, getTableColumns, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { resumeEntries as entries, resumeLetters as letters, type ResumeRow, resumes } from './resume.table.ts'

const own = (actor: Actor, resumeId: string) => and(eq(resumes.id, resumeId), eq(resumes.accountId, actor.accountId))

type Changeable = Omit<ResumeRow, 'id' | 'accountId' | 'createdAt'>
/** What is undefined stays as it is. */
export type ResumeChange = { [Field in keyof Changeable]?: Changeable[Field] | undefined } & Pick<
  ResumeRow,
  'updatedAt'
>

export type CountedResume = ResumeRow & Pick<ResumeCard, 'entries' | 'letters'>

/** Names are qualified by hand: in a query over one table its columns are not. */
const rowsIn = (table: typeof entries | typeof letters) =>
  sql<number>`(select count(*)::int from ${table} as held where held.resume_id = ${resumes}.id)`

/** Résumés without what they hold, always of one actor. */
export function resumeStore() {
  return {
    async insert(db: Db, row: ResumeRow) {
      await db.insert(resumes).values(row)
    },

    async find(db: Db, actor: Actor, resumeId: string): Promise<ResumeRow | null> {
      const [row] = await db.select().from(resumes).where(own(actor, resumeId))
      return row ?? null
    },

    list: (db: Db, actor: Actor): Promise<CountedResume[]> =>
      db
        .select({ ...getTableColumns(resumes), entries: rowsIn(entries), letters: rowsIn(letters) })
        .from(resumes)
        .where(eq(resumes.accountId, actor.accountId))
        .orderBy(desc(resumes.updatedAt), asc(resumes.id)),

    /** Changes a résumé and holds it until the transaction ends, so that changes of what it holds come one after the other. */
    async update(tx: Db, actor: Actor, resumeId: string, change: ResumeChange): Promise<ResumeRow | null> {
      const [row] = await tx.update(resumes).set(change).where(own(actor, resumeId)).returning()
      return row ?? null
    },

    async remove(db: Db, actor: Actor, resumeId: string): Promise<boolean> {
      const removed = await db.delete(resumes).where(own(actor, resumeId)).returning({ id: resumes.id })
      return removed.length > 0
    },

    async countOf(db: Db, actor: Actor): Promise<number> {
      const [row] = await db.select({ n: count() }).from(resumes).where(eq(resumes.accountId, actor.accountId))
      return row?.n ?? 0
    },

    /** A guest's résumés go to the account that they sign in to. */
    async move(tx: Db, fromAccountId: string, toAccountId: string) {
      await tx.update(resumes).set({ accountId: toAccountId }).where(eq(resumes.accountId, fromAccountId))
    },
  }
}
export type ResumeStore = ReturnType<typeof resumeStore>
