import { commandInterview, getInterview, type Interview, submitAnswer } from '@maju/contracts/interview'
import { getReport } from '@maju/contracts/report'
import { beforeAll, describe, expect, test } from 'vitest'
import { beginning, openTurn, say } from './candidate.ts'
import { type TestHouse, testHouse } from './test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

describe('a turn is taken once', () => {
  test('the second of two tabs is refused with 409 and changes nothing', async () => {
    const visitor = await house.guest()
    const { interview } = await beginning(visitor)
    const answer = {
      params: { interviewId: interview.id },
      body: { replyTo: openTurn(interview.turns), text: '저는 결제 팀에서 일했습니다.' },
    }
    const [one, other] = await Promise.all([
      visitor.send(submitAnswer, { ...answer, headers: { 'idempotency-key': 'tab-1' } }),
      visitor.send(submitAnswer, { ...answer, headers: { 'idempotency-key': 'tab-2' } }),
    ])
    const refused = one.statusCode === 200 ? other : one
    expect([one.statusCode, other.statusCode].toSorted((a, b) => a - b)).toEqual([200, 409])
    expect(refused.json()).toMatchObject({ code: 'already-answered', status: 409 })
    const now = await visitor.call(getInterview, { params: { interviewId: interview.id } })
    expect(now.turns.filter(({ from }) => from === 'candidate')).toHaveLength(1)
  })

  test('the same answer sent again with its key gets the same reply, also when the interview has gone on', async () => {
    const visitor = await house.guest()
    const { interview } = await beginning(visitor)
    const answer = {
      params: { interviewId: interview.id },
      body: { replyTo: openTurn(interview.turns), text: '저는 결제 팀에서 삼 년 일했습니다.' },
      headers: { 'idempotency-key': 'first' },
    }
    const first = await visitor.call(submitAnswer, answer)
    const again = await visitor.call(submitAnswer, answer)
    expect(again.turns).toEqual(first.turns)
    await say(visitor, interview.id, first.turns, 0)
    const later = await visitor.call(submitAnswer, answer)
    expect(later.turns).toEqual(first.turns)
  })

  test('turns of many at one moment go each to their own interview, and a stranger among them spoils none', async () => {
    const visitors = await Promise.all(Array.from({ length: 6 }, () => house.guest()))
    const held = await Promise.all(visitors.map(async (visitor) => (await beginning(visitor)).interview))
    const answer = (n: number, interview: Interview | undefined) => {
      const body = { replyTo: openTurn(interview?.turns ?? []), text: `저는 ${n + 2}년 동안 결제 팀에서 일했습니다.` }
      return { params: { interviewId: interview?.id ?? '' }, body }
    }
    const [stranger] = visitors
    const replies = await Promise.all([
      ...visitors.map((visitor, n) => visitor.send(submitAnswer, answer(n, held[n]))),
      stranger?.send(submitAnswer, answer(9, held[1])),
    ])
    expect(replies.map((reply) => reply?.statusCode)).toEqual([200, 200, 200, 200, 200, 200, 404])
    for (const [n, visitor] of visitors.entries()) {
      const now = await visitor.call(getInterview, { params: { interviewId: held[n]?.id ?? '' } })
      expect(now.turns.filter(({ from }) => from === 'candidate').map(({ text }) => text)).toEqual([
        `저는 ${n + 2}년 동안 결제 팀에서 일했습니다.`,
      ])
    }
  })

  test('pause, resume, repeat and skip keep everything; after the end nothing more is taken', async () => {
    const visitor = await house.guest()
    const { interview } = await beginning(visitor)
    const params = { interviewId: interview.id }
    let open = openTurn(interview.turns)
    const command = async (name: string) => {
      const now = await visitor.call(commandInterview, { params, body: { command: name, replyTo: open } })
      open = now.turns.length > 0 ? openTurn(now.turns) : open
      return now
    }
    expect((await command('pause')).status).toBe('paused')
    expect((await command('resume')).status).toBe('live')
    expect((await command('repeat')).turns.map(({ from }) => from)).toEqual(['interviewer'])
    const asked = (await command('skip')).progress.asked
    expect(asked).toBe(2)
    expect((await command('end')).status).toBe('finished')
    const after = await visitor.send(submitAnswer, { params, body: { replyTo: open, text: '하나만 더 말하겠습니다.' } })
    expect(after.statusCode).toBe(409)
    expect(after.json()).toMatchObject({ code: 'interview-finished' })
  })
})

describe('bad input gets a clear error and loses nothing', () => {
  const strange = ['', ' \u200b\u202e ', '😀'.repeat(50), '저는 \u0007\u001b 일했습니다', '가'.repeat(20_000)]

  test.each(strange.map((text, n) => [n, text] as const))(
    'strange answer %i is taken and the interview goes on',
    async (_n, text) => {
      const visitor = await house.guest()
      const { interview } = await beginning(visitor)
      const now = await visitor.call(submitAnswer, {
        params: { interviewId: interview.id },
        body: { replyTo: openTurn(interview.turns), text },
      })
      expect(now.turns.map(({ from }) => from)).toEqual(['candidate', 'interviewer'])
    },
  )

  test('an answer of a megabyte is refused with the field or the size, and the question stays open', async () => {
    const visitor = await house.guest()
    const { interview } = await beginning(visitor)
    const params = { interviewId: interview.id }
    const send = (text: unknown) =>
      visitor.send(submitAnswer, { params, body: { replyTo: openTurn(interview.turns), text } })
    const long = await send('a'.repeat(20_001))
    expect(long.statusCode).toBe(400)
    expect(long.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'text' }] })
    const huge = await send('a'.repeat(1_000_000))
    expect(huge.statusCode).toBe(413)
    expect(huge.json()).toMatchObject({ code: 'too-large' })
    const wrong = await send(42)
    expect(wrong.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'text' }] })
    for (const unkept of ['저\u0000는', '\uD800 half']) {
      expect((await send(unkept)).json()).toMatchObject({ code: 'malformed', fields: [{ path: 'text' }] })
    }
    const now = await visitor.call(getInterview, { params })
    expect(now.turns).toHaveLength(interview.turns.length)
  })

  test('ids that are none, and ids that nobody has, are told apart from server errors', async () => {
    const visitor = await house.guest()
    const nobody = '00000000-0000-4000-8000-000000000000'
    expect((await visitor.send(getInterview, { params: { interviewId: 'x' } })).statusCode).toBe(400)
    expect((await visitor.send(getInterview, { params: { interviewId: nobody } })).statusCode).toBe(404)
    expect((await visitor.send(getReport, { params: { interviewId: nobody } })).statusCode).toBe(404)
  })
})
