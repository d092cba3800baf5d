import { and, eq, gt, lte, sql } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import {
  type ConnectionRow,
  type ConsentRow,
  googleConnections,
  googleConsents,
  googleFarewells,
} from './google.table.ts'

const ofAccount = (accountId: string) => eq(googleConnections.accountId, accountId)
const connected = eq(googleConnections.state, 'connected')

/** Connections with Google, what was asked of its consent page, and consents that have to be ended there. */
export function connectionStore() {
  return {
    async addConsent(db: Db, row: ConsentRow) {
      await db.insert(googleConsents).values(row)
    },

    /** Takes it away as it is read: the same answer is good once, also for two that bring it at the same moment. */
    async spendConsent(
      db: Db,
      {
        stateHash,
        accountId,
        sessionId,
        now,
      }: Pick<ConsentRow, 'stateHash' | 'accountId' | 'sessionId'> & { now: Date },
    ): Promise<ConsentRow | null> {
      const asked = and(
        eq(googleConsents.stateHash, stateHash),
        eq(googleConsents.accountId, accountId),
        eq(googleConsents.sessionId, sessionId),
        gt(googleConsents.expiresAt, now),
      )
      const [row] = await db.delete(googleConsents).where(asked).returning()
      return row ?? null
    },

    async forgetExpiredConsents(db: Db, now: Date) {
      await db.delete(googleConsents).where(lte(googleConsents.expiresAt, now))
    },

    async find(db: Db, accountId: string): Promise<ConnectionRow | null> {
      const [row] = await db.select().from(googleConnections).where(ofAccount(accountId))
      return row ?? null
    },

    /** What was known of the calendar stays known. */
    async connect(db: Db, row: Omit<ConnectionRow, 'calendarId' | 'syncToken'>) {
      await db
        .insert(googleConnections)
        .values({ ...row, calendarId: null, syncToken: null })
        .onConflictDoUpdate({ target: googleConnections.accountId, set: row })
    },

    async update(db: Db, accountId: string, change: Partial<ConnectionRow>): Promise<ConnectionRow | null> {
      const [row] = await db.update(googleConnections).set(change).where(ofAccount(accountId)).returning()
      return row ?? null
    },

    /** Only one at a time: null where somebody holds it, or there is nothing to sync. */
    async hold(db: Db, accountId: string, { now, until }: { now: Date; until: Date }): Promise<ConnectionRow | null> {
      const [row] = await db
        .update(googleConnections)
        .set({ heldUntil: until, nextSyncAt: until })
        .where(and(ofAccount(accountId), connected, lte(googleConnections.heldUntil, now)))
        .returning()
      return row ?? null
    },

    /** Lets go of what was held from `since` on; due at once where something was changed meanwhile, which is told. */
    async letGo(
      db: Db,
      accountId: string,
      { since, nextSyncAt, ...change }: { since: Date } & Partial<ConnectionRow> & Pick<ConnectionRow, 'nextSyncAt'>,
    ): Promise<boolean> {
      const next = sql`case when ${googleConnections.touchedAt} > ${since.toISOString()}::timestamptz then ${googleConnections.touchedAt} else ${nextSyncAt.toISOString()}::timestamptz end`
      const [row] = await db
        .update(googleConnections)
        .set({ ...change, heldUntil: since, nextSyncAt: next })
        .where(and(ofAccount(accountId), connected))
        .returning()
      return row !== undefined && row.touchedAt > since
    },

    /** Something changed here: true where that has to go to Google. */
    async touch(db: Db, accountId: string, now: Date): Promise<boolean> {
      const touched = await db
        .update(googleConnections)
        .set({
          touchedAt: now,
          nextSyncAt: sql`least(${googleConnections.nextSyncAt}, ${now.toISOString()}::timestamptz)`,
        })
        .where(and(ofAccount(accountId), connected))
        .returning({ accountId: googleConnections.accountId })
      return touched.length > 0
    },

    /** Whose turn it is; each is named once, and again only after `until` if nothing came of it. */
    async takeDue(db: Db, { now, until }: { now: Date; until: Date }): Promise<string[]> {
      const due = await db
        .update(googleConnections)
        .set({ nextSyncAt: until })
        .where(and(connected, lte(googleConnections.nextSyncAt, now), lte(googleConnections.heldUntil, now)))
        .returning({ accountId: googleConnections.accountId })
      return due.map(({ accountId }) => accountId)
    },

    async addFarewell(db: Db, row: typeof googleFarewells.$inferInsert) {
      await db.insert(googleFarewells).values(row)
    },

    async farewell(db: Db, id: string): Promise<string | null> {
      const [row] = await db.select().from(googleFarewells).where(eq(googleFarewells.id, id))
      return row?.sealedToken ?? null
    },

    async farewellsBefore(db: Db, madeBefore: Date): Promise<string[]> {
      const rows = await db.select().from(googleFarewells).where(lte(googleFarewells.madeAt, madeBefore))
      return rows.map(({ id }) => id)
    },

    async removeFarewell(db: Db, id: string) {
      await db.delete(googleFarewells).where(eq(googleFarewells.id, id))
    },
  }
}
export type ConnectionStore = ReturnType<typeof connectionStore>
