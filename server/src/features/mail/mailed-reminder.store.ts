import { and, desc, eq, lte, sql } from 'drizzle-orm'
import type { Db } from '../../platform/database/db.ts'
import { type MailedRow, mailedReminders } from './mail.table.ts'

export type MailedKey = Pick<MailedRow, 'eventId' | 'dueAt'>

const which = ({ eventId, dueAt }: MailedKey) =>
  and(eq(mailedReminders.eventId, eventId), eq(mailedReminders.dueAt, dueAt))

/** Reminders by mail: a row is made once for each, and taken by one sender at a time. */
export function mailedReminderStore() {
  return {
    /** Those that are there stay as they are. */
    async add(db: Db, rows: MailedRow[]) {
      if (rows.length > 0) await db.insert(mailedReminders).values(rows).onConflictDoNothing()
    },

    /** Null where somebody else has it, it is not its time, or it is done with. */
    async take(db: Db, key: MailedKey, { now, until }: { now: Date; until: Date }): Promise<MailedRow | null> {
      const [row] = await db
        .update(mailedReminders)
        .set({ state: 'sending', tries: sql`${mailedReminders.tries} + 1`, nextTryAt: until })
        .where(and(which(key), eq(mailedReminders.state, 'waiting'), lte(mailedReminders.nextTryAt, now)))
        .returning()
      return row ?? null
    },

    async update(db: Db, key: MailedKey, change: Partial<MailedRow>) {
      await db.update(mailedReminders).set(change).where(which(key))
    },

    async remove(db: Db, key: MailedKey) {
      await db.delete(mailedReminders).where(which(key))
    },

    /** Whose time it is. Naming one twice is no harm: only one sender gets it. */
    due: (db: Db, now: Date): Promise<MailedRow[]> =>
      db
        .select()
        .from(mailedReminders)
        .where(and(eq(mailedReminders.state, 'waiting'), lte(mailedReminders.nextTryAt, now))),

    /** Whoever was sending them is gone, and perhaps they went out. */
    async giveUpLost(db: Db, now: Date) {
      const lost = and(eq(mailedReminders.state, 'sending'), lte(mailedReminders.nextTryAt, now))
      await db.update(mailedReminders).set({ state: 'failed' }).where(lost)
    },

    async lastFailed(db: Db, accountId: string): Promise<MailedRow | null> {
      const [row] = await db
        .select()
        .from(mailedReminders)
        .where(and(eq(mailedReminders.accountId, accountId), eq(mailedReminders.state, 'failed')))
        .orderBy(desc(mailedReminders.dueAt))
        .limit(1)
      return row ?? null
    },

    list: (db: Db, accountId: string): Promise<MailedRow[]> =>
      db.select().from(mailedReminders).where(eq(mailedReminders.accountId, accountId)).orderBy(mailedReminders.dueAt),
  }
}
export type MailedReminderStore = ReturnType<typeof mailedReminderStore>
