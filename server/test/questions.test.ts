import { deleteMe, exportMe, register } from '@maju/contracts/account'
import { createPlan, editPlan } from '@maju/contracts/plan'
import {
  addOwnQuestion,
  bookmarkQuestion,
  changeOwnQuestion,
  deleteOwnQuestion,
  listQuestions,
  unbookmarkQuestion,
} from '@maju/contracts/practice'
import { createTarget, updateTarget } from '@maju/contracts/target'
import { builtInBank } from '@maju/interviewer/bank/bank'
import { count, eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { bookmarks, ownQuestions } from '../src/features/practice/practice.table.ts'
import { posting, resume } from './candidate.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import { PASSWORD, type Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

const list = (visitor: Visitor, query: Record<string, string> = {}) =>
  visitor.call(listQuestions, { query: { language: 'ko', ...query } })
const own = (visitor: Visitor, body: object) => visitor.call(addOwnQuestion, { body: { language: 'ko', ...body } })
const star = (visitor: Visitor, listedQuestionId: string) =>
  visitor.send(bookmarkQuestion, { params: { listedQuestionId } })
const targetOf = (visitor: Visitor) =>
  visitor.call(createTarget, {
    body: { company: '한빛소프트웨어', jobTitle: '백엔드 개발자', language: 'ko', resume, posting },
  })
const [bankQuestion] = builtInBank.questions
if (!bankQuestion) throw new Error('the bank is empty')
const ofBank = `bank.${bankQuestion.id}`

describe('the list of questions', () => {
  test('holds the whole bank for anybody, page by page, each question once and none twice', async () => {
    const visitor = await house.guest()
    const seen: string[] = []
    for (let offset = 0; ; offset += 100) {
      const page = await list(visitor, { offset: String(offset), limit: '100' })
      expect(page.total).toBe(builtInBank.questions.length)
      if (page.questions.length === 0) break
      seen.push(...page.questions.map(({ id }) => id))
    }
    expect(seen).toEqual(builtInBank.questions.map(({ id }) => `bank.${id}`))
  })

  test('names nobody’s company without an application, and that of the application with one', async () => {
    const visitor = await house.guest()
    const { id: targetId } = await targetOf(visitor)
    const without = await list(visitor, { text: '저희 회사', limit: '1' })
    expect(without.total).toBeGreaterThan(0)
    const named = await list(visitor, { text: '한빛소프트웨어', source: 'bank', targetId, limit: '100' })
    expect(named.total).toBeGreaterThan(0)
    expect(named.questions.every(({ text, why }) => !`${text}${why}`.includes('{'))).toBe(true)
  })

  test('is filtered by competency, family, source, words and stars, each by itself and together', async () => {
    const visitor = await house.guest()
    const all = builtInBank.questions
    const by = async (query: Record<string, string>) => (await list(visitor, { limit: '1', ...query })).total
    expect(await by({ competency: 'teamwork' })).toBe(all.filter(({ competency }) => competency === 'teamwork').length)
    const nursing = all.filter(({ families }) => families.some((family) => family === 'all' || family === '06'))
    expect(await by({ family: '06' })).toBe(nursing.length)
    expect(nursing.length).toBeLessThan(all.length)
    await star(visitor, ofBank)
    expect(await by({ bookmarked: 'true' })).toBe(1)
    expect(await by({ bookmarked: 'false' })).toBe(all.length - 1)
    expect(await by({ bookmarked: 'true', competency: 'nothing' })).toBe(0)
    expect(await by({ source: 'own' })).toBe(0)
    const { questions } = await list(visitor, { text: ' 고객  설명 ', limit: '100' })
    expect(questions.length).toBeGreaterThan(0)
    for (const { text, why } of questions) expect(`${text} ${why}`).toMatch(/고객[^]*설명|설명[^]*고객/)
  })

  test('holds what plans ask with a line behind it, once, and what the documents of an application make people ask', async () => {
    const visitor = await house.guest()
    const { id: targetId } = await targetOf(visitor)
    for (const _ of [1, 2])
      await visitor.call(createPlan, {
        params: { targetId },
        body: { language: 'ko', persona: 'lead', difficulty: 'normal', questions: 8 },
      })
    const planned = await list(visitor, { source: 'plan' })
    expect(planned.total).toBeGreaterThan(1)
    expect(planned.companies).toEqual(['한빛소프트웨어'])
    for (const question of planned.questions) {
      expect(question).toMatchObject({ company: '한빛소프트웨어', targetId })
      expect(question.sources.length).toBeGreaterThan(0)
    }
    const texts = planned.questions.map(({ text }) => text)
    expect(new Set(texts).size).toBe(texts.length)
    expect((await list(visitor, { source: 'expected' })).total).toBe(0)
    const expected = await list(visitor, { source: 'expected', targetId })
    expect(expected.questions.some(({ sources }) => sources.length > 0)).toBe(true)
    expect((await list(visitor, { company: '한빛소프트웨어', targetId })).total).toBe(planned.total + expected.total)
  })

  test('keeps an expected question that was starred when the documents say something else', async () => {
    const visitor = await house.guest()
    const { id: targetId } = await targetOf(visitor)
    const [expected] = (await list(visitor, { source: 'expected', targetId })).questions
    expect((await star(visitor, expected?.id ?? '')).statusCode).toBe(204)
    await visitor.call(updateTarget, { params: { targetId }, body: { resume: '', posting: '' } })
    const { questions } = await list(visitor, { bookmarked: 'true', targetId })
    expect(questions).toEqual([{ ...expected, bookmarked: true }])
  })
})

describe('a question of one’s own', () => {
  test('is after what its words speak of until the person says otherwise, and comes first', async () => {
    const visitor = await house.guest()
    const text = '팀원과 의견이 달라 갈등을 겪고 풀었던 경험을 말씀해 주세요.'
    const made = await own(visitor, { text })
    expect(made).toMatchObject({ competency: 'conflict-management', competencyBy: 'rules', phase: 'experience' })
    const said = { language: 'ko', text, competency: 'teamwork', company: '가온상사', note: '최종 면접에서 받음' }
    const params = { ownQuestionId: made.id.slice('own.'.length) }
    const changed = await visitor.call(changeOwnQuestion, { params, body: said })
    expect(changed).toMatchObject({ ...said, competencyBy: 'person', id: made.id })
    expect((await list(visitor)).questions[0]).toEqual(changed)
    expect((await list(visitor, { company: '가온상사' })).total).toBe(1)
    expect((await list(visitor, { text: '최종 면접' })).questions.map(({ id }) => id)).toEqual([made.id])
    await star(visitor, made.id)
    await visitor.call(deleteOwnQuestion, { params })
    expect((await list(visitor, { source: 'own' })).total).toBe(0)
    expect((await list(visitor, { bookmarked: 'true' })).total).toBe(0)
  })

  test.each([
    ['결혼 계획이 있으신가요?', 'body.text'],
    ['https://example.com 을 봐 주세요', 'body.text'],
  ])('that nobody may ask is refused with the field: %s', async (text, path) => {
    const reply = await (await house.guest()).send(addOwnQuestion, { body: { language: 'ko', text } })
    expect(reply.statusCode).toBe(400)
    expect(reply.json()).toMatchObject({ code: 'malformed', fields: [{ path }] })
  })

  test('that nobody may ask is refused in a plan the same way', async () => {
    const visitor = await house.guest()
    const { id: targetId } = await targetOf(visitor)
    const body = { language: 'ko', persona: 'lead', difficulty: 'normal', questions: 5 }
    const plan = await visitor.call(createPlan, { params: { targetId }, body })
    const edit = { op: 'add', phase: 'fit', text: '결혼 계획이 있으신가요?' }
    const reply = await visitor.send(editPlan, { params: { planId: plan.id }, body: edit })
    expect(reply.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'body.text' }] })
  })

  test('after a competency that there is not is refused', async () => {
    const body = { language: 'ko', text: '왜 지원하셨습니까?', competency: 'charm' }
    const reply = await (await house.guest()).send(addOwnQuestion, { body })
    expect(reply.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'body.competency' }] })
  })
})

