import { adminRoutes } from './features/admin/admin.routes.ts'
import { adminService } from './features/admin/admin.service.ts'
import { adminStore } from './features/admin/admin.store.ts'
import { interviewRoutes } from './features/interviews/interview.routes.ts'
import { interviewOverviewStore } from './features/interviews/interview-overview.store.ts'
import { interviewService } from './features/interviews/interview.service.ts'
import { interviewStore } from './features/interviews/interview.store.ts'
import { rankingStore } from './features/interviews/ranking.store.ts'
import { modelService } from './features/models/model.service.ts'
import { modelStore } from './features/models/model.store.ts'
import { deepenPlanJob } from './features/plans/plan.jobs.ts'
import { planRoutes } from './features/plans/plan.routes.ts'
import { planService } from './features/plans/plan.service.ts'
import { planStore } from './features/plans/plan.store.ts'
import { partStore } from './features/recordings/part.store.ts'
import { forgetRecordingsJob, measureRecordingJob } from './features/recordings/recording.jobs.ts'
import { recordingRoutes } from './features/recordings/recording.routes.ts'
import { recordingService } from './features/recordings/recording.service.ts'
import { recordingStore } from './features/recordings/recording.store.ts'
import { reportRoutes } from './features/reports/report.routes.ts'
import { reportService } from './features/reports/report.service.ts'
import { scoreAttemptJob } from './features/scores/score.jobs.ts'
import { scoreService } from './features/scores/score.service.ts'
import { scoreStore } from './features/scores/score.store.ts'
import { targetRoutes } from './features/targets/target.routes.ts'
import { targetService } from './features/targets/target.service.ts'
import { targetStore } from './features/targets/target.store.ts'
import { transcriptRoutes } from './features/transcripts/transcript.routes.ts'
import { transcriptService } from './features/transcripts/transcript.service.ts'
import { companyRoutes } from './flows/company.routes.ts'
import { correctAnswer } from './flows/correct-answer.ts'
import { deepenPlan } from './flows/deepen-plan.ts'
import { demoRoutes } from './flows/demo.routes.ts'
import { exportPractice } from './flows/export-practice.ts'
import { holdInterview } from './flows/hold-interview.ts'
import { knowCompany } from './flows/know-company.ts'
import { measureRecording } from './flows/measure-recording.ts'
import { openDemo } from './flows/open-demo.ts'
import { rankInterviews } from './flows/rank-interviews.ts'
import { readDeeper } from './flows/read-deeper.ts'
import { removePractice } from './flows/remove-practice.ts'
import { retryQuestion } from './flows/retry-question.ts'
import { scoreAttempt } from './flows/score-attempt.ts'
import { speakTurn } from './flows/speak-turn.ts'
import { takeTurns } from './flows/take-turns.ts'
import { watchRecording } from './flows/watch-recording.ts'
import { wordTurn } from './flows/word-turn.ts'
import type { Db } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'
import { masking } from './platform/masking.ts'
import type { Job } from './platform/queue/queue.ts'
import { rightOfWay as rightOfWayOf } from './platform/right-of-way.ts'
import type { PracticeNeeds } from './practice-needs.ts'

/** Kinds of job that practising makes. */
export const practiceJobs: readonly Job[] = [deepenPlanJob, scoreAttemptJob, forgetRecordingsJob, measureRecordingJob]

