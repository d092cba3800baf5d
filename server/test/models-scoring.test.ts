import { submitAnswer } from '@maju/contracts/interview'
import { describe, expect, test } from 'vitest'
import { beginning, finish, openTurn, say } from './candidate.ts'
import { judgementsOf, languageEngine, scripted } from './deepening.ts'
import { handMadeModel, judgedAt } from './hand-made-model.ts'
import { houseAmongOthers } from './test-house.ts'

describe('scores that a model deepens', () => {
  test('are the median of three runs with their spread, and see of the résumé only what a question quotes', async () => {
    let run = 0
    const { chosen, seen } = handMadeModel({ object: (asked) => judgedAt([2, 3, 5][run++ % 3] ?? 1, asked) })
    const house = await houseAmongOthers({ model: chosen })
    const visitor = await house.guest()
    const { plan, interview } = await beginning(visitor)
    await house.queue.drain()
    const before = seen.length
    const { turns } = await say(visitor, interview.id, interview.turns, 0)
    await finish(visitor, { ...interview, turns })
    run = 0
    const [score] = await judgementsOf(house, visitor, interview.id)
    const scoring = seen.slice(before)
    expect(scoring).not.toEqual([])
    expect(scoring.length % 3).toBe(0)
    expect(score?.madeBy).toMatchObject({ engine: 'model', model: 'hand/made', fallback: null })
    expect(new Set(score?.judgements.map(({ level, spread }) => `${level}, ${spread?.join('–')}`))).toEqual(
      new Set(['3, 2–5']),
    )
    const quoted = plan.questions.map((question) => question.text).join('\n')
    const unquoted = ['홍길동', '정보처리기사', '당직자를 교육함', '40분으로 줄임', 'API 설계를 맡음'].filter(
      (words) => !quoted.includes(words),
    )
    expect(unquoted).toContain('홍길동')
    expect(unquoted.length).toBeGreaterThan(1)
    for (const { text } of scoring) for (const words of unquoted) expect(text).not.toContain(words)
  })

  test('say not-scored where the model’s quotes stand nowhere', async () => {
    const house = await houseAmongOthers({
      model: handMadeModel({ object: (asked) => judgedAt(5, asked, '하지도 않은 말입니다') }).chosen,
    })
    const visitor = await house.guest()
    const { interview } = await beginning(visitor)
    await finish(visitor, interview)
    const [score] = await judgementsOf(house, visitor, interview.id)
    expect(new Set(score?.judgements.map(({ verdict, level }) => `${verdict} ${level}`))).toEqual(
      new Set(['not-scored null']),
    )
  })

  test('are the rules’ with the reason when the model is down', async () => {
    const house = await houseAmongOthers({ model: scripted([{ fail: 'unauthorised' }]) })
    const visitor = await house.guest()
    const { interview } = await beginning(visitor)
    await finish(visitor, interview)
    const scores = await judgementsOf(house, visitor, interview.id)
    expect(scores[0]?.madeBy).toMatchObject({ engine: 'built-in', fallback: 'error' })
    expect(scores[0]?.judgements.some(({ verdict }) => verdict === 'scored')).toBe(true)
    expect((await languageEngine(house))?.state).toBe('failing')
  })

  test('of an answer that is none are 0 without a call', async () => {
    const { chosen, seen } = handMadeModel({ object: (asked) => judgedAt(5, asked) })
    const house = await houseAmongOthers({ model: chosen })
    const visitor = await house.guest()
    const { interview } = await beginning(visitor, {})
    await house.queue.drain()
    const before = seen.length
    const all = [...interview.turns]
    for (let n = 0, status = 'live'; n < 60 && status !== 'finished'; n += 1) {
      const now = await visitor.call(submitAnswer, {
        params: { interviewId: interview.id },
        body: { replyTo: openTurn(all), text: 'ㅋㅋㅋ' },
      })
      all.push(...now.turns)
      status = now.status
    }
    const scores = await judgementsOf(house, visitor, interview.id)
    expect(scores[0]?.judgements[0]).toMatchObject({ verdict: 'zero', level: 0 })
    expect(seen.length).toBe(before)
  })
})
