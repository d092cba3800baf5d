import type { Calendars } from '@maju/providers/calendar/configured'
import type { Mailers } from '@maju/providers/mail/configured'
import { composeGoogle, googleJobs } from './compose-google.ts'
import { composeMail, mailJobs } from './compose-mail.ts'
import type { AccountService } from './features/accounts/account.service.ts'
import { calendarRoutes } from './features/calendar/calendar.routes.ts'
import { type CalendarListener, calendarService } from './features/calendar/calendar.service.ts'
import { calendarStore } from './features/calendar/calendar.store.ts'
import { outsideEvents as outsideEventsOf } from './features/calendar/outside-events.service.ts'
import { subscriptionService } from './features/calendar/subscription.service.ts'
import { subscriptionStore } from './features/calendar/subscription.store.ts'
import type { InterviewService } from './features/interviews/interview.service.ts'
import type { ReportService } from './features/reports/report.service.ts'
import type { ScoreService } from './features/scores/score.service.ts'
import type { TargetService } from './features/targets/target.service.ts'
import type { Patience } from './flows/ask-patiently.ts'
import { calendarFile } from './flows/calendar-file.ts'
import { planRoads } from './flows/plan-roads.ts'
import { roadRoutes } from './flows/road.routes.ts'
import type { Database, Db } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'
import type { Job, Queue } from './platform/queue/queue.ts'

type Needs = {
  database: Database
  queue: Queue
  secret: Uint8Array
  settings: { publicUrl: string | null }
  now: () => Date
  accounts: AccountService
  targets: TargetService
  interviews: InterviewService
  scores: ScoreService
  reports: ReportService
  calendars: Calendars
  mailers: Mailers
  googlePatience?: Patience
}

export const calendarJobs: readonly Job[] = [...googleJobs, ...mailJobs]

/** Events, reminders, the practice until an interview, and how all that reaches people where they look. */
export function composeCalendar(needs: Needs) {
  const { now, accounts, targets, interviews, scores, reports } = needs
  const { db } = needs.database
  const store = calendarStore()
  const listeners: CalendarListener[] = []
  const calendar = calendarService({ db, store, targets, listeners, now })
  const subscriptions = subscriptionService({ db, store: subscriptionStore(), now })
  const roads = planRoads({ calendar, targets, interviews, scores, reports, now })
  const file = calendarFile({ calendar, subscriptions, accounts, targets, roads, now })
  const google = composeGoogle({ ...needs, calendar, listeners, outsideEvents: outsideEventsOf({ store, now }) })
  const mail = composeMail({ ...needs, calendar })
  return {
    routes: (mount: Mount) => {
      calendarRoutes(mount, calendar, subscriptions)
      roadRoutes(mount, roads, file)
      google.routes(mount)
      mail.routes(mount)
    },
    exporters: [{ name: 'calendar', read: calendar.exported }, google.exporter, mail.exporter],
    /** A guest’s events, what they said of their practice and their private address go with them when they sign in. */
    move: async (tx: Db, guestId: string, accountId: string) => {
      await calendar.move(tx, guestId, accountId)
      await subscriptions.move(tx, guestId, accountId)
      await google.move(tx, guestId, accountId)
    },
    leave: google.leave,
    housekeeping: [subscriptions.forgetExpired, ...google.housekeeping],
    /** What a mail to this account holds to end them. */
    unsubscribeToken: mail.unsubscribeToken,
    everyMinute: [...google.everyMinute, ...mail.everyMinute],
    bindJobs: () => {
      google.bindJobs()
      mail.bindJobs()
    },
  }
}
