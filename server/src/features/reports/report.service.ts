import type { AttemptComparison } from '@maju/contracts/comparison'
import type { Turn } from '@maju/contracts/interview'
import type { ProgressEvent } from '@maju/contracts/plan'
import type { QuestionReport, Report, Score } from '@maju/contracts/report'
import type { ProgressPoint } from '@maju/contracts/progress'
import type { PlanDraft } from '@maju/interviewer/plan/make-plan'
import { overallLevel, percentileAmong } from '@maju/interviewer/report/percentile'
import { summarise } from '@maju/interviewer/report/summarise'
import type { Db } from '../../platform/database/db.ts'
import type { Actor } from '../../platform/actor.ts'
import { NotFound } from '../../platform/errors.ts'
import type { Look } from '../../platform/follow.ts'
import type { InterviewRow, InterviewService } from '../interviews/interview.service.ts'
import type { PlanService } from '../plans/plan.service.ts'
import type { RecordingService } from '../recordings/recording.service.ts'
import type { AttemptRow, ScoreService } from '../scores/score.service.ts'
import { comparedAttempts } from './compared-attempts.ts'
import { progressMeasures } from './progress-measures.ts'
import { presentAttempt } from './present-attempt.ts'
import { deliveryTrack, screenTrack } from './tracks.ts'

type Needs = {
  db: Db
  plans: PlanService
  interviews: InterviewService
  scores: ScoreService
  recordings: RecordingService
}

/** Interviews that progress is drawn from; older ones no longer say how a person answers today. */
const MOST_POINTS = 100

/** A report is read, never stored: turns and scores are the truth, and it can be read while scoring goes on. */
export function reportService({ db, plans, interviews, scores, recordings }: Needs) {
  async function gather(row: InterviewRow) {
    const plan = await plans.bodyInUse(db, row.planId)
    const [turns, attempts] = await Promise.all([interviews.turnsOf(row.id), scores.ofInterview(row.id)])
    return { plan, turns, attempts }
  }

  async function points(actor: Actor): Promise<ProgressPoint[]> {
    const listed = await interviews.list(actor, { limit: MOST_POINTS })
    const rows = listed.filter(({ status, oneQuestion }) => status === 'finished' && !oneQuestion)
    const attempts = Map.groupBy(await scores.ofInterviews(rows.map(({ id }) => id)), ({ interviewId }) => interviewId)
    const recorded = Map.groupBy(
      await recordings.ofInterviews(
        actor,
        rows.map(({ id }) => id),
      ),
      ({ interviewId }) => interviewId,
    )
    const made: ProgressPoint[] = []
    for (const row of rows.toReversed()) {
      const plan = await plans.bodyInUse(db, row.planId)
      const firsts = firstScores(attempts.get(row.id) ?? [])
      const { dimensions, beliefs } = summarise({ plan, scores: firsts, language: plan.language })
      const measures = progressMeasures(recorded.get(row.id) ?? [])
      made.push({ ...heading(row, plan), dimensions, beliefs, measures })
    }
    return made
  }

  /** What earlier interviews of the same person came to; those of the demonstration are nobody's. */
  async function earlierLevels(actor: Actor, row: InterviewRow): Promise<number[]> {
    const earlier = (await points(actor)).filter((point) => !point.demo && new Date(point.startedAt) < row.startedAt)
    return earlier.flatMap(({ dimensions }) => overallLevel(dimensions) ?? [])
  }

  async function percentiles(actor: Actor, row: InterviewRow, mine: number | null) {
    return [
      percentileAmong('own-history', mine, await earlierLevels(actor, row)),
      percentileAmong('this-instance', mine, await interviews.levelsOfOthers(actor)),
    ]
  }

  return {
    async build(actor: Actor, interviewId: string): Promise<Report> {
      const row = await interviews.get(actor, interviewId)
      const { plan, turns, attempts } = await gather(row)
      const firsts = firstScores(attempts)
      const { dimensions, beliefs, advice } = summarise({ plan, scores: firsts, language: plan.language })
      const recorded = await recordings.ofInterview(actor, row.id)
      return {
        ...heading(row, plan),
        interviewId: row.id,
        targetId: row.targetId,
        persona: plan.persona,
        difficulty: plan.difficulty,
        status: row.status,
        scoring: tallyOf(attempts),
        content: { dimensions, madeBy: distinct(firsts) },
        delivery: deliveryTrack(recorded, turns),
        screen: screenTrack(recorded),
        beliefs,
        percentiles: await percentiles(actor, row, overallLevel(dimensions)),
        advice,
        questions: questionReports(plan, turns, attempts),
        documents: plan.documents,
      }
    },

    /** Every try at one question side by side. */
    async compare(actor: Actor, interviewId: string, questionId: string): Promise<AttemptComparison> {
      const row = await interviews.get(actor, interviewId)
      const { plan, turns, attempts } = await gather(row)
      const question = plan.questions.find(({ id }) => id === questionId)
      if (!question) throw new NotFound('question in this interview')
      const { company, jobTitle, language } = plan
      const compared = comparedAttempts(question, {
        turns: turns.filter((turn) => turn.questionId === questionId),
        attempts: attempts.filter((attempt) => attempt.questionId === questionId),
        recordings: (await recordings.ofInterview(actor, row.id)).filter((one) => one.questionId === questionId),
      })
      return { interviewId, targetId: row.targetId, company, jobTitle, language, question, ...compared }
    },

    /** Points of whole interviews: a question that was practised alone is none. */
    progress: points,

    /** What a finished interview came to, for comparing others with it; `not-yet` while any of it is still to be scored. */
    async overallLevelOf(row: InterviewRow): Promise<number | null | 'not-yet'> {
      const { plan, attempts } = await gather(row)
      if (attempts.some(({ status }) => status === 'waiting')) return 'not-yet'
      return overallLevel(summarise({ plan, scores: firstScores(attempts), language: plan.language }).dimensions)
    },

    /** How far the scoring of an interview is. */
    async scoring(actor: Actor, interviewId: string): Promise<Look<ProgressEvent>> {
      const row = await interviews.get(actor, interviewId)
      const { waiting, scored, failed } = await scores.tally(row.id)
      const over = row.status === 'finished' && waiting === 0
      const done = scored + failed
      return { seen: { stage: over ? 'ready' : 'scoring', done, total: waiting + done }, over }
    },
  }
}
export type ReportService = ReturnType<typeof reportService>
export { presentAttempt } from './present-attempt.ts'

