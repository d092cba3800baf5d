import { correctAnswer } from '@maju/contracts/correction'
import type { CandidateTurn } from '@maju/contracts/interview'
import { type Attempt, getReport, retryQuestion } from '@maju/contracts/report'
import { beforeAll, describe, expect, test } from 'vitest'
import { scoreStore } from '../src/features/scores/score.store.ts'
import { beginning, finish } from './candidate.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

const MEANT =
  '작년 봄에 고객 문의가 밀리는 문제가 있었습니다. 저는 문의를 유형별로 나누고 답변 틀을 직접 만들었습니다. 그 결과 처리 시간이 사흘에서 하루로 줄었습니다.'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

const firstAnswer = ({ turns }: Attempt): CandidateTurn => {
  const found = turns.find((turn) => turn.from === 'candidate')
  if (!found) throw new Error('nothing was answered')
  return found
}

/** An interview that is over and scored, and its first question that was answered. */
async function over(visitor: Visitor) {
  const { interview } = await beginning(visitor)
  await finish(visitor, interview)
  await house.queue.drain()
  const interviewId = interview.id
  const report = () => visitor.call(getReport, { params: { interviewId } })
  const questionId = (await report()).questions.find(({ attempts }) => attempts.length > 0)?.question.id ?? ''
  const attemptOf = async (attempt = 0): Promise<Attempt> => {
    const one = (await report()).questions.find(({ question }) => question.id === questionId)
    const found = one?.attempts.find((each) => each.attempt === attempt)
    if (!found) throw new Error('there is no such attempt')
    return found
  }
  return { interviewId, questionId, report, attemptOf }
}

describe('the text of an answer', () => {
  test('can be corrected: it is judged by the correction, quotes stand in it, and what was there before is kept', async () => {
    const visitor = await house.guest()
    const { interviewId, questionId, report, attemptOf } = await over(visitor)
    const before = await attemptOf()
    const answered = firstAnswer(before)
    const params = { interviewId, questionId, attempt: 0, seq: answered.seq }
    const reply = await visitor.call(correctAnswer, { params, body: { text: ` ${MEANT} ` } })
    expect(reply.score).toBe(null)
    expect(firstAnswer(reply).text).toBe(MEANT)
    expect((await report()).scoring.done).toBe((await report()).scoring.total - 1)

    await house.queue.drain()
    const after = await attemptOf()
    expect(after.corrections).toEqual([{ turn: answered.seq, original: answered.text, at: expect.any(String) }])
    const texts = new Map(after.turns.map((turn) => [turn.seq, turn.text]))
    expect(texts.get(answered.seq)).toBe(MEANT)
    const evidence = after.score?.judgements.flatMap((judgement) => judgement.evidence) ?? []
    for (const { turn, start, end, quote } of evidence) expect(texts.get(turn)?.slice(start, end)).toBe(quote)
    expect(evidence.some(({ turn }) => turn === answered.seq)).toBe(true)
    for (const { start, end, quote } of firstAnswer(after).filled) expect(MEANT.slice(start, end)).toBe(quote)
    // What the interviewer asked after it stays as it was.
    const asked = ({ turns }: Attempt) => turns.filter(({ from }) => from === 'interviewer')
    expect(asked(after)).toEqual(asked(before))
  })

  test('comes back when the correction says what was there before, and is judged as before', async () => {
    const visitor = await house.guest()
    const { interviewId, questionId, attemptOf } = await over(visitor)
    const before = await attemptOf()
    const { seq, text } = firstAnswer(before)
    const params = { interviewId, questionId, attempt: 0, seq }
    await visitor.call(correctAnswer, { params, body: { text: MEANT } })
    await house.queue.drain()
    await visitor.call(correctAnswer, { params, body: { text } })
    await house.queue.drain()
    const after = await attemptOf()
    expect(after.corrections).toEqual([])
    expect(after.score?.judgements).toEqual(before.score?.judgements)
    expect(after.turns).toEqual(before.turns)
  })

  test('is not judged again by the same correction sent twice', async () => {
    const visitor = await house.guest()
    const { interviewId, questionId, attemptOf } = await over(visitor)
    const params = { interviewId, questionId, attempt: 0, seq: firstAnswer(await attemptOf()).seq }
    await visitor.call(correctAnswer, { params, body: { text: MEANT } })
    await house.queue.drain()
    const again = await visitor.call(correctAnswer, { params, body: { text: MEANT } })
    expect(again.score).not.toBe(null)
  })

  test('can be corrected in a retry too', async () => {
    const visitor = await house.guest()
    const { interviewId, questionId, attemptOf } = await over(visitor)
    const first = await attemptOf()
    await visitor.call(retryQuestion, { params: { interviewId, questionId }, body: { text: '잘못 들린 말입니다.' } })
    const params = { interviewId, questionId, attempt: 1, seq: 1 }
    await visitor.call(correctAnswer, { params, body: { text: MEANT } })
    await house.queue.drain()
    const retry = await attemptOf(1)
    expect(firstAnswer(retry).text).toBe(MEANT)
    expect(retry.corrections).toMatchObject([{ turn: 1, original: '잘못 들린 말입니다.' }])
    expect(await attemptOf()).toEqual(first)
  })

  test('is corrected only where an answer is: not the interviewer’s words, not a question that is still open, not with nothing', async () => {
    const visitor = await house.guest()
    const { interviewId, questionId, attemptOf } = await over(visitor)
    const { turns } = await attemptOf()
    const send = (seq: number, text: string, attempt = 0) =>
      visitor.send(correctAnswer, { params: { interviewId, questionId, attempt, seq }, body: { text } })
    expect((await send(turns[0]?.seq ?? 0, MEANT)).statusCode).toBe(404)
    expect((await send(9999, MEANT)).statusCode).toBe(404)
    expect((await send(turns[1]?.seq ?? 1, MEANT, 7)).statusCode).toBe(404)
    expect((await send(turns[1]?.seq ?? 1, '  ')).statusCode).toBe(400)

    const { interview, plan } = await beginning(visitor)
    const open = { interviewId: interview.id, questionId: plan.questions[0]?.id ?? '', attempt: 0, seq: 1 }
    expect((await visitor.send(correctAnswer, { params: open, body: { text: MEANT } })).statusCode).toBe(404)
  })

  test('keeps no score of what was there before, when that comes after the correction', async () => {
    const visitor = await house.guest()
    const { interviewId, questionId, attemptOf } = await over(visitor)
    const before = await attemptOf()
    const { db } = house.database
    const store = scoreStore()
    const seen = await store.find(db, { interviewId, questionId, attempt: 0 })
    const params = { interviewId, questionId, attempt: 0, seq: firstAnswer(before).seq }
    await visitor.call(correctAnswer, { params, body: { text: MEANT } })
    if (!seen || !before.score) throw new Error('nothing was scored')
    await store.keepScore(db, seen, before.score)
    await store.markFailed(db, seen)
    expect(await store.find(db, seen)).toMatchObject({ status: 'waiting', score: null })
  })
})
