import { randomUUID } from 'node:crypto'
import type { Advance, Interview, InterviewSummary } from '@maju/contracts/interview'
import {
  beginInterview,
  type LiveState,
  type Step,
  takeAnswer,
  takeCommand,
} from '@maju/interviewer/live/live-interview'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import {
  type InterviewService,
  presentAdvance,
  presentInterview,
  presentSummary,
} from '../features/interviews/interview.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import type { ScoreService } from '../features/scores/score.service.ts'
import type { Db } from '../platform/database/db.ts'
import { Refused } from '../platform/errors.ts'
import type { Actor } from '../platform/actor.ts'

type Needs = {
  db: Db
  plans: PlanService
  interviews: InterviewService
  scores: ScoreService
}
type Said = { replyTo: number; text: string; inputMode: 'typed' | 'spoken'; secondsUsed: number | null }
type Asked = { replyTo: number; command: 'repeat' | 'skip' | 'pause' | 'resume' | 'end' }

/**
 * An interview, turn by turn. Each turn is one transaction: the row is locked, the engine decides, and turns, state, and the
 * scoring of questions that have closed are kept together. A crash leaves it before the turn or after it, never between.
 */
export function holdInterview({ db, plans, interviews, scores }: Needs) {
  const start = (actor: Actor, planId: string, demo = false): Promise<Interview> =>
    db.transaction(async (tx) => {
      const plan = await plans.use(tx, actor, planId)
      const step = worded(plans.modelTakesPart(plan), beginInterview({ plan: plan.body, seed: randomUUID() }))
      const { row, turns } = await interviews.begin(tx, actor, { targetId: plan.targetId, planId, step, demo })
      return presentInterview(row, plan.body, turns)
    })

  const answer = (actor: Actor, interviewId: string, said: Said, key: string | null): Promise<Advance> =>
    turn(actor, { interviewId, replyTo: said.replyTo, key }, (plan, state) => takeAnswer({ plan, state, answer: said }))

  const command = (actor: Actor, interviewId: string, asked: Asked, key: string | null): Promise<Advance> =>
    turn(actor, { interviewId, replyTo: asked.replyTo, key }, (plan, state) =>
      takeCommand({ plan, state, command: asked.command }),
    )

  function turn(
    actor: Actor,
    { interviewId, replyTo, key }: { interviewId: string; replyTo: number; key: string | null },
    decide: (plan: PlanDraft, state: LiveState) => Step,
  ): Promise<Advance> {
    return db.transaction(async (tx) => {
      const { row, state } = await interviews.lock(tx, actor, interviewId)
      const plan = await plans.bodyInUse(tx, row.planId)
      if (replyTo !== state.openSeq) {
        return presentAdvance(plan, state, row, await interviews.replay(tx, row, replyTo, key))
      }
      if (row.status === 'finished')
        throw new Refused('interview-finished', 'This interview is over. Its report is ready to read.')

      const step = worded(await plans.usesModel(tx, row.planId), decide(plan, state))
      const turns = await interviews.keep(tx, row, step, key)
      await scores.request(tx, row, step.closed)
      return presentAdvance(plan, step.state, { status: statusOf(step) }, turns)
    })
  }

  const read = async (actor: Actor, interviewId: string): Promise<Interview> => {
    const row = await interviews.get(actor, interviewId)
    return presentInterview(row, await plans.bodyInUse(db, row.planId), await interviews.turnsOf(interviewId))
  }

  async function list(
    actor: Actor,
    only: { targetId?: string | undefined; limit: number },
  ): Promise<InterviewSummary[]> {
    const rows = await interviews.list(actor, only)
    return Promise.all(rows.map(async (row) => presentSummary(row, await plans.bodyInUse(db, row.planId))))
  }

  return { start, answer, command, read, list }
}
export type HoldInterview = ReturnType<typeof holdInterview>

const statusOf = ({ finished, state }: Step) => (finished ? 'finished' : state.paused ? 'paused' : 'live')

/** Where a model words the interviewer's turns they are marked as still to come; the bank's wording is what stands meanwhile. */
function worded(byModel: boolean, step: Step): Step {
  if (!byModel) return step
  return {
    ...step,
    turns: step.turns.map((one) => (one.from === 'interviewer' ? { ...one, wording: 'pending' as const } : one)),
  }
}