const heading = (row: InterviewRow, plan: PlanDraft) => ({
  id: row.id,
  company: plan.company,
  jobTitle: plan.jobTitle,
  language: plan.language,
  startedAt: row.startedAt.toISOString(),
  finishedAt: row.finishedAt?.toISOString() ?? null,
  demo: row.demo,
})

/** The interview itself is judged by first tries; retries stand beside them and change nothing. */
const firstScores = (attempts: readonly AttemptRow[]): Score[] =>
  attempts.flatMap(({ attempt, score }) => (attempt === 0 && score ? [score] : []))

const tallyOf = (attempts: readonly AttemptRow[]) => ({
  done: attempts.filter(({ status }) => status !== 'waiting').length,
  total: attempts.length,
  failed: attempts.filter(({ status }) => status === 'failed').length,
})

function distinct(firsts: readonly Score[]) {
  const seen = new Map(firsts.map(({ madeBy }) => [JSON.stringify(madeBy), madeBy]))
  return [...seen.values()]
}

/** Every question of the plan in order, reached or not, with its tries. */
function questionReports(plan: PlanDraft, turns: readonly Turn[], attempts: readonly AttemptRow[]): QuestionReport[] {
  const turnsOf = Map.groupBy(turns, (turn) => turn.questionId)
  const attemptsOf = Map.groupBy(attempts, ({ questionId }) => questionId)
  return plan.questions.map((question) => ({
    question,
    attempts: (attemptsOf.get(question.id) ?? []).map((row) => presentAttempt(row, turnsOf.get(question.id) ?? [])),
  }))
}
