import type { CalendarEvent, EventFields } from '@maju/contracts/calendar'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import type { CalendarStore } from './calendar.store.ts'
import { presentEvent, sameWhen, timeColumns } from './event-row.ts'

/** What another calendar knows of an event; that it belongs to a target it does not know. */
type Outside = Omit<EventFields, 'targetId'>

/** Events as another calendar changes them, in its transaction. Nobody is told: whoever changes them here knows. */
export function outsideEvents({ store, now }: { store: CalendarStore; now: () => Date }) {
  return {
    /** Nobody else changes it until the transaction ends. */
    async find(tx: Db, actor: Actor, eventId: string): Promise<CalendarEvent | null> {
      const row = await store.lock(tx, actor, eventId)
      return row && presentEvent(row)
    },

    countOf: (tx: Db, actor: Actor) => store.countOf(tx, actor),

    /** Makes it, or changes it where there is one. */
    async put(tx: Db, actor: Actor, eventId: string, { time, ...given }: Outside) {
      const fields = { ...given, ...timeColumns(time), updatedAt: now() }
      const before = await store.lock(tx, actor, eventId)
      if (before) {
        const stays = sameWhen(presentEvent(before), { time, ...given })
        await store.update(tx, actor, eventId, { ...fields, ...(!stays && { dismissedUntil: null }) })
        return
      }
      const { accountId } = actor
      const made = { targetId: null, dismissedUntil: null, createdAt: now() }
      await store.insert(tx, { id: eventId, accountId, ...fields, ...made })
    },

    remove: (tx: Db, actor: Actor, eventId: string) => store.remove(tx, actor, eventId),
  }
}
export type OutsideEvents = ReturnType<typeof outsideEvents>
