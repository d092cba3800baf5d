import { setImmediate as nextRound } from 'node:timers/promises'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { ReportService } from '../features/reports/report.service.ts'

type Needs = { interviews: InterviewService; reports: ReportService }

/** So many in one go; the rest waits for the next hour. */
const MOST = 500

/**
 * Finished interviews get their overall level, once and after their scoring has ended, so that others can be compared with them. The
 * event loop turns between them: nobody waits for this.
 */
export function rankInterviews({ interviews, reports }: Needs) {
  return async (): Promise<void> => {
    for (const row of await interviews.unranked(MOST)) {
      await nextRound()
      const level = await reports.overallLevelOf(row)
      if (level !== 'not-yet') await interviews.rank(row.id, level)
    }
  }
}
