import { listEngines } from '@maju/contracts/admin'
import { startInterview, submitAnswer } from '@maju/contracts/interview'
import { createPlan } from '@maju/contracts/plan'
import { createTarget } from '@maju/contracts/target'
import { chooseLanguageModel } from '@maju/providers/language/choose'
import { expect, test } from 'vitest'
import { beginning, finish, openTurn, posting } from './candidate.ts'
import { hear, judgementsOf, languageEngine, planned } from './deepening.ts'
import { decidedText, handMadeModel, judgedAt } from './hand-made-model.ts'
import { houseAmongOthers, testHouse } from './test-house.ts'

test('whoever leaves the model out gets a plan, words and scores that it never saw', async () => {
  const { chosen, seen } = handMadeModel({})
  const house = await houseAmongOthers({ model: chosen })
  const { visitor, fresh } = await planned(house, { builtInOnly: true })
  const interview = await visitor.call(startInterview, { params: { planId: fresh.id } })
  const { final } = await hear(visitor, interview.id, openTurn(interview.turns))
  await finish(visitor, interview)
  const scores = await judgementsOf(house, visitor, interview.id)
  expect([fresh.status, final.madeBy.engine]).toEqual(['ready', 'built-in'])
  expect(new Set(scores.map(({ madeBy }) => madeBy.engine))).toEqual(new Set(['built-in']))
  expect(seen).toEqual([])
})

test('name, phone, e-mail and resident number reach no model, and come back in what it says', async () => {
  const personal = ['홍길동', '길동', '010-1234-5678', 'hong@example.com', '900101-1234567']
  const { chosen, seen } = handMadeModel({
    object: (asked) => (asked.prompt.includes('[DIMENSIONS') ? judgedAt(3, asked) : { questions: [] }),
    speak: (asked) => [`네, ${/\[NAME_\d+\]/u.exec(asked.prompt)?.[0] ?? '지원자'} 님. ${decidedText(asked)}`],
  })
  const house = await houseAmongOthers({ model: chosen })
  const visitor = await house.guest()
  const resume = `홍길동 | 백엔드 개발자\n010-1234-5678 · hong@example.com · 900101-1234567\n\n경력\n가온페이 결제팀 (2022-03 ~ 현재)\n- 홍길동이 주도한 정산 배치를 바꿔 마감 시간을 6시간에서 40분으로 줄임`
  const target = await visitor.call(createTarget, {
    body: { company: '한빛소프트웨어', jobTitle: '백엔드 개발자', language: 'ko', resume, posting },
  })
  const plan = await visitor.call(createPlan, {
    params: { targetId: target.id },
    body: { language: 'ko', persona: 'lead', difficulty: 'normal', questions: 5 },
  })
  await house.queue.drain()
  const interview = await visitor.call(startInterview, { params: { planId: plan.id } })
  const text =
    '저는 홍길동입니다. 동료들은 홍길동에게 정산 배치를 맡겼고 제가 010-1234-5678, hong@example.com, 900101-1234567 로 연락을 받아 마감 시간을 줄였습니다.'
  const now = await visitor.call(submitAnswer, {
    params: { interviewId: interview.id },
    body: { replyTo: openTurn(interview.turns), text },
  })
  const { final } = await hear(visitor, interview.id, openTurn(now.turns))
  await finish(visitor, { ...interview, turns: now.turns })
  const [score] = await judgementsOf(house, visitor, interview.id)
  const shown = seen.map((one) => one.text).join('\n')
  for (const block of ['[CLAIMS ', '[TURN ', '[DIMENSIONS ']) expect(shown).toContain(block)
  for (const one of personal) expect(shown).not.toContain(one)
  expect(final.text).toMatch(/^네, 홍길동 님\. /u)
  expect(score?.judgements[0]?.evidence[0]?.quote).toContain('홍길동')
})

test('a spent budget is said beside the words and among the engines, and is over at midnight', async () => {
  const { chosen } = handMadeModel({ speak: (asked) => [decidedText(asked)], tokens: 5000 })
  // A database of its own: what others spent counts too.
  const house = await testHouse({ model: chosen, settings: { modelTokensPerDay: 5000 } })
  const words = async () => {
    const visitor = await house.guest()
    const { interview } = await beginning(visitor)
    return (await hear(visitor, interview.id, openTurn(interview.turns))).final.madeBy
  }
  expect((await languageEngine(house))?.state).toBe('ready')
  expect(await words()).toMatchObject({ engine: 'model', fallback: null })
  expect((await languageEngine(house))?.state).toBe('budget-spent')
  expect(await words()).toMatchObject({ engine: 'built-in', fallback: 'budget-spent' })
  expect((await planned(house)).after.madeBy.fallback).toBe('budget-spent')
  house.passSeconds(24 * 3600)
  expect((await languageEngine(house))?.state).toBe('ready')
  expect(await words()).toMatchObject({ engine: 'model', fallback: null })
})

test('the page of engines names the variable that chose and never its value', async () => {
  const key = 'not-a-real-key-4711'
  const house = await houseAmongOthers({ model: chooseLanguageModel({ OPENAI_API_KEY: key }) })
  const reply = await house.stranger().send(listEngines)
  expect(reply.body).toContain('OPENAI_API_KEY')
  expect(reply.body).not.toContain(key)
})
