import { and, asc, count, eq, getTableColumns, inArray, lt, type SQL } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { type Details, recordings, type RecordingRow } from './recording.table.ts'

const { details: _details, ...light } = getTableColumns(recordings)

const mine = (actor: Actor) => eq(recordings.accountId, actor.accountId)
const own = (actor: Actor, recordingId: string) => and(eq(recordings.id, recordingId), mine(actor))

/** Where the bytes of removed recordings lie: whoever removes rows sees to those too. */
const remove = async (tx: Db, which: SQL | undefined): Promise<string[]> =>
  (await tx.delete(recordings).where(which).returning({ prefix: recordings.blobPrefix })).map(({ prefix }) => prefix)

/** Recordings, always of one actor: a row of another account is as absent as one that never was. */
export function recordingStore() {
  return {
    async insert(db: Db, row: RecordingRow) {
      await db.insert(recordings).values(row)
    },

    async find(db: Db, actor: Actor, recordingId: string): Promise<RecordingRow | null> {
      const [row] = await db.select(light).from(recordings).where(own(actor, recordingId))
      return row ?? null
    },

    /** The same with the row locked until the transaction ends: parts and the finish come one after the other. */
    async findForUpdate(tx: Db, actor: Actor, recordingId: string): Promise<RecordingRow | null> {
      const [row] = await tx.select(light).from(recordings).where(own(actor, recordingId)).for('update')
      return row ?? null
    },

    /** For jobs, which act for the house and not for a person. */
    async findForJob(db: Db, recordingId: string): Promise<(RecordingRow & { details: Details | null }) | null> {
      const [row] = await db.select().from(recordings).where(eq(recordings.id, recordingId))
      return row ?? null
    },

    /** The same for a job, to be changed. */
    async findForJobForUpdate(tx: Db, recordingId: string): Promise<RecordingRow | null> {
      const [row] = await tx.select(light).from(recordings).where(eq(recordings.id, recordingId)).for('update')
      return row ?? null
    },

    /** Null where nothing was measured. */
    async details(db: Db, actor: Actor, recordingId: string): Promise<Details | null> {
      const [row] = await db.select({ details: recordings.details }).from(recordings).where(own(actor, recordingId))
      return row?.details ?? null
    },

    ofInterview: (db: Db, actor: Actor, interviewId: string): Promise<RecordingRow[]> =>
      db
        .select(light)
        .from(recordings)
        .where(and(eq(recordings.interviewId, interviewId), mine(actor)))
        .orderBy(asc(recordings.startedAt), asc(recordings.id)),

    async ofInterviews(db: Db, actor: Actor, interviewIds: readonly string[]): Promise<RecordingRow[]> {
      if (interviewIds.length === 0) return []
      return db
        .select(light)
        .from(recordings)
        .where(and(inArray(recordings.interviewId, [...interviewIds]), mine(actor)))
        .orderBy(asc(recordings.startedAt), asc(recordings.id))
    },

    async countOf(db: Db, actor: Actor, interviewId: string): Promise<number> {
      const which = and(eq(recordings.interviewId, interviewId), mine(actor))
      const [row] = await db.select({ n: count() }).from(recordings).where(which)
      return row?.n ?? 0
    },

    /** Changes a row that the caller has locked. */
    async update(tx: Db, recordingId: string, change: Partial<RecordingRow> & { details?: Details | null }) {
      await tx.update(recordings).set(change).where(eq(recordings.id, recordingId))
    },

    remove: (tx: Db, actor: Actor, recordingId: string) => remove(tx, own(actor, recordingId)),

    /** Those that were on their way to the same place. */
    removeReplacements: (tx: Db, actor: Actor, replaced: string) =>
      remove(tx, and(eq(recordings.replaces, replaced), mine(actor))),

    /** The one whose place a recording takes. */
    removeReplaced: async (tx: Db, { accountId, replaces }: RecordingRow): Promise<string[]> =>
      replaces === null ? [] : remove(tx, and(eq(recordings.id, replaces), eq(recordings.accountId, accountId))),

    removeOfInterviews: (tx: Db, actor: Actor, interviewIds: readonly string[]) =>
      remove(tx, and(inArray(recordings.interviewId, [...interviewIds]), mine(actor))),

    /** For an account that is being deleted. */
    removeOfAccount: (tx: Db, accountId: string) => remove(tx, eq(recordings.accountId, accountId)),

    /** Recordings that were begun and never finished. */
    removeAbandoned: (tx: Db, untouchedSince: Date) =>
      remove(tx, and(eq(recordings.status, 'receiving'), lt(recordings.touchedAt, untouchedSince))),

    async move(db: Db, fromAccountId: string, toAccountId: string) {
      await db.update(recordings).set({ accountId: toAccountId }).where(eq(recordings.accountId, fromAccountId))
    },
  }
}
export type RecordingStore = ReturnType<typeof recordingStore>
