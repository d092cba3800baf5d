import { register } from '@maju/contracts/account'
import { compareAttempts } from '@maju/contracts/comparison'
import { getInterview, listInterviews, submitAnswer } from '@maju/contracts/interview'
import { addOwnQuestion, listQuestions, startPractice } from '@maju/contracts/practice'
import { getReport, retryQuestion } from '@maju/contracts/report'
import { getProgress } from '@maju/contracts/progress'
import { getRoad } from '@maju/contracts/road'
import { createTarget } from '@maju/contracts/target'
import { builtInBank } from '@maju/interviewer/bank/bank'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { finish, posting, resume } from './candidate.ts'
import { recorded } from './recorder.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import { PASSWORD, type Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

const experience = builtInBank.questions.find(({ id, kind }) => kind === 'experience' && id.length > 0)
const question = `bank.${experience?.id}`

const targetOf = (visitor: Visitor) =>
  visitor.call(createTarget, {
    body: { company: '한빛소프트웨어', jobTitle: '백엔드 개발자', language: 'ko', resume, posting },
  })
const practise = (visitor: Visitor, body: object) => visitor.call(startPractice, { body })
const compare = (visitor: Visitor, interviewId: string) =>
  visitor.call(compareAttempts, { params: { interviewId, questionId: 'q1' } })

/** A practice of one question of the bank that was answered once. */
async function answered(visitor: Visitor) {
  const { id: targetId } = await targetOf(visitor)
  const { interviewId } = await practise(visitor, { targetId, question })
  const turns = await finish(visitor, await visitor.call(getInterview, { params: { interviewId } }))
  await house.queue.drain()
  return { targetId, interviewId, turns }
}

async function retried(visitor: Visitor, interviewId: string, text: string) {
  await visitor.call(retryQuestion, { params: { interviewId, questionId: 'q1' }, body: { text } })
  await house.queue.drain()
}

const THIN = '열심히 했습니다. 잘 끝났습니다.'
const FULL =
  '작년 봄에 정산 마감이 자주 늦어지는 문제가 있었습니다. 제 역할은 배치를 다시 설계하는 것이었습니다. 저는 먼저 병목을 재 보고 작업을 작은 단위로 나눴습니다. 그 결과 마감 시간이 6시간에서 40분으로 줄었습니다. 그 일을 통해 먼저 재고 나서 고쳐야 한다는 것을 배웠습니다.'

describe('practising one question', () => {
  test('asks exactly this question and is reported as any interview', async () => {
    const visitor = await house.guest()
    const { interviewId, turns } = await answered(visitor)
    const asked = turns.filter((turn) => turn.from === 'interviewer' && turn.act === 'ask')
    expect(asked).toHaveLength(1)
    const report = await visitor.call(getReport, { params: { interviewId } })
    expect(report.questions.map((each) => each.question.bankId)).toEqual([experience?.id])
    expect(report.questions[0]?.attempts[0]?.score?.judgements.length).toBeGreaterThan(0)
    expect(report.company).toBe('한빛소프트웨어')
  })

  test('twice for one application is one practice, also when both come at once; for another it is another', async () => {
    const visitor = await house.guest()
    const { id: targetId } = await targetOf(visitor)
    const begun = await Promise.all([1, 2, 3].map(() => practise(visitor, { targetId, question })))
    expect(new Set(begun.map(({ interviewId }) => interviewId)).size).toBe(1)
    expect(await visitor.call(listInterviews)).toHaveLength(1)
    const elsewhere = await practise(visitor, { targetId: (await targetOf(visitor)).id, question })
    expect(elsewhere.interviewId).not.toBe(begun[0]?.interviewId)
  })

  test('of a question of one’s own, of a plan and of documents asks its very words, and cites what it cited', async () => {
    const visitor = await house.guest()
    const { id: targetId } = await targetOf(visitor)
    const own = await visitor.call(addOwnQuestion, {
      body: { language: 'ko', text: '밤새 고친 적이 있다면 그때 무엇을 하셨습니까?', competency: 'teamwork' },
    })
    const { questions } = await visitor.call(listQuestions, { query: { language: 'ko', source: 'expected', targetId } })
    const expected = questions.find(({ sources }) => sources.some(({ document }) => document === 'resume'))
    for (const one of [own, expected]) {
      const { interviewId } = await practise(visitor, { targetId, question: one?.id })
      const { questions: planned } = await visitor.call(getReport, { params: { interviewId } })
      expect(planned[0]?.question).toMatchObject({
        text: one?.text,
        competency: one?.competency,
        sources: one?.sources,
        madeBy: one?.madeBy,
      })
    }
  })

  test('is shown in the list with the number of its tries', async () => {
    const visitor = await house.guest()
    const { targetId, interviewId } = await answered(visitor)
    await retried(visitor, interviewId, THIN)
    const shown = async (target: string) => {
      const page = await visitor.call(listQuestions, { query: { language: 'ko', targetId: target, limit: '100' } })
      return page.questions.find(({ id }) => id === question)?.practised
    }
    expect(await shown(targetId)).toEqual({ interviewId, status: 'finished', attempts: 2 })
    expect(await shown((await targetOf(visitor)).id)).toBeNull()
  })

  test('needs an application where the question belongs to none, and one of one’s own', async () => {
    const [visitor, other] = [await house.guest(), await house.guest()]
    const none = await visitor.send(startPractice, { body: { question } })
    expect(none.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'body.targetId' }] })
    const theirs = await targetOf(other)
    const own = await other.call(addOwnQuestion, { body: { language: 'ko', text: '무엇이 어려웠습니까?' } })
    const mine = await targetOf(visitor)
    for (const body of [
      { targetId: theirs.id, question },
      { targetId: mine.id, question: own.id },
      { targetId: mine.id, question: `expected.${theirs.id}.0123456789abcdef` },
      { targetId: mine.id, storyId: randomUUID() },
    ])
      expect((await visitor.send(startPractice, { body })).statusCode).toBe(404)
    expect((await visitor.send(startPractice, { body: { targetId: mine.id } })).statusCode).toBe(400)
  })

  test('is no session: neither progress nor the road counts it, and nobody is compared by it', async () => {
    const visitor = await house.guest()
    const { targetId, interviewId } = await answered(visitor)
    expect(await visitor.call(getProgress)).toEqual([])
    const road = await visitor.call(getRoad, { params: { targetId }, query: { zone: 'Asia/Seoul' } })
    expect(road.dose.done).toBe(0)
    for (const sweep of house.housekeeping) await sweep()
    const { percentiles } = await visitor.call(getReport, { params: { interviewId } })
    expect(percentiles.map(({ n }) => n)).toEqual([0, 0])
  })

  test('goes with a guest who registers', async () => {
    const guest = await house.guest()
    const { targetId, interviewId } = await answered(guest)
    const body = { email: `${guest.accountId}@example.com`, password: PASSWORD, name: '홍길동', language: 'ko' }
    await guest.call(register, { body })
    expect((await practise(guest, { targetId, question })).interviewId).toBe(interviewId)
  })
})

