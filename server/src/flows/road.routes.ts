import { getCalendarFile, readSubscription } from '@maju/contracts/calendar'
import { getRoad, getToday, markRoadEntry } from '@maju/contracts/road'
import type { Mount } from '../platform/http/mount.ts'
import type { CalendarFile } from './calendar-file.ts'
import type { PlanRoads } from './plan-roads.ts'

export function roadRoutes(mount: Mount, roads: PlanRoads, file: CalendarFile) {
  mount.account(getRoad, ({ actor, params, query }) => roads.read(actor, params.targetId, query.zone))
  mount.account(markRoadEntry, ({ actor, params, body, query }) => roads.mark(actor, params, body, query.zone))
  mount.account(getToday, ({ actor, query }) => roads.today(actor, query.zone))
  mount.file(getCalendarFile, ({ actor, query }) => file.download(actor, query.zone))
  mount.openFile(readSubscription, ({ params }) => file.read(params.token))
}
