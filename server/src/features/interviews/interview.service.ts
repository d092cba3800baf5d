import { randomUUID } from 'node:crypto'
import type { Advance, Interview, InterviewSummary, Turn } from '@maju/contracts/interview'
import { type LiveState, liveState, type Step, type TurnDraft } from '@maju/interviewer/live/live-interview'
import { clockOf, progressOf } from '@maju/interviewer/live/progress'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { Actor, Administrator } from '../../platform/actor.ts'
import type { InterviewOverviewStore } from './interview-overview.store.ts'
import type { InterviewStore } from './interview.store.ts'
import type { InterviewRow } from './interview.table.ts'
import type { RankingStore } from './ranking.store.ts'

/** People that one is compared with; more change no percentile. */
const MOST_OTHERS = 1000

type Begun = Pick<InterviewRow, 'targetId' | 'planId' | 'demo' | 'oneQuestion'> & { step: Step }
type Needs = {
  db: Db
  store: InterviewStore
  overview: InterviewOverviewStore
  ranking: RankingStore
  now: () => Date
}

/** An interview as rows: the engine's state and everything said. What happens in a turn is the flow's sentence. */
export function interviewService({ db, store, overview, ranking, now }: Needs) {
  return {
    async begin(tx: Db, actor: Actor, from: Begun) {
      const at = now()
      const row: InterviewRow = {
        id: randomUUID(),
        accountId: actor.accountId,
        targetId: from.targetId,
        planId: from.planId,
        status: statusAfter(from.step),
        demo: from.demo,
        oneQuestion: from.oneQuestion,
        state: from.step.state,
        startedAt: at,
        finishedAt: from.step.finished ? at : null,
        updatedAt: at,
        overallLevel: null,
        rankedAt: null,
      }
      await store.insert(tx, row)
      const turns = stamp(from.step.turns, at)
      await store.addTurns(tx, [{ interviewId: row.id, turns, answerKey: null }])
      return { row, turns }
    },

    /** The interviews asked for, their rows locked; those of anybody else are not among them. */
    async lock(tx: Db, asked: readonly { actor: Actor; interviewId: string }[]): Promise<Map<string, InterviewRow>> {
      return new Map((await store.findForUpdate(tx, asked)).map((row) => [row.id, row]))
    },

    /** The interviews of a target, their rows locked. */
    lockOfTarget: store.lockOfTarget,

    /** Keeps what the engine decided, in the caller's transaction: gives the turns by interview. */
    async keep(
      tx: Db,
      decided: readonly { row: InterviewRow; step: Step; answerKey: string | null }[],
    ): Promise<Map<string, Turn[]>> {
      const at = now()
      const said = decided.map(({ row, step, answerKey }) => {
        return { interviewId: row.id, turns: stamp(step.turns, at), answerKey }
      })
      await store.addTurns(tx, said)
      await store.rewrite(
        tx,
        decided.map(({ row, step }) => ({
          ...row,
          state: step.state,
          status: statusAfter(step),
          finishedAt: step.finished ? at : null,
          updatedAt: at,
        })),
      )
      return new Map(said.map(({ interviewId, turns }) => [interviewId, turns]))
    },

    /**
     * What was replied when the turn `replyTo` was answered with this key before; refuses when it was answered by
     * somebody else (another tab) or was never asked.
     */
    async replay(tx: Db, row: InterviewRow, replyTo: number, answerKey: string | null): Promise<Turn[]> {
      const later = await store.turnsOf(tx, row.id, replyTo + 1)
      const [first, ...rest] = later
      if (!first || answerKey === null || first.answerKey !== answerKey) {
        throw new Refused(
          'already-answered',
          'This was already answered, perhaps in another window. Your text is still in the box; load the interview to go on.',
        )
      }
      const next = rest.findIndex(({ answerKey: key, turn }) => key !== null || turn.from === 'candidate')
      return [first, ...(next === -1 ? rest : rest.slice(0, next))].map(({ turn }) => turn)
    },

    async get(actor: Actor, interviewId: string): Promise<InterviewRow> {
      const row = await store.find(db, actor, interviewId)
      if (!row) throw new NotFound('interview')
      return row
    },

    /** Where some interviews of the actor's are. */
    statuses: (actor: Actor, interviewIds: readonly string[]) => overview.statuses(db, actor, interviewIds),

    forJob: (interviewId: string) => store.findForJob(db, interviewId),

    turnsOf: async (interviewId: string): Promise<Turn[]> =>
      (await store.turnsOf(db, interviewId)).map(({ turn }) => turn),

    turnsOfQuestion: (interviewId: string, questionId: string) => store.turnsOfQuestion(db, interviewId, questionId),
    rewriteTurn: (interviewId: string, turn: Turn) => store.rewriteTurn(db, interviewId, turn),

    list: (actor: Actor, only: { targetId?: string | undefined; limit: number }) => store.list(db, actor, only),

    async remove(tx: Db, actor: Actor, interviewId: string) {
      if (!(await store.remove(tx, actor, interviewId))) throw new NotFound('interview')
    },

    unranked: (limit: number) => ranking.unranked(db, limit),
    rank: (interviewId: string, level: number | null) => ranking.rank(db, interviewId, level, now()),
    unrank: ranking.unrank,
    levelsOfOthers: (actor: Actor) => ranking.levelsOfOthers(db, actor, MOST_OTHERS),

    countByTarget: (targetIds: readonly string[]) => overview.countByTarget(db, targetIds),
    countByAccount: (_by: Administrator, accountIds: readonly string[]) => overview.countByAccount(db, accountIds),
    move: store.move,
  }
}
export type InterviewService = ReturnType<typeof interviewService>
export type { InterviewRow } from './interview.table.ts'

const stamp = (drafts: readonly TurnDraft[], at: Date): Turn[] =>
  drafts.map((draft) => ({ ...draft, at: at.toISOString() }))

/** Where an interview is after a step of the engine. */
export const statusAfter = ({ finished, state }: Step): InterviewRow['status'] => {
  if (finished) return 'finished'
  return state.paused ? 'paused' : 'live'
}

/** What a turn brought, as the contract shows it. */
export const presentAdvance = (
  plan: PlanDraft,
  state: LiveState,
  row: Pick<InterviewRow, 'status'>,
  turns: Turn[],
): Advance => ({
  turns,
  status: row.status,
  progress: progressOf(plan, state),
  clock: clockOf(plan, state),
})

/** A whole interview, as the contract shows it. */
export function presentInterview(row: InterviewRow, plan: PlanDraft, turns: Turn[]): Interview {
  return { ...presentRow(row, plan), ...presentAdvance(plan, liveState.parse(row.state), row, turns) }
}

/** One line of the list of interviews. */
export function presentSummary(row: InterviewRow, plan: PlanDraft): InterviewSummary {
  const { asked, questions } = progressOf(plan, liveState.parse(row.state))
  return { ...presentRow(row, plan), asked, questions }
}

const presentRow = (row: InterviewRow, plan: PlanDraft) => ({
  id: row.id,
  targetId: row.targetId,
  planId: row.planId,
  company: plan.company,
  jobTitle: plan.jobTitle,
  language: plan.language,
  persona: plan.persona,
  difficulty: plan.difficulty,
  status: row.status,
  demo: row.demo,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
})
