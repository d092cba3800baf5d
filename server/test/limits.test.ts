import { startInterview } from '@maju/contracts/interview'
import {
  type DailyLimit,
  getLimitsForAll,
  getLimitsOfUser,
  listLimits,
  setLimitsForAll,
  setLimitsOfUser,
} from '@maju/contracts/limits'
import { createPlan } from '@maju/contracts/plan'
import { refresh } from '@maju/contracts/account'
import { putCalendarSettings } from '@maju/contracts/calendar'
import { ProviderError } from '@maju/providers/provider-error'
import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { beginning } from './candidate.ts'
import { begin, hear, say, sending } from './chat.fixture.ts'
import { handMadeModel } from './hand-made-model.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

const NONE = { 'chat-turns': null, interviews: null, 'model-tokens': null }
const LIKE_ALL = { 'chat-turns': 'as-everybody', interviews: 'as-everybody', 'model-tokens': 'as-everybody' }
const DAY = 86_400

const forAll = async (house: TestHouse, limits: object) =>
  (await house.administrator()).call(setLimitsForAll, { body: { ...NONE, ...limits } })

async function today(visitor: Visitor, budget: DailyLimit['budget'], zone = 'Asia/Seoul') {
  const limits = await visitor.call(listLimits, { query: { zone } })
  return limits.find((each) => each.budget === budget)
}

/** One more interview of the same plan's target. */
async function oneMore(visitor: Visitor, targetId: string) {
  const plan = await visitor.call(createPlan, {
    params: { targetId },
    body: { language: 'ko', persona: 'lead', difficulty: 'normal', questions: 5 },
  })
  return visitor.send(startInterview, { params: { planId: plan.id } })
}

test('without limits there is no end, and what was done is shown', async () => {
  const visitor = await (await testHouse()).registered()
  await beginning(visitor)
  expect(await today(visitor, 'interviews')).toMatchObject({ perDay: null, spent: 1 })
})

test('an interview too many is refused with when there will be more, and goes on the next day', async () => {
  const house = await testHouse()
  await forAll(house, { interviews: 1 })
  const visitor = await house.registered()
  const { target } = await beginning(visitor)
  const shown = await today(visitor, 'interviews')
  const refused = await oneMore(visitor, target.id)
  expect(refused.statusCode).toBe(429)
  const problem = refused.json<{ code: string; retryAfterSeconds: number; limit: { resetsAt: string } }>()
  expect(problem).toMatchObject({ code: 'daily-limit', limit: { budget: 'interviews', resetsAt: shown?.resetsAt } })
  const wait = Number(refused.headers['retry-after'])
  expect(wait).toBe(problem.retryAfterSeconds)
  expect(Math.abs(Date.parse(problem.limit.resetsAt) - Date.now() - wait * 1000)).toBeLessThan(5000)
  expect(await today(visitor, 'interviews')).toMatchObject({ perDay: 1, spent: 1 })
  house.passSeconds(DAY)
  await visitor.call(refresh)
  expect(await today(visitor, 'interviews')).toMatchObject({ spent: 0 })
  expect((await oneMore(visitor, target.id)).statusCode).toBe(201)
})

test('the day ends at midnight where the person is: as chosen, else as the device says', async () => {
  const house = await testHouse()
  const visitor = await house.registered()
  const hour = async (zone: string) => {
    const { resetsAt = '' } = (await today(visitor, 'chat-turns', zone)) ?? {}
    return new Date(resetsAt).toISOString().slice(11, 16)
  }
  expect(await hour('Asia/Seoul')).toBe('15:00')
  expect(await hour('Asia/Kolkata')).toBe('18:30')
  await visitor.call(putCalendarSettings, {
    body: { zone: 'Asia/Tokyo', freeMinutes: Array.from({ length: 7 }, () => 30) },
  })
  expect(await hour('Asia/Kolkata')).toBe('15:00')
})

