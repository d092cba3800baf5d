import * as contract from '@maju/contracts/calendar'
import type { Mount } from '../../platform/http/mount.ts'
import type { CalendarService } from './calendar.service.ts'
import type { SubscriptionService } from './subscription.service.ts'

export function calendarRoutes(mount: Mount, calendar: CalendarService, subscriptions: SubscriptionService) {
  mount.account(contract.listEvents, ({ actor, query }) => calendar.list(actor, query))
  mount.account(contract.createEvent, ({ actor, body }) => calendar.create(actor, body))
  mount.account(contract.changeEvent, ({ actor, params, body }) => calendar.change(actor, params.eventId, body))
  mount.account(contract.deleteEvent, ({ actor, params }) => calendar.remove(actor, params.eventId))
  mount.account(contract.listReminders, ({ actor, query }) => calendar.reminders(actor, query.zone))
  mount.account(contract.dismissReminder, ({ actor, params }) => calendar.dismiss(actor, params.eventId))
  mount.account(contract.getCalendarSettings, ({ actor }) => calendar.settings(actor))
  mount.account(contract.putCalendarSettings, ({ actor, body }) => calendar.keepSettings(actor, body))
  mount.account(contract.getSubscription, ({ actor }) => subscriptions.get(actor))
  mount.account(contract.createSubscription, async ({ actor, body }) => {
    await calendar.rememberZone(actor, body.zone)
    return subscriptions.create(actor, body)
  })
  mount.account(contract.revokeSubscription, ({ actor }) => subscriptions.revoke(actor))
}
