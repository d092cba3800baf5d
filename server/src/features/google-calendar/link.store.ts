import { and, asc, eq } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import { googleLinks, type LinkRow } from './google.table.ts'

const ofEvent = (accountId: string, eventId: string) =>
  and(eq(googleLinks.accountId, accountId), eq(googleLinks.eventId, eventId))

/** Which event is which at Google. */
export function linkStore() {
  return {
    list: (db: Db, accountId: string): Promise<LinkRow[]> =>
      db.select().from(googleLinks).where(eq(googleLinks.accountId, accountId)).orderBy(asc(googleLinks.eventId)),

    async byRemote(db: Db, accountId: string, remoteId: string): Promise<LinkRow | null> {
      const which = and(eq(googleLinks.accountId, accountId), eq(googleLinks.remoteId, remoteId))
      const [row] = await db.select().from(googleLinks).where(which)
      return row ?? null
    },

    async add(db: Db, row: LinkRow) {
      await db.insert(googleLinks).values(row)
    },

    async update(db: Db, { accountId, eventId }: LinkRow, change: Partial<LinkRow>) {
      await db.update(googleLinks).set(change).where(ofEvent(accountId, eventId))
    },

    async markRemoved(db: Db, accountId: string, eventId: string, removedAt: Date) {
      await db.update(googleLinks).set({ removedAt }).where(ofEvent(accountId, eventId))
    },

    async remove(db: Db, { accountId, eventId }: LinkRow) {
      await db.delete(googleLinks).where(ofEvent(accountId, eventId))
    },

    async removeAll(db: Db, accountId: string) {
      await db.delete(googleLinks).where(eq(googleLinks.accountId, accountId))
    },
  }
}
export type LinkStore = ReturnType<typeof linkStore>
