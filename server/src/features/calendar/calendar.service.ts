import { randomUUID } from 'node:crypto'
import {
  CALENDAR_LIMITS,
  type CalendarEvent,
  type CalendarSettings,
  type EventFields,
  type Reminder,
} from '@maju/contracts/calendar'
import { dayOf, endOfDay, startOfDay } from '@maju/text/zoned-clock'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { TargetService } from '../targets/target.service.ts'
import type { CalendarStore } from './calendar.store.ts'
import type { EventRow, RoadMarkRow } from './calendar.table.ts'
import { dueReminders, spanOf } from './due-reminders.ts'
import { presentEvent, sameWhen, timeColumns } from './event-row.ts'
import { writeCalendar } from './write-calendar.ts'

/** Is told in the same transaction what somebody did with an event of theirs. */
export type CalendarListener = (tx: Db, actor: Actor, done: { eventId: string; removed: boolean }) => Promise<void>

type Needs = {
  db: Db
  store: CalendarStore
  targets: TargetService
  listeners: readonly CalendarListener[]
  now: () => Date
}

/** For somebody who has said nothing: an hour a day. */
const USUAL_FREE_MINUTES = [60, 60, 60, 60, 60, 60, 60]

/** Events, when somebody is free, what is due, and what they said about sessions of a road. */
export function calendarService({ db, store, targets, listeners, now }: Needs) {
  /** What was chosen, or else the zone that the device told and an hour a day. */
  async function settingsFor(actor: Actor, seenZone: string | undefined): Promise<CalendarSettings> {
    const kept = await store.settingsOf(db, actor)
    return { zone: kept?.zone ?? seenZone ?? 'UTC', freeMinutes: kept?.freeMinutes ?? USUAL_FREE_MINUTES }
  }

  async function keepSettings(actor: Actor, settings: CalendarSettings): Promise<CalendarSettings> {
    await store.keepSettings(db, { accountId: actor.accountId, ...settings, updatedAt: now() })
    return settings
  }

  /** Does something with an event and tells of it, or neither. */
  const telling = <T>(actor: Actor, done: { eventId: string; removed: boolean }, work: (tx: Db) => Promise<T>) =>
    db.transaction(async (tx) => {
      const result = await work(tx)
      for (const listen of listeners) await listen(tx, actor, done)
      return result
    })

  async function fieldsOf(actor: Actor, given: EventFields) {
    if (given.targetId !== null) await targets.row(actor, given.targetId)
    const { time, ...rest } = given
    return { ...rest, ...timeColumns(time) }
  }

  return {
    settingsFor,

    async settings(actor: Actor): Promise<CalendarSettings | null> {
      const kept = await store.settingsOf(db, actor)
      return kept && { zone: kept.zone, freeMinutes: kept.freeMinutes }
    },

    keepSettings,

    /** For a reader that tells no zone; what was chosen stays. */
    async rememberZone(actor: Actor, zone: string | undefined) {
      if (zone === undefined || (await store.settingsOf(db, actor))) return
      await keepSettings(actor, { zone, freeMinutes: USUAL_FREE_MINUTES })
    },

    async today(actor: Actor, seenZone: string | undefined): Promise<string> {
      return dayOf(now(), (await settingsFor(actor, seenZone)).zone)
    },

    async list(actor: Actor, asked: { from: string; to: string; zone?: string | undefined }): Promise<CalendarEvent[]> {
      const { zone } = await settingsFor(actor, asked.zone)
      const rows = await store.listBetween(db, actor, {
        firstDay: asked.from,
        lastDay: asked.to,
        from: startOfDay(asked.from, zone),
        to: endOfDay(asked.to, zone),
      })
      return inOrder(rows, zone).map(presentEvent)
    },

    all: async (actor: Actor): Promise<CalendarEvent[]> => (await store.list(db, actor)).map(presentEvent),

    async create(actor: Actor, given: EventFields): Promise<CalendarEvent> {
      if ((await store.countOf(db, actor)) >= CALENDAR_LIMITS.events)
        throw new Refused(
          'conflict',
          `A calendar keeps at most ${CALENDAR_LIMITS.events} events. Delete some that are over.`,
        )
      const made = now()
      const row: EventRow = {
        id: randomUUID(),
        accountId: actor.accountId,
        ...(await fieldsOf(actor, given)),
        dismissedUntil: null,
        createdAt: made,
        updatedAt: made,
      }
      await telling(actor, { eventId: row.id, removed: false }, (tx) => store.insert(tx, row))
      return presentEvent(row)
    },

    async change(actor: Actor, eventId: string, given: EventFields): Promise<CalendarEvent> {
      const before = await store.find(db, actor, eventId)
      if (!before) throw new NotFound('event')
      const fields = await fieldsOf(actor, given)
      const stays = sameWhen(presentEvent(before), given)
      const dismissedUntil = stays ? before.dismissedUntil : null
      const changed = await telling(actor, { eventId, removed: false }, (tx) =>
        store.update(tx, actor, eventId, { ...fields, dismissedUntil, updatedAt: now() }),
      )
      if (!changed) throw new NotFound('event')
      return presentEvent(changed)
    },

    async remove(actor: Actor, eventId: string) {
      const removed = await telling(actor, { eventId, removed: true }, (tx) => store.remove(tx, actor, eventId))
      if (!removed) throw new NotFound('event')
    },

    find: async (actor: Actor, eventId: string): Promise<CalendarEvent | null> => {
      const row = await store.find(db, actor, eventId)
      return row && presentEvent(row)
    },

    /** Whose reminders could be due now. */
    withReminders: () => store.withReminders(db, now()),

    async reminders(actor: Actor, seenZone: string | undefined): Promise<Reminder[]> {
      const { zone } = await settingsFor(actor, seenZone)
      return dueReminders(await store.list(db, actor), zone, now()).map(({ row, dueAt }) => ({
        event: presentEvent(row),
        dueAt: dueAt.toISOString(),
      }))
    },

    async dismiss(actor: Actor, eventId: string) {
      if (!(await store.update(db, actor, eventId, { dismissedUntil: now() }))) throw new NotFound('event')
    },

    /** An iCalendar file of these. */
    write: writeCalendar,

    marksOf: (actor: Actor, targetId: string) => store.marksOf(db, actor, targetId),
    keepMark: (actor: Actor, mark: Omit<RoadMarkRow, 'accountId'>) =>
      store.keepMark(db, { ...mark, accountId: actor.accountId }),

    /** Everything that is kept, for the export. */
    exported: async (actor: Actor) => ({
      events: (await store.list(db, actor)).map(presentEvent),
      settings: await store.settingsOf(db, actor),
      sessions: (await store.allMarks(db, actor)).map(({ accountId: _own, ...mark }) => mark),
    }),

    move: store.move,
  }
}
export type CalendarService = ReturnType<typeof calendarService>
export type { CalendarItem } from './write-calendar.ts'

const inOrder = (rows: readonly EventRow[], zone: string): EventRow[] =>
  rows
    .map((row) => ({ row, start: spanOf(row, zone).start.getTime() }))
    .toSorted((one, other) => one.start - other.start || one.row.title.localeCompare(other.row.title))
    .map(({ row }) => row)
