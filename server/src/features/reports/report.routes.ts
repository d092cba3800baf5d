import { compareAttempts } from '@maju/contracts/comparison'
import { correctAnswer } from '@maju/contracts/correction'
import { type Attempt, getReport, retryQuestion, watchReport } from '@maju/contracts/report'
import { getProgress } from '@maju/contracts/progress'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import { follow } from '../../platform/follow.ts'
import type { Mount } from '../../platform/http/mount.ts'
import type { ReportService } from './report.service.ts'

/** What the routes need of the flows that reach beyond reading. */
export type Following = {
  retry: (
    actor: Actor,
    interviewId: string,
    questionId: string,
    said: z.output<typeof retryQuestion.body>,
  ) => Promise<Attempt>
  correct: (actor: Actor, answer: z.output<typeof correctAnswer.params>, text: string) => Promise<Attempt>
}

export function reportRoutes(mount: Mount, reports: ReportService, following: Following) {
  mount.account(getReport, ({ actor, params }) => reports.build(actor, params.interviewId))
  mount.account(getProgress, ({ actor }) => reports.progress(actor))
  mount.events(watchReport, ({ actor, params, signal }) =>
    follow(() => reports.scoring(actor, params.interviewId), signal),
  )
  mount.account(compareAttempts, ({ actor, params }) => reports.compare(actor, params.interviewId, params.questionId))
  mount.account(retryQuestion, ({ actor, params, body }) =>
    following.retry(actor, params.interviewId, params.questionId, body),
  )
  mount.account(correctAnswer, ({ actor, params, body }) => following.correct(actor, params, body.text))
}
