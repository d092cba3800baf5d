import type { AccountService } from './features/accounts/account.service.ts'
import { calendarRoutes } from './features/calendar/calendar.routes.ts'
import { calendarService } from './features/calendar/calendar.service.ts'
import { calendarStore } from './features/calendar/calendar.store.ts'
import { subscriptionService } from './features/calendar/subscription.service.ts'
import { subscriptionStore } from './features/calendar/subscription.store.ts'
import type { InterviewService } from './features/interviews/interview.service.ts'
import type { ReportService } from './features/reports/report.service.ts'
import type { ScoreService } from './features/scores/score.service.ts'
import type { TargetService } from './features/targets/target.service.ts'
import { calendarFile } from './flows/calendar-file.ts'
import { planRoads } from './flows/plan-roads.ts'
import { roadRoutes } from './flows/road.routes.ts'
import type { Database, Db } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'

type Needs = {
  database: Database
  now: () => Date
  accounts: AccountService
  targets: TargetService
  interviews: InterviewService
  scores: ScoreService
  reports: ReportService
}

/** Events, reminders, and the practice until an interview. */
export function composeCalendar({ database: { db }, now, accounts, targets, interviews, scores, reports }: Needs) {
  const calendar = calendarService({ db, store: calendarStore(), targets, now })
  const subscriptions = subscriptionService({ db, store: subscriptionStore(), now })
  const roads = planRoads({ calendar, targets, interviews, scores, reports, now })
  const file = calendarFile({ calendar, subscriptions, accounts, targets, roads, now })
  return {
    routes: (mount: Mount) => {
      calendarRoutes(mount, calendar, subscriptions)
      roadRoutes(mount, roads, file)
    },
    exporter: { name: 'calendar', read: calendar.exported },
    /** A guest’s events, what they said of their practice and their private address go with them when they sign in. */
    move: async (tx: Db, guestId: string, accountId: string) => {
      await calendar.move(tx, guestId, accountId)
      await subscriptions.move(tx, guestId, accountId)
    },
    housekeeping: [subscriptions.forgetExpired],
  }
}
