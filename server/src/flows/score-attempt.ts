import { scoreAnswer } from '@maju/interviewer/score/score-answer'
import type { z } from 'zod'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import type { scoreAttemptJob } from '../features/scores/score.jobs.ts'
import { correctedTurns, type ScoreService } from '../features/scores/score.service.ts'
import type { Db } from '../platform/database/db.ts'
import type { Attempt } from '../platform/queue/queue.ts'
import type { RightOfWay } from '../platform/right-of-way.ts'
import type { ReadDeeper } from './read-deeper.ts'

type Needs = {
  db: Db
  plans: PlanService
  interviews: InterviewService
  scores: ScoreService
  /** The language model's part; null where there is none. */
  readDeeper: ReadDeeper | null
  rightOfWay: RightOfWay
  now: () => Date
}

/** One try at one question is judged: by the rules always, and by a model's three runs where there is one. */
export function scoreAttempt({ db, plans, interviews, scores, readDeeper, rightOfWay, now }: Needs) {
  return async (asked: z.output<typeof scoreAttemptJob.payload>, { signal, lastTry }: Attempt) => {
    await rightOfWay.giveWay(signal)
    const { interviewId, questionId, attempt } = asked
    const key = { interviewId, questionId, attempt }
    const [row, kept] = await Promise.all([interviews.forJob(key.interviewId), scores.find(key)])
    if (!row || !kept || kept.score) return
    const plan = await plans.bodyInUse(db, row.planId)
    const question = plan.questions.find(({ id }) => id === key.questionId)
    if (!question) return

    try {
      const said = kept.turns ?? (await interviews.turnsOfQuestion(key.interviewId, key.questionId))
      const turns = correctedTurns(said, kept.corrections)
      const target = { company: plan.company, jobTitle: plan.jobTitle, ncsMajor: null, documents: plan.documents }
      const given = { question, turns, attempt: key.attempt, target, language: plan.language }
      const byRules = scoreAnswer(given)
      const deeper = readDeeper !== null && (await plans.usesModel(db, row.planId))
      const score = deeper ? await readDeeper({ ...given, person: row.accountId }, byRules, signal) : byRules
      await scores.keep(kept, { ...score, scoredAt: now().toISOString() })
    } catch (error) {
      if (lastTry) await scores.markFailed(kept)
      throw error
    }
  }
}
