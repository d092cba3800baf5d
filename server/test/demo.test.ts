import type { Language } from '@maju/contracts/basics'
import { deleteInterview, getInterview, listInterviews, type Turn } from '@maju/contracts/interview'
import { getPlan, type Plan } from '@maju/contracts/plan'
import { getReport, openDemo as openDemoRoute, type Report } from '@maju/contracts/report'
import { getTarget, listTargets, updateTarget } from '@maju/contracts/target'
import { builtInBank } from '@maju/interviewer/bank/bank'
import { beforeAll, describe, expect, test } from 'vitest'
import { interviewOverviewStore } from '../src/features/interviews/interview-overview.store.ts'
import { interviewService } from '../src/features/interviews/interview.service.ts'
import { interviewStore } from '../src/features/interviews/interview.store.ts'
import { rankingStore } from '../src/features/interviews/ranking.store.ts'
import { planService } from '../src/features/plans/plan.service.ts'
import { planStore } from '../src/features/plans/plan.store.ts'
import { scoreService } from '../src/features/scores/score.service.ts'
import { scoreStore } from '../src/features/scores/score.store.ts'
import { targetService } from '../src/features/targets/target.service.ts'
import { targetStore } from '../src/features/targets/target.store.ts'
import { holdInterview, type HoldInterview } from '../src/flows/hold-interview.ts'
import { openDemo } from '../src/flows/open-demo.ts'
import { takeTurns } from '../src/flows/take-turns.ts'
import { rightOfWay } from '../src/platform/right-of-way.ts'
import { ACCESS_COOKIE } from '../src/platform/http/credentials.ts'
import { testHouse, type TestHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

const house = await testHouse()
const languages: readonly Language[] = ['ko', 'en']

const open = (visitor: Visitor, language: Language) => visitor.call(openDemoRoute, { body: { language } })
const read = (visitor: Visitor, interviewId: string) => visitor.call(getInterview, { params: { interviewId } })

describe.each(languages)('the demonstration (%s)', (language) => {
  let turns: Turn[]
  let plan: Plan
  let report: Report
  let status: string

  beforeAll(async () => {
    const visitor = await house.guest()
    const { interviewId } = await open(visitor, language)
    const interview = await read(visitor, interviewId)
    ;({ turns, status } = interview)
    plan = await visitor.call(getPlan, { params: { planId: interview.planId } })
    await house.queue.drain()
    report = await visitor.call(getReport, { params: { interviewId } })
  })

  test('is a finished interview with as many questions as its script', () => {
    expect({ status, asked: plan.questions.length, bound: report.demo }).toEqual({
      status: 'finished',
      asked: 10,
      bound: true,
    })
  })

  test('asks about four experiences, each citing its own line of the résumé to the letter', () => {
    const resume = plan.documents.find(({ kind }) => kind === 'resume')?.text ?? ''
    const cited = plan.questions
      .filter(({ phase }) => phase === 'experience')
      .map(({ sources }) => sources.filter((source) => resume.slice(source.start, source.end) === source.quote))
    expect(cited.map((sources) => sources.length)).toEqual([1, 1, 1, 1])
    expect(new Set(cited.flat().map(({ quote }) => quote)).size).toBe(4)
  })

  test('cites the posting at least twice', () => {
    const cited = plan.questions.filter(({ sources }) => sources.some(({ document }) => document === 'posting'))
    expect(cited.length).toBeGreaterThanOrEqual(2)
  })

  test('hunts missing evidence, and holds one figure against the résumé and no other', () => {
    const acts = turns.flatMap((turn) => (turn.from === 'interviewer' ? [turn.act] : []))
    expect(acts.filter((act) => act === 'probe-slot').length).toBeGreaterThanOrEqual(3)
    expect(acts.filter((act) => act === 'probe-contradiction').length).toBe(1)
  })

  test('offers an easier way to the candidate who does not know, who then answers', () => {
    const lost = turns.findIndex(
      (turn) => turn.from === 'candidate' && turn.intent === 'cannot-answer' && firstOf(turn),
    )
    expect([turns[lost + 1], turns[lost + 2]]).toMatchObject([{ act: 'clarify' }, { intent: 'answer' }])
  })

  const firstOf = ({ questionId, seq }: Turn) =>
    turns.every((turn) => turn.from === 'interviewer' || turn.questionId !== questionId || turn.seq >= seq)

  test('is scored by the ordinary jobs: levels with exact quotes, and pieces that were not found', () => {
    expect(report.scoring).toEqual({ done: 10, total: 10, failed: 0 })
    const judgements = report.questions.flatMap(({ attempts }) =>
      attempts.flatMap(({ score }) => score?.judgements ?? []),
    )
    const scored = judgements.filter(({ verdict }) => verdict === 'scored')
    const texts = new Map(turns.map((turn) => [turn.seq, turn.text]))
    const wrong = scored
      .flatMap(({ evidence }) => evidence)
      .filter(({ turn, start, end, quote }) => texts.get(turn)?.slice(start, end) !== quote)
    expect(scored.length).toBeGreaterThanOrEqual(20)
    expect(scored.filter(({ evidence }) => evidence.length === 0)).toEqual([])
    expect(wrong).toEqual([])
    const missing = report.questions.flatMap(({ attempts }) =>
      attempts.flatMap(({ score }) => score?.slots.missing ?? []),
    )
    expect(missing.length).toBeGreaterThanOrEqual(2)
  })

  test('is judged in a way that is worth reading: the best answer above the vague one and the one of “we”', () => {
    const [best, vague, together] =
      language === 'ko'
        ? ['f20-slow-query-growth', 'learning-growth-steep-first-weeks', 'teamwork-information-gap']
        : ['f20-outage-you-handled', 'time-management-estimating-duration', 'teamwork-colleague-falling-behind']
    expect(levelOf(report, best, 'specificity')).toBeGreaterThan(levelOf(report, vague, 'specificity'))
    expect(levelOf(report, best, 'own-contribution')).toBeGreaterThan(levelOf(report, together, 'own-contribution'))
  })
})

describe('opening the demonstration again', () => {
  test('gives the same one, in each language its own', async () => {
    const visitor = await house.guest()
    const [ko, en] = [await open(visitor, 'ko'), await open(visitor, 'en')]
    expect([await open(visitor, 'ko'), await open(visitor, 'en')]).toEqual([ko, en])
    expect(ko.interviewId).not.toBe(en.interviewId)
    expect(await visitor.call(listTargets)).toHaveLength(2)
  })

  test('makes one when it is asked for twice at once', async () => {
    const visitor = await house.guest()
    const opened = openDemo(practiceOf(house))
    const actor = await actorOf(visitor)
    const [first, second] = await Promise.all([opened(actor, 'ko'), opened(actor, 'ko')])
    expect(second).toEqual(first)
    expect(await visitor.call(listInterviews)).toHaveLength(1)
  })

  test('holds the interview anew on the same target when it was deleted', async () => {
    const visitor = await house.guest()
    const first = await open(visitor, 'ko')
    await visitor.call(deleteInterview, { params: { interviewId: first.interviewId } })
    const second = await open(visitor, 'ko')
    expect(second.targetId).toBe(first.targetId)
    expect((await read(visitor, second.interviewId)).status).toBe('finished')
  })

  test('leaves a target that the visitor changed alone and makes another', async () => {
    const visitor = await house.guest()
    const first = await open(visitor, 'en')
    await visitor.call(updateTarget, { params: { targetId: first.targetId }, body: { resume: 'My own résumé.' } })
    expect(await open(visitor, 'en')).toEqual(first)
    await visitor.call(deleteInterview, { params: { interviewId: first.interviewId } })
    const second = await open(visitor, 'en')
    expect(second.targetId).not.toBe(first.targetId)
    expect((await visitor.call(getTarget, { params: { targetId: first.targetId } })).resume).toBe('My own résumé.')
  })

  test('completes one that a crash left half-made', async () => {
    const visitor = await house.guest()
    const actor = await actorOf(visitor)
    const parts = practiceOf(house)
    await expect(openDemo({ ...parts, hold: failingAfter(5, parts.hold) })(actor, 'ko')).rejects.toThrow('power cut')
    const [half] = await visitor.call(listInterviews)
    expect(half?.status).toBe('live')

    const opened = await openDemo(parts)(actor, 'ko')
    expect(opened).toEqual({ targetId: half?.targetId, interviewId: half?.id })
    expect((await read(visitor, opened.interviewId)).status).toBe('finished')
  })
})

/** The level of the first try at a question, 0 where none could be given. */
function levelOf(report: Report, bankId: string, dimension: string): number {
  const score = report.questions.find(({ question }) => question.bankId === bankId)?.attempts[0]?.score
  return score?.judgements.find((each) => each.dimension === dimension)?.level ?? 0
}

const actorOf = ({ cookies }: Visitor) => house.sessions.actorOf(cookies.get(ACCESS_COOKIE) ?? '')
const noModel = () => false
const nothingKnown = () => Promise.resolve(null)
const uncounted = { spend: () => Promise.reject(new Error('the demonstration is not counted')) }

/** The parts of the house that the demonstration is made with, joined as compose joins them. */
function practiceOf({ database: { db }, queue, now }: TestHouse) {
  const targets = targetService({ db, store: targetStore(), now })
  const plans = planService({
    db,
    store: planStore(),
    queue,
    targets,
    bank: builtInBank,
    knownOfCompany: nothingKnown,
    modelIsConfigured: noModel,
    now,
  })
  const interviews = interviewService({
    db,
    store: interviewStore(),
    overview: interviewOverviewStore(),
    ranking: rankingStore(),
    now,
  })
  const scores = scoreService({ db, store: scoreStore(), queue, now })
  const takeTurn = takeTurns({ db, plans, interviews, scores, rightOfWay: rightOfWay() })
  return { targets, plans, hold: holdInterview({ db, plans, interviews, limits: uncounted, takeTurn }) }
}

function failingAfter(answers: number, hold: HoldInterview): HoldInterview {
  let left = answers
  return {
    ...hold,
    answer: (...given) => {
      left -= 1
      return left < 0 ? Promise.reject(new Error('power cut')) : hold.answer(...given)
    },
  }
}