test('a person may be given more, less or no limit, and be like everybody again', async () => {
  const house = await testHouse()
  const administrator = await house.administrator()
  await forAll(house, { interviews: 1 })
  const visitor = await house.registered()
  const { target } = await beginning(visitor)
  const own = (interviews: unknown) =>
    administrator.call(setLimitsOfUser, {
      params: { accountId: visitor.accountId },
      body: { ...LIKE_ALL, interviews },
    })
  await own('unlimited')
  expect((await oneMore(visitor, target.id)).statusCode).toBe(201)
  expect(await own(3)).toEqual({ ...LIKE_ALL, interviews: 3 })
  expect((await oneMore(visitor, target.id)).statusCode).toBe(201)
  expect((await oneMore(visitor, target.id)).statusCode).toBe(429)
  await own('as-everybody')
  expect(await today(visitor, 'interviews')).toMatchObject({ perDay: 1, spent: 3 })
  expect(await administrator.call(getLimitsForAll)).toEqual({ ...NONE, interviews: 1 })
})

test('only administrators say what a day holds, and only of people who are there', async () => {
  const house = await testHouse()
  const visitor = await house.registered()
  expect((await visitor.send(setLimitsForAll, { body: NONE })).statusCode).toBe(403)
  const params = { accountId: randomUUID() }
  const administrator = await house.administrator()
  expect((await administrator.send(getLimitsOfUser, { params })).statusCode).toBe(404)
  expect((await administrator.send(setLimitsOfUser, { params, body: LIKE_ALL })).statusCode).toBe(404)
  const negative = { ...NONE, interviews: -1 }
  expect((await administrator.send(setLimitsForAll, { body: negative })).statusCode).toBe(400)
})

test('a turn of a chat is counted once, however often it is sent, and not when it is refused', async () => {
  const house = await testHouse()
  await forAll(house, { 'chat-turns': 2 })
  const visitor = await house.guest()
  const chat = await begin(visitor)
  const key = randomUUID()
  const { said, reply } = await say(visitor, chat, '저는 파티션을 늘렸습니다.', key)
  await say(visitor, chat, '저는 파티션을 늘렸습니다.', key)
  // Words for a turn that has passed.
  expect((await sending(visitor, chat, '다른 말입니다.')).statusCode).toBe(409)
  expect(await today(visitor, 'chat-turns')).toMatchObject({ spent: 1 })
  const second = await say(visitor, { ...chat, turns: [...chat.turns, said, reply] }, '그래서 밀림이 줄었습니다.')
  const third = { ...chat, turns: [...chat.turns, said, reply, second.said, second.reply] }
  expect((await sending(visitor, third, '더 말하고 싶습니다.')).statusCode).toBe(429)
  expect(await today(visitor, 'chat-turns')).toMatchObject({ spent: 2 })
})

test('a turn that the model should have worded and did not is given back', async () => {
  const { chosen } = handMadeModel({})
  const broken = {
    ...chosen.model,
    // oxlint-disable-next-line require-yield -- it fails before its first word
    async *streamText() {
      throw new ProviderError('hand', 'unreachable', { retryable: false })
    },
  }
  const house = await testHouse({ model: { ...chosen, model: broken } })
  const visitor = await house.guest()
  const chat = await begin(visitor)
  const { reply } = await say(visitor, chat, '저는 파티션을 늘렸습니다.')
  expect((await hear(visitor, chat.id, reply.id)).turn.madeBy?.fallback).toBe('error')
  expect(await today(visitor, 'chat-turns')).toMatchObject({ spent: 0 })
})

test('who used the model as much as a day holds is answered by the rules, and told why', async () => {
  const { chosen } = handMadeModel({ speak: () => ['네, 들었습니다. 무엇이 가장 어려웠나요?'] })
  const house = await testHouse({ model: chosen })
  const visitor = await house.guest()
  const other = await house.guest()
  await (
    await house.administrator()
  ).call(setLimitsOfUser, {
    params: { accountId: visitor.accountId },
    body: { ...LIKE_ALL, 'model-tokens': 1 },
  })
  const fallbackFor = async (person: Visitor) => {
    const chat = await begin(person)
    const { reply } = await say(person, chat, '저는 파티션을 늘렸습니다.')
    return (await hear(person, chat.id, reply.id)).turn.madeBy?.fallback
  }
  expect(await fallbackFor(visitor)).toBe('budget-spent')
  expect(await fallbackFor(other)).toBeNull()
  expect(await today(other, 'chat-turns')).toMatchObject({ spent: 1 })
  expect((await today(other, 'model-tokens'))?.spent).toBeGreaterThan(0)
  expect(await today(visitor, 'model-tokens')).toMatchObject({ perDay: 1, spent: 0 })
})