describe('a star', () => {
  test('is put once however often, taken away, and put on nothing that is not there', async () => {
    const visitor = await house.guest()
    for (const _ of [1, 2]) expect((await star(visitor, ofBank)).statusCode).toBe(204)
    expect((await list(visitor, { bookmarked: 'true' })).questions.map(({ id }) => id)).toEqual([ofBank])
    await visitor.call(unbookmarkQuestion, { params: { listedQuestionId: ofBank } })
    expect((await list(visitor, { bookmarked: 'true' })).total).toBe(0)
    const nowhere = ['bank.nothing', 'own.nothing', 'plan.q1', 'expected.1', `plan.${crypto.randomUUID()}.q1`]
    for (const id of nowhere) expect((await star(visitor, id)).statusCode).toBe(404)
    expect((await star(visitor, 'elsewhere.q1')).statusCode).toBe(400)
  })
})

describe('what somebody keeps of questions', () => {
  const rowsOf = async (accountId: string) => {
    const { db } = house.database
    const [one] = await db.select({ n: count() }).from(ownQuestions).where(eq(ownQuestions.accountId, accountId))
    const [other] = await db.select({ n: count() }).from(bookmarks).where(eq(bookmarks.accountId, accountId))
    return [one?.n, other?.n]
  }

  test('is in the export, and goes with the account', async () => {
    const visitor = await house.registered()
    await own(visitor, { text: '가장 아끼는 일은 무엇입니까?' })
    await star(visitor, ofBank)
    const files = unzipSync((await visitor.send(exportMe)).rawPayload)
    const questions: unknown = JSON.parse(strFromU8(files['questions.json'] ?? new Uint8Array()))
    expect(questions).toMatchObject({
      ownQuestions: [{ text: '가장 아끼는 일은 무엇입니까?' }],
      bookmarks: [{ question: ofBank }],
    })
    expect(await rowsOf(visitor.accountId)).toEqual([1, 1])
    await visitor.call(deleteMe, { body: { password: PASSWORD } })
    expect(await rowsOf(visitor.accountId)).toEqual([0, 0])
  })

  test('goes with a guest who registers', async () => {
    const guest = await house.guest()
    await own(guest, { text: '가장 아끼는 일은 무엇입니까?' })
    await star(guest, ofBank)
    const body = { email: `${guest.accountId}@example.com`, password: PASSWORD, name: '홍길동', language: 'ko' }
    await guest.call(register, { body })
    expect((await list(guest, { bookmarked: 'true' })).total).toBe(1)
    expect((await list(guest, { source: 'own' })).total).toBe(1)
  })
})
