import * as contract from '@maju/contracts/google-calendar'
import type { Mount } from '../../platform/http/mount.ts'
import type { GoogleCalendarService } from './google-calendar.service.ts'
import type { GoogleConsentService } from './google-consent.service.ts'

export function googleCalendarRoutes(mount: Mount, google: GoogleCalendarService, consents: GoogleConsentService) {
  mount.account(contract.getGoogleCalendar, ({ actor }) => google.state(actor))
  mount.account(contract.askGoogleConsent, ({ actor }) => consents.ask(actor))
  mount.account(contract.connectGoogleCalendar, async ({ actor, body, signal }) => {
    await consents.connect(actor, body, signal)
    return google.state(actor)
  })
  mount.account(contract.syncGoogleCalendar, async ({ actor }) => {
    await google.syncNow(actor)
    return google.state(actor)
  })
  mount.account(contract.disconnectGoogleCalendar, ({ actor }) => consents.disconnect(actor))
}
