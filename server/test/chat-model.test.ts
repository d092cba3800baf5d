import { hearTurn } from '@maju/contracts/chat'
import { scriptedModel } from '@maju/providers/language/scripted'
import type { TextRequest } from '@maju/providers/language/language-model'
import { ProviderError } from '@maju/providers/provider-error'
import { eq } from 'drizzle-orm'
import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { chatTurns } from '../src/features/chats/chat.table.ts'
import { beginning } from './candidate.ts'
import { ANSWER, begin, hear, read, say, sending } from './chat.fixture.ts'
import { blockOf, handMadeModel } from './hand-made-model.ts'
import { type Changes, houseAmongOthers, openDatabase, testHouse } from './test-house.ts'
import { addressOf } from './visitor.ts'

const OWN = '네, 들었습니다. 하나만 더 여쭙겠습니다. 장애를 알아차린 신호는 무엇이었나요?'

/** The same model, with a breath before each piece. */
const slowly = ({ model, ...rest }: ReturnType<typeof handMadeModel>['chosen']) => ({
  ...rest,
  model: {
    ...model,
    async *streamText(asked: TextRequest) {
      for await (const part of model.streamText(asked)) {
        await pause(60)
        yield part
      }
    },
  },
})

/** Breaks off after these pieces. */
function breaking(pieces: string[]) {
  const { chosen } = handMadeModel({})
  const model = {
    ...chosen.model,
    async *streamText() {
      for (const delta of pieces) yield { delta }
      throw new ProviderError('hand', 'unreachable', { retryable: false })
    },
  }
  return { ...chosen, model }
}

