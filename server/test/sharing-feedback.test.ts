import { exportMe } from '@maju/contracts/account'
import { correctAnswer } from '@maju/contracts/correction'
import { deleteRecording } from '@maju/contracts/recording'
import { dimension } from '@maju/contracts/report'
import { listFeedback, removeComment, removeFeedback } from '@maju/contracts/feedback'
import { commentShared, markShared, openShare, takeBackComment } from '@maju/contracts/shared-report'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { recorded } from './recorder.ts'
import { heldInterview, linked, markAll, opened, revealing, said } from './sharing.fixture.ts'
import { houseAmongOthers } from './test-house.ts'

const everything = { answers: true, measures: true, recordings: true }

async function marking() {
  const house = await houseAmongOthers()
  const owner = await house.registered()
  const held = await heldInterview(house, owner)
  const { token, share } = await linked(owner, held.interviewId, { marking: true, shows: everything })
  const feedback = () => owner.call(listFeedback, { params: { interviewId: held.interviewId } })
  return { house, owner, ...held, token, share, mentor: house.stranger(), feedback }
}

describe('marks', () => {
  test('are given blind: no level of the program is sent before, that of the question after, the rest when all are marked', async () => {
    const { mentor, token, questionId, answered } = await marking()
    const before = await opened(mentor, token)
    expect(before.summary).toBeNull()
    expect(before.agreement).toBeNull()
    expect(new Set(before.questions.map(({ judged }) => judged))).toEqual(new Set(['blind']))
    expect(before.questions.flatMap(({ judgements, madeBy }) => [...judgements, madeBy].filter(Boolean))).toEqual([])

    const after = await markAll(mentor, token, questionId, 3)
    expect(after.mentor).toBe('멘토')
    const marked = after.questions.find(({ id }) => id === questionId)
    expect(marked?.judged).toBe('shown')
    expect(marked?.judgements.length).toBe(dimension.options.length)
    expect(marked?.marks).toHaveLength(dimension.options.length)
    expect(after.questions.filter(({ judged }) => judged === 'shown')).toHaveLength(1)
    expect(after.summary).toBeNull()

    for (const id of answered.slice(1)) await markAll(mentor, token, id, 3)
    expect((await opened(mentor, token)).summary?.dimensions).toHaveLength(dimension.options.length)
  })

  test('stay as they were given: a second time is a conflict and changes nothing', async () => {
    const { mentor, token, questionId, feedback } = await marking()
    await markAll(mentor, token, questionId, 2)
    await expect(markAll(mentor, token, questionId, 5)).rejects.toThrow('409')
    const [{ questions } = { questions: [] }] = await feedback()
    expect(new Set(questions.flatMap(({ marks }) => marks.map(({ level }) => level)))).toEqual(new Set([2]))
  })

  test('given twice at the same moment count once', async () => {
    const { mentor, token, questionId, feedback } = await marking()
    const body = { name: '멘토', marks: [{ dimension: 'fit', level: 4 }] }
    const params = { token, questionId }
    const replies = await Promise.all([1, 2, 3].map(() => mentor.send(markShared, { params, body })))
    expect(replies.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1)
    expect(replies.filter(({ statusCode }) => statusCode === 409)).toHaveLength(2)
    expect((await feedback())[0]?.questions).toHaveLength(1)
  })

  test('a dimension twice, a level off the scale and no mark at all are refused; not enough evidence is a mark', async () => {
    const { mentor, token, questionId } = await marking()
    const params = { token, questionId }
    const twice = [1, 2].map((level) => ({ dimension: 'fit', level }))
    for (const marks of [twice, [{ dimension: 'fit', level: 0 }], [{ dimension: 'fit', level: 6 }], []])
      expect((await mentor.send(markShared, { params, body: { name: '멘토', marks } })).statusCode).toBe(400)
    const marks = [{ dimension: 'fit', level: null }]
    expect((await mentor.send(markShared, { params, body: { name: '멘토', marks } })).statusCode).toBe(200)
  })
})

describe('agreement', () => {
  test('is counted over what both gave a level; too few pairs have no kappa', async () => {
    const { mentor, token, questionId, report, feedback } = await marking()
    await markAll(mentor, token, questionId, 3)
    const judged =
      report.questions.find(({ question }) => question.id === questionId)?.attempts[0]?.score?.judgements ?? []
    const scored = judged.filter(({ verdict }) => verdict === 'scored')
    const [{ agreement } = { agreement: null }] = await feedback()
    expect(agreement).toMatchObject({
      n: scored.length,
      same: scored.filter(({ level }) => level === 3).length,
      apart: { mentor: 0, program: judged.length - scored.length, both: 0 },
      kappa: null,
      why: 'few',
    })
  })

  test('leaves out an answer that was corrected after it had been marked, and says so', async () => {
    const { house, owner, mentor, token, interviewId, questionId, report, feedback } = await marking()
    await markAll(mentor, token, questionId, 3)
    const turn = report.questions[0]?.attempts[0]?.turns.find(({ from }) => from === 'candidate')
    await owner.call(correctAnswer, {
      params: { interviewId, questionId, attempt: 0, seq: turn?.seq ?? -1 },
      body: { text: '저는 병목을 재고 배치를 나누어 마감을 6시간에서 40분으로 줄였습니다.' },
    })
    await house.queue.drain()
    const [{ agreement, questions } = { agreement: null, questions: [] }] = await feedback()
    expect(agreement).toMatchObject({ n: 0, changed: 1 })
    expect(questions[0]?.current).toBe(false)
  })
})