describe('tries side by side', () => {
  test('each hold what was found, with the words; what changed is said from each to the next', async () => {
    const visitor = await house.guest()
    const { id: targetId } = await targetOf(visitor)
    const { interviewId } = await practise(visitor, { targetId, question })
    const begun = await visitor.call(getInterview, { params: { interviewId } })
    let { status } = begun
    for (let n = 0; status !== 'finished' && n < 9; n += 1) {
      const { turns } = await visitor.call(getInterview, { params: { interviewId } })
      const replyTo = turns.findLast(({ from }) => from === 'interviewer')?.seq
      const reply = await visitor.call(submitAnswer, {
        params: { interviewId },
        body: { replyTo, text: THIN },
        headers: { 'idempotency-key': randomUUID() },
      })
      status = reply.status
    }
    await house.queue.drain()
    await retried(visitor, interviewId, FULL)
    await retried(visitor, interviewId, '모르겠습니다.')
    const { attempts, changes, question: asked } = await compare(visitor, interviewId)
    expect(attempts.map(({ attempt }) => attempt)).toEqual([0, 1, 2])
    for (const { slots, judgements, scoring, madeBy } of attempts) {
      expect(scoring).toBe('scored')
      expect(madeBy).toMatchObject({ engine: 'built-in' })
      expect(slots.map(({ slot }) => slot)).toEqual(asked.slots)
      for (const { level, evidence, verdict } of judgements)
        if (level !== null && verdict === 'scored') expect(evidence.length).toBeGreaterThan(0)
    }
    const full = attempts[1]
    expect(full?.length.characters).toBe(FULL.replaceAll(/\s/g, '').length)
    for (const { filled, quote } of full?.slots ?? []) if (filled) expect(FULL).toContain(quote)
    const gained = changes.filter((change) => change.kind === 'slot-gained' && change.to === 1)
    expect(gained.length).toBeGreaterThan(0)
    const lost = changes.filter((change) => change.kind === 'slot-lost' && change.to === 2)
    expect(lost.length).toBeGreaterThanOrEqual(gained.length)
    for (const change of changes) expect(change.to).toBe(change.from + 1)
    const rise = changes.find((change) => change.kind === 'level' && change.to === 1)
    expect(rise).toMatchObject({ madeBy: { engine: 'built-in' } })
    const length = changes.find((change) => change.kind === 'length' && change.to === 1)
    expect(length).toMatchObject({ after: full?.length.characters, before: attempts[0]?.length.characters })
  })

  test('have a rate only where it was recorded, with who measured it', async () => {
    const visitor = await house.guest()
    const { interviewId } = await answered(visitor)
    expect((await compare(visitor, interviewId)).attempts[0]?.voice).toBeNull()
    const recording = await recorded(visitor, interviewId, 'q1')
    const [first] = (await compare(visitor, interviewId)).attempts
    expect(first?.voice).toMatchObject({ recordingId: recording.id, measuredBy: { where: 'browser' } })
    const { delivery } = await visitor.call(getReport, { params: { interviewId } })
    const measured = delivery.status === 'measured' ? delivery.answers[0]?.measures : null
    expect(first?.voice?.syllablesPerSecond).toEqual(measured?.syllablesPerSecond)
  })

  test('of a question that the interview has not are not found', async () => {
    const visitor = await house.guest()
    const { interviewId } = await answered(visitor)
    const reply = await visitor.send(compareAttempts, { params: { interviewId, questionId: 'q9' } })
    expect(reply.statusCode).toBe(404)
  })
})
