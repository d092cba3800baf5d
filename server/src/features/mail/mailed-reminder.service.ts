import type { Reminder } from '@maju/contracts/calendar'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { mailReminderJob } from './mail.jobs.ts'
import type { MailedKey, MailedReminderStore } from './mailed-reminder.store.ts'

const MILLISECONDS_A_MINUTE = 60_000
/** Longer than any try may take: whoever has not said by then how it went is gone. */
const SENDING_MINUTES = 10
/** After each failure that surely sent nothing; then it is given up. */
const PAUSES_MINUTES = [1, 5, 15, 60] as const

type Needs = { db: Db; store: MailedReminderStore; queue: Queue; now: () => Date }

/** Which reminders go out by mail, each once. */
export function mailedReminderService({ db, store, queue, now }: Needs) {
  const later = (minutes: number) => new Date(now().getTime() + minutes * MILLISECONDS_A_MINUTE)

  return {
    /** Writes down what is due; what was written down before stays as it is. */
    plan: (accountId: string, due: readonly Reminder[]) =>
      store.add(
        db,
        due.map(({ event, dueAt }) => ({
          eventId: event.id,
          dueAt: new Date(dueAt),
          accountId,
          state: 'waiting',
          tries: 0,
          nextTryAt: now(),
        })),
      ),

    /** Has everything sent whose time it is. */
    async enqueueDue() {
      await store.giveUpLost(db, now())
      const due = await store.due(db, now())
      const payloads = due.map(({ accountId, eventId, dueAt }) => ({ accountId, eventId, dueAt: dueAt.toISOString() }))
      if (due.length > 0) await queue.enqueue(mailReminderJob, payloads)
    },

    /** Null where somebody else has it, it is not its time, or it is done with. */
    take: (key: MailedKey) => store.take(db, key, { now: now(), until: later(SENDING_MINUTES) }),

    sent: (key: MailedKey) => store.update(db, key, { state: 'sent' }),

    /** `tries`: those begun so far. */
    failed(key: MailedKey, { tries, surelyNotSent }: { tries: number; surelyNotSent: boolean }) {
      const pause = surelyNotSent ? PAUSES_MINUTES[tries - 1] : undefined
      return store.update(
        db,
        key,
        pause === undefined ? { state: 'failed' } : { state: 'waiting', nextTryAt: later(pause) },
      )
    },

    /** It is not wanted any more. */
    drop: (key: MailedKey) => store.remove(db, key),

    lastFailed: (actor: Actor) => store.lastFailed(db, actor.accountId),

    exported: async (actor: Actor) =>
      (await store.list(db, actor.accountId)).map(({ eventId, dueAt, state }) => ({ eventId, dueAt, state })),
  }
}
export { writeReminder } from './write-mail.ts'
export type MailedReminderService = ReturnType<typeof mailedReminderService>
