import type { Mailers } from '@maju/providers/mail/configured'
import type { AccountService } from './features/accounts/account.service.ts'
import type { CalendarService } from './features/calendar/calendar.service.ts'
import { mailAddressService } from './features/mail/mail-address.service.ts'
import { mailAddressStore } from './features/mail/mail-address.store.ts'
import { mailReminderJob } from './features/mail/mail.jobs.ts'
import { mailedReminderService } from './features/mail/mailed-reminder.service.ts'
import { mailedReminderStore } from './features/mail/mailed-reminder.store.ts'
import { mailReminders } from './flows/mail-reminders.ts'
import { mailReminderRoutes } from './flows/mail-reminders.routes.ts'
import type { Actor } from './platform/actor.ts'
import type { Database } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'
import type { Job, Queue } from './platform/queue/queue.ts'

type Needs = {
  database: Database
  queue: Queue
  secret: Uint8Array
  settings: { publicUrl: string | null }
  now: () => Date
  accounts: AccountService
  calendar: CalendarService
  mailers: Mailers
}

export const mailJobs: readonly Job[] = [mailReminderJob]

/** Reminders by mail, where the operator configured that. */
export function composeMail({ database: { db }, queue, secret, settings, now, accounts, calendar, mailers }: Needs) {
  const mailer = mailers.sources.get('smtp') ?? null
  const publicUrl = settings.publicUrl === null ? '' : new URL(settings.publicUrl).origin
  const store = mailAddressStore()
  const addresses = mailAddressService({ db, store, accounts, mailer, publicUrl, secret, now })
  const mailed = mailedReminderService({ db, store: mailedReminderStore(), queue, now })
  const mail = mailReminders({ calendar, accounts, addresses, mailed, mailer, publicUrl, now })

  return {
    routes: (mount: Mount) => mailReminderRoutes(mount, { addresses, mail, calendar }),
    exporter: {
      name: 'mail-reminders',
      read: async (actor: Actor) => ({
        address: await addresses.exported(actor),
        reminders: await mailed.exported(actor),
      }),
    },
    unsubscribeToken: addresses.unsubscribeToken,
    everyMinute: [mail.plan],
    bindJobs: () => queue.work(mailReminderJob, mail.send),
  }
}