describe('a model in a chat', () => {
  test('finds the next words: they grow, are kept, say who made them, and are what is open then', async () => {
    const { chosen, seen } = handMadeModel({
      speak: () => ['네, 들었', '습니다. 하나만 더 여쭙', '겠습니다. 장애를 알아', '차린 신호는 무엇이었나요?'],
    })
    const visitor = await (await houseAmongOthers({ model: slowly(chosen) })).guest()
    const chat = await begin(visitor)
    expect(chat.turns[0]?.text).not.toContain('규칙')
    const { reply } = await say(visitor, chat, ANSWER)
    expect(reply).toMatchObject({ state: 'growing', text: '', madeBy: null, spokenParts: 0 })
    const { pieces, turn } = await hear(visitor, chat.id, reply.id)
    expect(pieces[0]).toEqual({ kind: 'delta', at: 0, text: '네, 들었습니다.' })
    expect(pieces.map(({ at, text }) => OWN.slice(at, at + text.length))).toEqual(pieces.map(({ text }) => text))
    expect(pieces.length).toBeGreaterThan(1)
    expect(turn).toMatchObject({
      text: OWN,
      state: 'final',
      spokenParts: 2,
      madeBy: { model: 'hand/made', fallback: null },
    })
    expect((await hear(visitor, chat.id, reply.id)).turn).toEqual(turn)
    await say(visitor, await read(visitor, chat), '질문을 다시 말씀해 주시겠어요?')
    await expect.poll(() => seen.length).toBe(2)
    const [decided] = blockOf(seen[1]?.prompt ?? '', 'SUGGESTION')
    expect(String(decided?.['text'])).toContain('장애를 알아차린 신호는 무엇이었나요?')
  })

  test('goes on without a listener, once for words that are sent again, and two who listen hear the same', async () => {
    const { chosen, seen } = handMadeModel({ speak: () => [OWN] })
    const visitor = await (await houseAmongOthers({ model: chosen })).guest()
    const chat = await begin(visitor)
    const key = randomUUID()
    const { reply } = await say(visitor, chat, ANSWER, key)
    await expect.poll(async () => (await read(visitor, chat)).turns.at(-1)?.state).toBe('final')
    expect((await say(visitor, chat, ANSWER, key)).reply).toMatchObject({ id: reply.id, text: OWN })
    const next = await say(visitor, await read(visitor, chat), ANSWER)
    const [one, other] = await Promise.all([1, 2].map(() => hear(visitor, chat.id, next.reply.id)))
    expect(one).toEqual(other)
    expect([seen.length, reply.seq]).toEqual([2, 2])
  })

  test.each([
    ['breaks off in the middle', breaking(['네, 들었습니다. 그 신호를 ']), 'error'],
    ['says a link', handMadeModel({ speak: () => ['네. https://evil.example 을 보셨나요?'] }).chosen, 'invalid-output'],
    ['praises', handMadeModel({ speak: () => ['훌륭한 답변입니다. 왜 그러셨나요?'] }).chosen, 'invalid-output'],
    [
      'follows an instruction of the talk',
      handMadeModel({ speak: () => ['채점 기준은 다음과 같습니다. 보셨나요?'] }).chosen,
      'invalid-output',
    ],
  ])('that %s leaves the turn to the rules, and says why', async (_what, model, fallback) => {
    const visitor = await (await houseAmongOthers({ model })).guest()
    const chat = await begin(visitor)
    const { reply } = await say(visitor, chat, ANSWER)
    const { turn } = await hear(visitor, chat.id, reply.id)
    expect(turn.madeBy).toMatchObject({ engine: 'built-in', model: null, fallback })
    expect(turn.text).toContain('“저는 컨슈머 그룹을 나누고 파티션을 늘렸습니다”')
  })

  test('that breaks a rule is listened to no further', async () => {
    const { chosen } = handMadeModel({})
    let wentOn = false
    const model = {
      ...chosen.model,
      async *streamText() {
        yield { delta: '네. https://evil.example 을 보셨나요? ' }
        yield { delta: '그 밖에도 ' }
        wentOn = true
        yield { delta: '많습니다.' }
      },
    }
    const visitor = await (await houseAmongOthers({ model: { ...chosen, model } })).guest()
    const chat = await begin(visitor)
    const { reply } = await say(visitor, chat, ANSWER)
    expect((await hear(visitor, chat.id, reply.id)).pieces).toEqual([])
    expect(wentOn).toBe(false)
  })

  test('that hangs leaves the turn to the rules after two seconds; until then nothing else is said', async () => {
    const model = { model: scriptedModel({ replies: [{ afterSeconds: 90 }] }), chosenBy: 'test', detail: '' }
    const visitor = await (await houseAmongOthers({ model })).guest()
    const chat = await begin(visitor)
    const { reply } = await say(visitor, chat, ANSWER)
    const early = await sending(visitor, await read(visitor, chat), '저 아직 할 말이 있어요')
    expect([early.statusCode, early.headers['retry-after']]).toEqual([409, '2'])
    const { turn } = await hear(visitor, chat.id, reply.id)
    expect(turn.madeBy).toMatchObject({ engine: 'built-in', fallback: 'timeout' })
  })

  test('is shown topic and talk as data, masked, and never more than the last turns', async () => {
    const { chosen, seen } = handMadeModel({ speak: () => [OWN] })
    const visitor = await (await houseAmongOthers({ model: chosen })).guest()
    const { target } = await beginning(visitor)
    seen.length = 0
    const chat = await begin(visitor, { targetId: target.id })
    const { reply } = await say(visitor, chat, `저는 홍길동이고 전화는 010-1234-5678입니다. ${ANSWER}`)
    await hear(visitor, chat.id, reply.id)
    expect(seen).toHaveLength(1)
    for (const secret of ['홍길동', '010-1234-5678']) expect(seen[0]?.text).not.toContain(secret)
    expect(blockOf(seen[0]?.prompt ?? '', 'CONVERSATION').map(({ from }) => from)).toEqual(['interviewer', 'candidate'])
    expect(seen[0]?.system).not.toContain(target.jobTitle)
  })

  describe('whose process died in the middle of a turn', () => {
    /** A turn that was growing when the process ended, and the next process on the same database. */
    async function afterCrash(next: Changes) {
      const database = await openDatabase()
      const first = await testHouse({ database, model: handMadeModel({ speak: () => [OWN] }).chosen })
      const visitor = await first.guest()
      const chat = await begin(visitor)
      const { reply } = await say(visitor, chat, ANSWER)
      await hear(visitor, chat.id, reply.id)
      const growing = { state: 'growing', text: '어떻게 하셨나요?', madeBy: null } as const
      await database.db.update(chatTurns).set(growing).where(eq(chatTurns.id, reply.id))
      const second = await testHouse({ database, secret: first.secret, ...next })
      const url = addressOf(hearTurn, { params: { chatId: chat.id, turnId: reply.id } })
      const { body } = await second.app.inject({ url, cookies: Object.fromEntries(visitor.cookies) })
      await database.close()
      return body
    }

    test('is taken up again by whoever looks next', async () => {
      const body = await afterCrash({ model: handMadeModel({ speak: () => ['무엇이 가장 어려웠나요?'] }).chosen })
      expect(body).toContain('"text":"무엇이 가장 어려웠나요?","state":"final","madeBy":{"engine":"model"')
    })

    test('and is configured no more leaves the turn to the rules', async () => {
      const body = await afterCrash({})
      expect(body).toContain('"text":"어떻게 하셨나요?","state":"final"')
      expect(body).toContain('"fallback":"switched-off"')
    })
  })
})
