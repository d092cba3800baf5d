import * as contract from '@maju/contracts/mail-reminders'
import type { CalendarService } from '../features/calendar/calendar.service.ts'
import type { MailAddressService } from '../features/mail/mail-address.service.ts'
import type { Mount } from '../platform/http/mount.ts'
import type { MailRemindersFlow } from './mail-reminders.ts'

type Needs = { addresses: MailAddressService; mail: MailRemindersFlow; calendar: Pick<CalendarService, 'rememberZone'> }

export function mailReminderRoutes(mount: Mount, { addresses, mail, calendar }: Needs) {
  mount.account(contract.getMailReminders, ({ actor }) => mail.state(actor))
  mount.account(contract.turnOnMailReminders, async ({ actor, body, signal }) => {
    await calendar.rememberZone(actor, body.zone)
    await addresses.turnOn(actor, signal)
    return mail.state(actor)
  })
  mount.account(contract.turnOffMailReminders, async ({ actor }) => {
    await addresses.turnOff(actor)
    return mail.state(actor)
  })
  mount.public(contract.confirmMailAddress, ({ body }) => addresses.confirm(body.token))
  mount.form(contract.unsubscribeMail, ({ params }) => addresses.unsubscribe(params.token))
}
