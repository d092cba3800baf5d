import { setImmediate as letOthersIn } from 'node:timers/promises'
import type { Advance, Interview, InterviewerTurn } from '@maju/contracts/interview'
import type { PlanService } from '../features/plans/plan.service.ts'
import type { Actor } from '../platform/actor.ts'
import { type DemoScript, scriptedFollowUp } from './demo-script.ts'
import type { HoldInterview } from './hold-interview.ts'

type Needs = { plans: PlanService; hold: HoldInterview }

/** Far more than the engine's limits on questions and follow-ups allow. */
const MOST_TURNS = 80

/**
 * Answers an interview from where it stands until it is over, as the candidate of a script would. False when it asks what the script
 * does not know: an older version began it.
 */
export function answerByScript({ plans, hold }: Needs) {
  return async (actor: Actor, interview: Interview, { questions }: DemoScript): Promise<boolean> => {
    const { body } = await plans.get(actor, interview.planId)
    const asks = new Map(body.questions.map(({ id, bankId }) => [id, questions.find((one) => one.bankId === bankId)]))
    const answered = new Set(interview.turns.map((turn) => turn.from === 'candidate' && turn.questionId))
    let now: Pick<Advance, 'status' | 'turns'> = interview
    for (let count = 0; count < MOST_TURNS; count += 1) {
      if (now.status === 'finished') return true
      const asked = now.turns.findLast((turn): turn is InterviewerTurn => turn.from === 'interviewer')
      const question = asked?.questionId && asks.get(asked.questionId)
      if (!asked || !question) return false
      const text = answered.has(asked.questionId) ? scriptedFollowUp(question, asked) : question.first
      answered.add(asked.questionId)
      const said = { replyTo: asked.seq, text, inputMode: 'typed', secondsUsed: null } as const
      // The built-in database answers without leaving the event loop: other visitors would wait for the whole interview.
      await letOthersIn()
      now = await hold.answer(actor, interview.id, said, `demo-${asked.seq}`)
    }
    throw new RangeError(`The interview did not end within ${MOST_TURNS} turns`)
  }
}
