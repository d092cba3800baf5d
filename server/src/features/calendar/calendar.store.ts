import { and, asc, count, eq, gt, gte, lt, lte, or, sql } from 'drizzle-orm'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import {
  calendarEvents,
  calendarSettings,
  type EventRow,
  roadMarks,
  type RoadMarkRow,
  type SettingsRow,
} from './calendar.table.ts'

/** Days, both included, and the instants at which the first begins and the last ends where the person is. */
export type Between = { firstDay: string; lastDay: string; from: Date; to: Date }

const mine = (actor: Actor) => eq(calendarEvents.accountId, actor.accountId)
const own = (actor: Actor, eventId: string) => and(eq(calendarEvents.id, eventId), mine(actor))

/** Events, free hours and what was said about sessions, always of one actor. */
export function calendarStore() {
  return {
    async insert(db: Db, row: EventRow) {
      await db.insert(calendarEvents).values(row)
    },

    async find(db: Db, actor: Actor, eventId: string): Promise<EventRow | null> {
      const [row] = await db.select().from(calendarEvents).where(own(actor, eventId))
      return row ?? null
    },

    /** Nobody else changes it until the transaction ends. */
    async lock(tx: Db, actor: Actor, eventId: string): Promise<EventRow | null> {
      const [row] = await tx.select().from(calendarEvents).where(own(actor, eventId)).for('update')
      return row ?? null
    },

    list: (db: Db, actor: Actor): Promise<EventRow[]> =>
      db
        .select()
        .from(calendarEvents)
        .where(mine(actor))
        .orderBy(asc(calendarEvents.createdAt), asc(calendarEvents.id)),

    /** Those that touch the days; one that begins when the last day ends does not. */
    listBetween: (db: Db, actor: Actor, { firstDay, lastDay, from, to }: Between): Promise<EventRow[]> =>
      db
        .select()
        .from(calendarEvents)
        .where(
          and(
            mine(actor),
            or(
              and(lte(calendarEvents.firstDay, lastDay), gte(calendarEvents.lastDay, firstDay)),
              and(
                lt(calendarEvents.startsAt, to),
                or(gt(calendarEvents.endsAt, from), gte(calendarEvents.startsAt, from)),
              ),
            ),
          ),
        ),

    async update(db: Db, actor: Actor, eventId: string, change: Partial<EventRow>): Promise<EventRow | null> {
      const [row] = await db.update(calendarEvents).set(change).where(own(actor, eventId)).returning()
      return row ?? null
    },

    async remove(db: Db, actor: Actor, eventId: string): Promise<boolean> {
      const removed = await db.delete(calendarEvents).where(own(actor, eventId)).returning({ id: calendarEvents.id })
      return removed.length > 0
    },

    /** Accounts with an event to be reminded of that has not been over for a day and begins within what a reminder may be ahead. */
    async withReminders(db: Db, now: Date): Promise<string[]> {
      const around = sql`coalesce(${calendarEvents.endsAt}, ${calendarEvents.lastDay}::timestamp at time zone 'UTC') > ${now.toISOString()}::timestamptz - interval '2 days'
        and coalesce(${calendarEvents.startsAt}, ${calendarEvents.firstDay}::timestamp at time zone 'UTC') < ${now.toISOString()}::timestamptz + interval '30 days'`
      const rows = await db
        .selectDistinct({ accountId: calendarEvents.accountId })
        .from(calendarEvents)
        .where(and(sql`${calendarEvents.reminderMinutes} <> '[]'::jsonb`, around))
      return rows.map(({ accountId }) => accountId)
    },

    async countOf(db: Db, actor: Actor): Promise<number> {
      const [row] = await db.select({ n: count() }).from(calendarEvents).where(mine(actor))
      return row?.n ?? 0
    },

    async settingsOf(db: Db, actor: Actor): Promise<SettingsRow | null> {
      const [row] = await db.select().from(calendarSettings).where(eq(calendarSettings.accountId, actor.accountId))
      return row ?? null
    },

    /** The zone that a person chose, for work that the house does for them. */
    async zoneOf(db: Db, accountId: string): Promise<string | null> {
      const [row] = await db.select().from(calendarSettings).where(eq(calendarSettings.accountId, accountId))
      return row?.zone ?? null
    },

    async keepSettings(db: Db, row: SettingsRow) {
      await db
        .insert(calendarSettings)
        .values(row)
        .onConflictDoUpdate({
          target: calendarSettings.accountId,
          set: { zone: row.zone, freeMinutes: row.freeMinutes, updatedAt: row.updatedAt },
        })
    },

    marksOf: (db: Db, actor: Actor, targetId: string): Promise<RoadMarkRow[]> =>
      db
        .select()
        .from(roadMarks)
        .where(and(eq(roadMarks.targetId, targetId), eq(roadMarks.accountId, actor.accountId)))
        .orderBy(asc(roadMarks.number)),

    allMarks: (db: Db, actor: Actor): Promise<RoadMarkRow[]> =>
      db
        .select()
        .from(roadMarks)
        .where(eq(roadMarks.accountId, actor.accountId))
        .orderBy(asc(roadMarks.targetId), asc(roadMarks.number)),

    /** Of a target that the caller has seen to be the actor's. */
    async keepMark(db: Db, row: RoadMarkRow) {
      await db
        .insert(roadMarks)
        .values(row)
        .onConflictDoUpdate({
          target: [roadMarks.targetId, roadMarks.number],
          set: { day: row.day, doneOn: row.doneOn },
        })
    },

    /** Gives everything of one account to another. Of free hours there is one set: the account's own stays. */
    async move(tx: Db, fromAccountId: string, toAccountId: string) {
      await tx.update(calendarEvents).set({ accountId: toAccountId }).where(eq(calendarEvents.accountId, fromAccountId))
      await tx.update(roadMarks).set({ accountId: toAccountId }).where(eq(roadMarks.accountId, fromAccountId))
      await tx
        .update(calendarSettings)
        .set({ accountId: toAccountId })
        .where(
          and(
            eq(calendarSettings.accountId, fromAccountId),
            sql`not exists (select 1 from calendar_settings kept where kept.account_id = ${toAccountId})`,
          ),
        )
    },
  }
}
export type CalendarStore = ReturnType<typeof calendarStore>