describe('comments', () => {
  test('on words come back at the same words for both, as each of them reads the answer', async () => {
    const { mentor, token, questionId, feedback } = await marking()
    const shown = (await opened(mentor, token)).questions.find(({ id }) => id === questionId)
    const turn = shown?.turns.find(({ from }) => from === 'candidate')
    const start = turn?.text.indexOf('[전화번호]') ?? -1
    const end = (turn?.text.indexOf('정산 마감') ?? -1) + '정산 마감'.length
    const place = { kind: 'quote' as const, turn: turn?.seq ?? -1, start, end }
    const reply = await said(mentor, token, questionId, { place })
    expect(commentShared.reply.parse(reply.json()).comments[0]?.place).toEqual({
      ...place,
      quote: turn?.text.slice(start, end),
    })
    const [{ comments } = { comments: [] }] = await feedback()
    const from = revealing.indexOf('010-')
    const to = revealing.indexOf('정산 마감') + '정산 마감'.length
    expect(comments[0]?.place).toEqual({
      kind: 'quote',
      turn: place.turn,
      start: from,
      end: to,
      quote: revealing.slice(from, to),
    })
  })

  test('on a second stay when their recording is deleted; a second of another question’s recording is nowhere', async () => {
    const { owner, mentor, token, interviewId, questionId, answered, feedback } = await marking()
    const { id } = await recorded(owner, interviewId, questionId)
    const place = { kind: 'second' as const, recordingId: id, second: 4.5 }
    expect((await said(mentor, token, answered[1] ?? '', { place })).statusCode).toBe(404)
    expect((await said(mentor, token, questionId, { place })).statusCode).toBe(201)
    expect((await feedback())[0]?.comments[0]?.place).toEqual(place)
    await owner.call(deleteRecording, { params: { recordingId: id } })
    expect((await feedback())[0]?.comments[0]?.place).toEqual({ ...place, recordingId: null })
  })

  test('go when whoever left them or the owner deletes them, and are nobody else’s to delete', async () => {
    const { house, owner, mentor, token, interviewId, questionId, feedback } = await marking()
    for (const text of ['하나', '둘']) await said(mentor, token, questionId, { text })
    const [one, two] = (await feedback())[0]?.comments ?? []
    const other = await linked(owner, interviewId, { marking: true })
    const byOther = { token: other.token, commentId: one?.id ?? '' }
    expect((await mentor.send(takeBackComment, { params: byOther })).statusCode).toBe(404)
    const params = { commentId: two?.id ?? '' }
    expect((await (await house.guest()).send(removeComment, { params })).statusCode).toBe(404)
    await mentor.call(takeBackComment, { params: { token, commentId: one?.id ?? '' } })
    await owner.call(removeComment, { params })
    expect((await feedback())[0]?.comments).toEqual([])
  })
})

test('deleting what somebody said ends their link and leaves no name, mark or comment', async () => {
  const { owner, mentor, token, share, questionId, feedback } = await marking()
  await markAll(mentor, token, questionId, 3)
  await said(mentor, token, questionId)
  await owner.call(removeFeedback, { params: { shareId: share.id } })
  expect(await feedback()).toEqual([])
  expect((await mentor.send(openShare, { params: { token } })).statusCode).toBe(404)
})

test('links and what was said by them are in the export, their tokens are not', async () => {
  const { owner, mentor, token, share, questionId } = await marking()
  await markAll(mentor, token, questionId, 3)
  await said(mentor, token, questionId, { text: '두괄식이라 잘 들려요.' })
  const files = unzipSync(new Uint8Array((await owner.send(exportMe)).rawPayload))
  const text = (name: string) => strFromU8(files[`${name}.json`] ?? new Uint8Array())
  expect(JSON.parse(text('shares'))).toMatchObject([{ id: share.id, mentor: '멘토' }])
  expect(JSON.parse(text('feedback'))).toMatchObject([
    { shareId: share.id, comments: [{ text: '두괄식이라 잘 들려요.' }] },
  ])
  expect(
    Object.values(files)
      .map((file) => strFromU8(file))
      .join(''),
  ).not.toContain(token)
})
