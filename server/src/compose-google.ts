import type { Calendars } from '@maju/providers/calendar/configured'
import type { AccountService } from './features/accounts/account.service.ts'
import type { CalendarListener, CalendarService } from './features/calendar/calendar.service.ts'
import type { OutsideEvents } from './features/calendar/outside-events.service.ts'
import { connectionStore } from './features/google-calendar/connection.store.ts'
import { googleCalendarRoutes } from './features/google-calendar/google-calendar.routes.ts'
import { googleCalendarService, googleListener } from './features/google-calendar/google-calendar.service.ts'
import { googleConsentService } from './features/google-calendar/google-consent.service.ts'
import { endGoogleConsentJob, syncGoogleJob } from './features/google-calendar/google.jobs.ts'
import { googleLinks } from './features/google-calendar/google-links.service.ts'
import { googleTokens } from './features/google-calendar/google-tokens.ts'
import { linkStore } from './features/google-calendar/link.store.ts'
import type { Patience } from './flows/ask-patiently.ts'
import { syncGoogleCalendar } from './flows/sync-google-calendar.ts'
import { takeRemoteEvent } from './flows/take-remote-event.ts'
import type { Actor } from './platform/actor.ts'
import type { Database, Db } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'
import type { Job, Queue } from './platform/queue/queue.ts'

type Needs = {
  database: Database
  queue: Queue
  secret: Uint8Array
  now: () => Date
  accounts: AccountService
  calendar: CalendarService
  outsideEvents: OutsideEvents
  listeners: CalendarListener[]
  calendars: Calendars
  googlePatience?: Patience
}

export const googleJobs: readonly Job[] = [syncGoogleJob, endGoogleConsentJob]

/** A person's calendar at Google, where the operator configured that. What was connected can be ended also where it is not any more. */
export function composeGoogle({ database: { db }, queue, secret, now, accounts, calendar, ...needs }: Needs) {
  const { outsideEvents, listeners, calendars, googlePatience } = needs
  const service = calendars.sources.get('google') ?? null
  const consent = service?.consent ?? null
  const [store, linked, tokens] = [connectionStore(), linkStore(), googleTokens(secret)]
  const consents = googleConsentService({ db, store, tokens, queue, consent, now })
  const google = googleCalendarService({ db, store, links: linked, tokens, consents, queue, consent, now })
  const links = googleLinks({ db, store: linked })
  listeners.push(googleListener(google))

  return {
    routes: (mount: Mount) => googleCalendarRoutes(mount, google, consents),
    exporter: { name: 'google-calendar', read: (actor: Actor) => google.exported(actor) },
    leave: consents.sayFarewell,
    /** A guest has none of their own, but what they bring along goes to the account's. */
    move: (tx: Db, _guestId: string, accountId: string) => google.touch(tx, accountId),
    housekeeping: [consents.forgetExpired, consents.remindFarewells],
    everyMinute: service ? [google.enqueueDue] : [],
    bindJobs() {
      queue.work(endGoogleConsentJob, ({ farewellId }, { signal }) => consents.end(farewellId, signal))
      if (!service) return queue.work(syncGoogleJob, async () => {})
      const take = takeRemoteEvent({ db, events: outsideEvents, links })
      const patience = googlePatience === undefined ? {} : { patience: googlePatience }
      const parts = { google, links, take, calendar, accounts, remote: service.calendar, ...patience }
      return queue.work(syncGoogleJob, syncGoogleCalendar(parts))
    },
  }
}
