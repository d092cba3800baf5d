import type { CandidateTurn, InterviewerTurn, Turn } from '@maju/contracts/interview'
import type { PlannedQuestion } from '@maju/contracts/plan'
import type { Attempt } from '@maju/contracts/report'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import { readAnswer } from '@maju/interviewer/read/read-answer'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import { presentAttempt } from '../features/reports/report.service.ts'
import type { ScoreService } from '../features/scores/score.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/db.ts'
import { NotFound, Refused } from '../platform/errors.ts'

type Needs = { db: Db; plans: PlanService; interviews: InterviewService; scores: ScoreService; now: () => Date }
type Said = { text: string; inputMode: 'typed' | 'spoken'; secondsUsed: number | null }

/** One question of a finished interview is answered again; the new try stands beside the earlier ones and changes none. */
export function retryQuestion({ db, plans, interviews, scores, now }: Needs) {
  return async (actor: Actor, interviewId: string, questionId: string, said: Said): Promise<Attempt> => {
    const row = await interviews.get(actor, interviewId)
    if (row.status !== 'finished')
      throw new Refused('not-ready', 'Finish the interview first; then every question can be tried again.')
    const plan = await plans.bodyInUse(db, row.planId)
    const question = plan.questions.find(({ id }) => id === questionId)
    if (!question) throw new NotFound('question in this interview')

    const turns = conversation(plan, question, said, now())
    const kept = await db.transaction((tx) => scores.addRetry(tx, row, questionId, turns))
    return presentAttempt(kept, [])
  }
}
export type RetryQuestion = ReturnType<typeof retryQuestion>

function conversation(plan: PlanDraft, question: PlannedQuestion, said: Said, at: Date): Turn[] {
  const { intent, filled } = readAnswer(said.text, { question, language: plan.language })
  const time = at.toISOString()
  const asked: InterviewerTurn = {
    from: 'interviewer',
    seq: 0,
    questionId: question.id,
    act: 'ask',
    speaker: question.speaker,
    text: question.text,
    slot: null,
    sources: question.sources,
    wording: 'final',
    madeBy: question.madeBy,
    at: time,
  }
  const answered: CandidateTurn = {
    from: 'candidate',
    seq: 1,
    questionId: question.id,
    ...said,
    intent,
    filled,
    at: time,
  }
  return [asked, answered]
}
