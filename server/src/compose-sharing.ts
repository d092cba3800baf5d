import type { AccountService } from './features/accounts/account.service.ts'
import type { CareerService } from './features/career/career.service.ts'
import type { InterviewService } from './features/interviews/interview.service.ts'
import type { RecordingService } from './features/recordings/recording.service.ts'
import type { ReportService } from './features/reports/report.service.ts'
import type { ScoreService } from './features/scores/score.service.ts'
import { feedbackService } from './features/shares/feedback.service.ts'
import { feedbackStore } from './features/shares/feedback.store.ts'
import { shareRoutes } from './features/shares/share.routes.ts'
import { shareService } from './features/shares/share.service.ts'
import { shareStore } from './features/shares/share.store.ts'
import { compareFeedback } from './flows/compare-feedback.ts'
import { sharedRoutes } from './flows/shared.routes.ts'
import { showShared } from './flows/show-shared.ts'
import { writeFeedback } from './flows/write-feedback.ts'
import type { Database, Db } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'
import { rateLimit } from './platform/http/rate-limit.ts'

type Needs = {
  database: Database
  settings: { requestsPerMinute: number }
  now: () => Date
  accounts: AccountService
  career: CareerService
  interviews: InterviewService
  recordings: RecordingService
  scores: ScoreService
  reports: ReportService
}

/** Addresses of links that lead nowhere, which one address may try. */
const MISSES_PER_MINUTE = 20

/** Links to reports, and what others say by them. */
export function composeSharing({ database: { db }, settings, now, accounts, career, ...practised }: Needs) {
  const { interviews, recordings, scores, reports } = practised
  const links = shareStore()
  const shares = shareService({ db, store: links, interviews, now })
  const feedback = feedbackService({ db, store: feedbackStore(), links, shares, now })
  const compared = compareFeedback({ interviews, scores, shares, feedback })
  const shared = showShared({ accounts, career, reports, recordings, scores, shares, feedback })
  const writing = writeFeedback({ shared, shares, feedback, scores, recordings })
  const perMinute = settings.requestsPerMinute === 0 ? 0 : MISSES_PER_MINUTE
  const missLimit = rateLimit({ perMinute, now: () => now().getTime() })
  return {
    routes: (mount: Mount) => {
      shareRoutes(mount, { shares, feedback, compared: compared.ofInterview })
      sharedRoutes(mount, writing, missLimit)
    },
    exporters: [
      { name: 'shares', read: shares.exported },
      { name: 'feedback', read: compared.exported },
    ],
    /** Links that a guest gave out go on working in the account. */
    move: async (tx: Db, guestId: string, accountId: string) => {
      await shares.move(tx, guestId, accountId)
      await feedback.move(tx, guestId, accountId)
    },
    housekeeping: [shares.forgetEnded],
  }
}
