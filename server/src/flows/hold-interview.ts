import { randomUUID } from 'node:crypto'
import type { Advance, Interview, InterviewSummary } from '@maju/contracts/interview'
import { beginInterview, takeAnswer, takeCommand } from '@maju/interviewer/live/live-interview'
import { type InterviewService, presentInterview, presentSummary } from '../features/interviews/interview.service.ts'
import type { LimitService } from '../features/limits/limit.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/db.ts'
import { type TakeTurns, worded } from './take-turns.ts'

type Needs = {
  db: Db
  plans: PlanService
  interviews: InterviewService
  /** Whole interviews of one's own are counted; a question alone and the demonstration are not. */
  limits: Pick<LimitService, 'spend'>
  takeTurn: TakeTurns
}
type Said = { replyTo: number; text: string; inputMode: 'typed' | 'spoken'; secondsUsed: number | null }
type Asked = { replyTo: number; command: 'repeat' | 'skip' | 'pause' | 'resume' | 'end' }

/** An interview from its first question to its last, turn by turn. */
export function holdInterview({ db, plans, interviews, limits, takeTurn }: Needs) {
  const start = (actor: Actor, planId: string, demo = false): Promise<Interview> =>
    db.transaction((tx) => startIn(tx, actor, planId, { demo, oneQuestion: false }))

  /** The same in the caller's transaction. */
  async function startIn(tx: Db, actor: Actor, planId: string, marks: { demo: boolean; oneQuestion: boolean }) {
    const plan = await plans.use(tx, actor, planId)
    if (!marks.demo && !marks.oneQuestion) await limits.spend(tx, actor.accountId, 'interviews')
    const step = worded(plans.modelTakesPart(plan), beginInterview({ plan: plan.body, seed: randomUUID() }))
    const { row, turns } = await interviews.begin(tx, actor, { targetId: plan.targetId, planId, step, ...marks })
    return presentInterview(row, plan.body, turns)
  }

  const answer = (actor: Actor, interviewId: string, said: Said, key: string | null): Promise<Advance> =>
    takeTurn({
      actor,
      interviewId,
      replyTo: said.replyTo,
      key,
      decide: (plan, state) => takeAnswer({ plan, state, answer: said }),
    })

  const command = (actor: Actor, interviewId: string, asked: Asked, key: string | null): Promise<Advance> =>
    takeTurn({
      actor,
      interviewId,
      replyTo: asked.replyTo,
      key,
      decide: (plan, state) => takeCommand({ plan, state, command: asked.command }),
    })

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

  return { start, startIn, answer, command, read, list }
}
export type HoldInterview = ReturnType<typeof holdInterview>