/** Preparing, holding and reading interviews: features joined by flows. */
export function composePractice(needs: PracticeNeeds) {
  const { blobs, queue, now, random, bank, model, tokensPerDay, limits } = needs
  const { measure, listen, dictate, transcriber, log, library } = needs
  const { db } = needs.database
  const models = modelService({
    chosen: model,
    ledger: modelStore(db, now),
    masking,
    tokensPerDay,
    limits,
    now,
    random,
  })
  const targets = targetService({ db, store: targetStore(), now })
  const company = knowCompany({ library, targets, log })
  const plans = planService({
    db,
    store: planStore(),
    queue,
    targets,
    bank,
    knownOfCompany: company.forPlan,
    modelIsConfigured: models.isConfigured,
    now,
  })
  const interviews = interviewService({
    db,
    store: interviewStore(),
    overview: interviewOverviewStore(),
    ranking: rankingStore(),
    now,
  })
  const scores = scoreService({ db, store: scoreStore(), queue, now })
  const recordings = recordingService({
    db,
    store: recordingStore(),
    parts: partStore(),
    blobs,
    queue,
    plans,
    interviews,
    scores,
    measures: measure !== null,
    now,
  })
  const reports = reportService({ db, plans, interviews, scores, recordings })
  const transcripts = transcriptService({ db, plans, interviews, dictate, transcriber, log })
  const admin = adminOf(needs, { interviews, models })

  const rightOfWay = rightOfWayOf()
  const takeTurn = takeTurns({ db, plans, interviews, scores, rightOfWay })
  const hold = holdInterview({ db, plans, interviews, limits, takeTurn })
  const speak = models.speaking ? speakTurn({ model: models.speaking }) : null
  const word = wordTurn({ db, plans, interviews, speak })
  const retry = retryQuestion({ db, plans, interviews, scores, now })
  const correct = correctAnswer({ db, plans, interviews, scores, now })
  const deeper = models.thinking ? readDeeper({ model: models.thinking }) : null
  const score = scoreAttempt({ db, plans, interviews, scores, readDeeper: deeper, rightOfWay, now })
  const measuring = measureRecording({ db, plans, interviews, recordings, measure, listen })
  const watch = watchRecording({ recordings, measuring, measures: measure !== null })
  const remove = removePractice({ db, targets, interviews, recordings })

  const routes: readonly ((mount: Mount) => void)[] = [
    (mount) => targetRoutes(mount, targets, { countInterviews: interviews.countByTarget, remove: remove.target }),
    (mount) => companyRoutes(mount, company),
    (mount) => planRoutes(mount, plans),
    (mount) => interviewRoutes(mount, { ...hold, wording: word, remove: remove.interview }),
    (mount) => recordingRoutes(mount, recordings, { watch, cancel: measuring.cancel }),
    (mount) => reportRoutes(mount, reports, { retry, correct }),
    (mount) => transcriptRoutes(mount, transcripts),
    (mount) => demoRoutes(mount, openDemo({ targets, plans, hold })),
    (mount) => adminRoutes(mount, admin),
  ]

  return {
    routes,
    joined: {
      targets,
      countInterviews: interviews.countByTarget,
      thinking: models.thinking,
      speaking: models.speaking,
      transcripts,
    },
    practised: { targets, plans, interviews, recordings, scores, reports, hold },
    exporters: exportPractice({ targets, plans, interviews, recordings, reports, hold }),
    /** A guest's practice goes with them when they sign in. */
    move: async (tx: Db, guestId: string, accountId: string) => {
      await targets.move(tx, guestId, accountId)
      await plans.move(tx, guestId, accountId)
      await interviews.move(tx, guestId, accountId)
      await recordings.move(tx, guestId, accountId)
    },
    /** What an account leaves beside its rows goes with it. */
    leave: recordings.forgetOfAccount,
    housekeeping: [rankInterviews({ interviews, reports }), recordings.sweep.abandoned, recordings.sweep.orphans],
    bindJobs: () => {
      queue.work(scoreAttemptJob, score)
      queue.work(deepenPlanJob, deepenPlan({ plans, model: models.thinking }))
      queue.work(measureRecordingJob, measuring.run)
      queue.work(forgetRecordingsJob, ({ prefixes }) => recordings.removeBytes(prefixes))
    },
  }
}

type Practised = { interviews: ReturnType<typeof interviewService>; models: ReturnType<typeof modelService> }

/** What an operator sees of the house and of what is at work in it. */
const adminOf = (needs: PracticeNeeds, { interviews, models }: Practised) =>
  adminService({
    ...needs,
    store: adminStore(needs.database.db),
    overview: needs.queue.overview,
    accounts: needs.accountAdmin,
    interviews,
    models,
    dictates: needs.dictate !== null,
    listens: needs.listen !== null,
    measures: needs.measure !== null,
  })
