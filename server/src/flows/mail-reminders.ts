import type { MailReminders } from '@maju/contracts/mail-reminders'
import type { Mailer } from '@maju/providers/mail/mailer'
import { ProviderError } from '@maju/providers/provider-error'
import type { AccountService } from '../features/accounts/account.service.ts'
import type { CalendarService } from '../features/calendar/calendar.service.ts'
import type { MailAddressService } from '../features/mail/mail-address.service.ts'
import { type MailedReminderService, writeReminder } from '../features/mail/mailed-reminder.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Attempt } from '../platform/queue/queue.ts'

type Needs = {
  calendar: Pick<CalendarService, 'reminders' | 'withReminders' | 'settingsFor' | 'find'>
  accounts: Pick<AccountService, 'me' | 'actorFor'>
  addresses: MailAddressService
  mailed: MailedReminderService
  mailer: Mailer | null
  publicUrl: string
  now: () => Date
}

/** Then nobody can do anything about a reminder any more that could not be sent. */
const TOLD_DAYS = 7
const MILLISECONDS_A_DAY = 86_400_000

/** Reminders that also go out by mail. */
export function mailReminders({ calendar, accounts, addresses, mailed, mailer, publicUrl, now }: Needs) {
  /** What came due since mail was wanted, and since the event was made. */
  async function dueFor(actor: Actor) {
    const row = await addresses.goesTo(actor)
    if (!row) return []
    const due = await calendar.reminders(actor, undefined)
    return due.filter(({ dueAt, event }) => new Date(dueAt) >= row.wantedSince && dueAt >= event.createdAt)
  }

  return {
    /** Finds what came due, and has it sent. */
    async plan() {
      if (!mailer) return
      const near = new Set(await calendar.withReminders())
      for (const { accountId } of await addresses.wanting()) {
        const actor = near.has(accountId) ? await accounts.actorFor(accountId) : null
        if (actor) await mailed.plan(accountId, await dueFor(actor))
      }
      await mailed.enqueueDue()
    },

    /** Sends one that is still due, still wanted and in nobody else's hands. */
    async send({ accountId, ...given }: { accountId: string; eventId: string; dueAt: string }, { signal }: Attempt) {
      const key = { eventId: given.eventId, dueAt: new Date(given.dueAt) }
      const [actor, taken] = [await accounts.actorFor(accountId), mailer && (await mailed.take(key))]
      if (!mailer || !actor || !taken) return
      const due = (await dueFor(actor)).find(({ event, dueAt }) => event.id === key.eventId && dueAt === given.dueAt)
      if (!due) return mailed.drop(key)
      const [{ language, email }, { zone }] = [await accounts.me(actor), await calendar.settingsFor(actor, undefined)]
      const token = addresses.unsubscribeToken(accountId)
      const links = { calendarUrl: `${publicUrl}/calendar`, endUrl: `${publicUrl}/mail/unsubscribe/${token}` }
      const written = writeReminder(due.event, { language, zone, ...links })
      const id = `reminder.${key.eventId}.${key.dueAt.getTime()}`
      const unsubscribeUrl = `${publicUrl}/api/v2/mail/unsubscribe/${token}`
      try {
        await mailer.send({ to: email ?? '', ...written, id, unsubscribeUrl }, signal)
      } catch (error) {
        const surelyNotSent = error instanceof ProviderError && error.retryable
        await mailed.failed(key, { tries: taken.tries, surelyNotSent })
        if (!(error instanceof ProviderError)) throw error
        return
      }
      await mailed.sent(key)
    },

    async state(actor: Actor): Promise<MailReminders> {
      const failed = await mailed.lastFailed(actor)
      const isNew = failed !== null && now().getTime() - failed.dueAt.getTime() < TOLD_DAYS * MILLISECONDS_A_DAY
      const event = isNew ? await calendar.find(actor, failed.eventId) : null
      return {
        ...(await addresses.state(actor)),
        failed: isNew && event ? { title: event.title, dueAt: failed.dueAt.toISOString() } : null,
      }
    },
  }
}
export type MailRemindersFlow = ReturnType<typeof mailReminders>
