import type { CandidateTurn, Turn } from '@maju/contracts/interview'
import type { Attempt } from '@maju/contracts/report'
import { readAnswer } from '@maju/interviewer/read/read-answer'
import type { InterviewService } from '../features/interviews/interview.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import { presentAttempt } from '../features/reports/report.service.ts'
import { correctedTurns, type ScoreService } from '../features/scores/score.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/db.ts'
import { NotFound } from '../platform/errors.ts'

type Needs = { db: Db; plans: PlanService; interviews: InterviewService; scores: ScoreService; now: () => Date }
type Answer = { interviewId: string; questionId: string; attempt: number; seq: number }

/**
 * The text of an answer is put right and its attempt judged again by what it says now. The turn keeps what was written down at first, and what
 * the interviewer asked because of that stays as it was.
 */
export function correctAnswer({ db, plans, interviews, scores, now }: Needs) {
  return async (actor: Actor, { seq, ...key }: Answer, text: string): Promise<Attempt> => {
    const interview = await interviews.get(actor, key.interviewId)
    const plan = await plans.bodyInUse(db, interview.planId)
    const question = plan.questions.find(({ id }) => id === key.questionId)
    if (!question) throw new NotFound('question in this interview')
    const turns = await interviews.turnsOfQuestion(key.interviewId, key.questionId)

    const kept = await db.transaction(async (tx) => {
      const row = await scores.lock(tx, key)
      const said = row.turns ?? turns
      const original = said.find((turn): turn is CandidateTurn => turn.from === 'candidate' && turn.seq === seq)
      if (!original) throw new NotFound('answer to this question')
      const stands = correctedTurns(said, row.corrections).find((turn) => turn.seq === seq)
      if (stands?.text === text) return row
      const others = row.corrections.filter((one) => one.seq !== seq)
      const { intent, filled } = readAnswer(text, { question, language: plan.language, ...askedBefore(said, seq) })
      const correction = { seq, text, intent, filled, at: now().toISOString() }
      const isTakenBack = original.text.trim() === text
      await interviews.unrank(tx, interview.id)
      return scores.correct(tx, interview.accountId, row, isTakenBack ? others : [...others, correction])
    })
    return presentAttempt(kept, turns)
  }
}

/** The follow-up that an answer replies to, where it is not the question itself. */
function askedBefore(said: readonly Turn[], seq: number): { asked?: string } {
  const before = said.findLast((turn) => turn.from === 'interviewer' && turn.seq < seq)
  return before ? { asked: before.text } : {}
}
