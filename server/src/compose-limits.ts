import type { AccountAdminService } from './features/accounts/account-admin.service.ts'
import { calendarStore } from './features/calendar/calendar.store.ts'
import { limitRoutes } from './features/limits/limit.routes.ts'
import { limitService } from './features/limits/limit.service.ts'
import { limitStore } from './features/limits/limit.store.ts'
import type { Database } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'

type Needs = { database: Database; accountAdmin: AccountAdminService; now: () => Date }

/** What a person may do in a day. */
export function composeLimits({ database: { db }, accountAdmin, now }: Needs) {
  const { zoneOf } = calendarStore()
  const limits = limitService({ db, store: limitStore(), zoneOf, checkAccount: accountAdmin.check, now })
  return {
    limits,
    routes: (mount: Mount) => limitRoutes(mount, limits),
    exporter: { name: 'limits', read: limits.exported },
    move: limits.move,
  }
}
