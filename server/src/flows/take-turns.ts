import type { Advance, Turn } from '@maju/contracts/interview'
import { liveState, type LiveState, type Step } from '@maju/interviewer/live/live-interview'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import {
  type InterviewRow,
  type InterviewService,
  presentAdvance,
  statusAfter,
} from '../features/interviews/interview.service.ts'
import type { PlanService } from '../features/plans/plan.service.ts'
import type { ScoreService } from '../features/scores/score.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/db.ts'
import { groupCommit } from '../platform/database/group-commit.ts'
import { NotFound, Refused } from '../platform/errors.ts'
import type { RightOfWay } from '../platform/right-of-way.ts'

type Needs = {
  db: Db
  plans: PlanService
  interviews: InterviewService
  scores: ScoreService
  /** A candidate who waits for the next question goes before the scoring of what was said. */
  rightOfWay: RightOfWay
}

/** One candidate's turn: what it replies to, and what the engine makes of it. */
export type TurnAsked = {
  actor: Actor
  interviewId: string
  replyTo: number
  key: string | null
  decide: (plan: PlanDraft, state: LiveState) => Step
}
/** A turn as the engine decided it, still to be kept. */
type Decided = { row: InterviewRow; plan: PlanDraft; step: Step; answerKey: string | null }
/** A reply that was given before, or what is still to be kept. */
type Outcome = { again: Advance } | { decided: Decided }

const MOST_TOGETHER = 32

/**
 * Turns become facts: rows are locked, the engine decides, and turns, states and the scoring of questions that have closed
 * are kept in one transaction, which turns of other interviews that come at the same moment share. A crash leaves an
 * interview before its turn or after it, never between.
 */
export function takeTurns({ db, plans, interviews, scores, rightOfWay }: Needs) {
  const inOneCommit = groupCommit<TurnAsked, Advance>({
    keyOf: ({ interviewId }) => interviewId,
    work: (asked) => db.transaction((tx) => together(tx, asked)),
    most: MOST_TOGETHER,
  })

  async function together(tx: Db, asked: readonly TurnAsked[]): Promise<PromiseSettledResult<Advance>[]> {
    const rows = await interviews.lock(tx, asked)
    const outcomes = await Promise.allSettled(asked.map((one) => decideOn(tx, rows.get(one.interviewId), one)))
    const decided = outcomes.flatMap((one) =>
      one.status === 'fulfilled' && 'decided' in one.value ? one.value.decided : [],
    )
    const kept = await interviews.keep(tx, decided)
    await scores.request(
      tx,
      decided.map(({ row, step }) => ({ interview: row, questionIds: step.closed })),
    )
    return outcomes.map((one) =>
      one.status === 'fulfilled' ? { status: 'fulfilled', value: reply(one.value, kept) } : one,
    )
  }

  async function decideOn(tx: Db, row: InterviewRow | undefined, asked: TurnAsked): Promise<Outcome> {
    if (!row) throw new NotFound('interview')
    const state = liveState.parse(row.state)
    const plan = await plans.bodyInUse(tx, row.planId)
    if (asked.replyTo !== state.openSeq) {
      const turns = await interviews.replay(tx, row, asked.replyTo, asked.key)
      return { again: presentAdvance(plan, state, row, turns) }
    }
    if (row.status === 'finished')
      throw new Refused('interview-finished', 'This interview is over. Its report is ready to read.')
    const step = worded(await plans.usesModel(tx, row.planId), asked.decide(plan, state))
    return { decided: { row, plan, step, answerKey: asked.key } }
  }

  return (asked: TurnAsked): Promise<Advance> => rightOfWay.goFirst(() => inOneCommit(asked))
}
export type TakeTurns = ReturnType<typeof takeTurns>

function reply(outcome: Outcome, kept: ReadonlyMap<string, Turn[]>): Advance {
  if ('again' in outcome) return outcome.again
  const { row, plan, step } = outcome.decided
  return presentAdvance(plan, step.state, { status: statusAfter(step) }, kept.get(row.id) ?? [])
}

/** Where a model words the interviewer's turns they are marked as still to come; the bank's wording is what stands meanwhile. */
export function worded(byModel: boolean, step: Step): Step {
  if (!byModel) return step
  return {
    ...step,
    turns: step.turns.map((one) => (one.from === 'interviewer' ? { ...one, wording: 'pending' as const } : one)),
  }
}
