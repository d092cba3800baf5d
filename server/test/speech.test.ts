import { listEngines } from '@maju/contracts/admin'
import { type Chat, deleteChat, getSpeaker, speakChatTurn } from '@maju/contracts/chat'
import { scriptedModel } from '@maju/providers/language/scripted'
import { espeakSpeaker } from '@maju/providers/speech/espeak-ng'
import { type Script, scriptedSpeaker } from '@maju/providers/speech/scripted'
import type { SpeakRequest } from '@maju/providers/speech/speaker'
import { describe, expect, test } from 'vitest'
import { memoryBlobs } from '../src/platform/blobs/memory-blobs.ts'
import { ANSWER, begin, hear, say } from './chat.fixture.ts'
import { type Changes, houseAmongOthers } from './test-house.ts'
import type { Visitor } from './visitor.ts'

/** A speaker by a script, which keeps what it was asked to say. */
function scripted(replies: Script = [{ seconds: 0.2 }], leaves = false) {
  const speaker = scriptedSpeaker({ replies, leaves })
  const said: string[] = []
  const speak = (request: SpeakRequest) => {
    said.push(request.text)
    return speaker.speak(request)
  }
  return { speaker: { speaker: { ...speaker, speak }, chosenBy: 'test', detail: 'Scripted.' }, said }
}

async function chatIn(changes: Changes) {
  const house = await houseAmongOthers(changes)
  const visitor = await house.guest()
  return { house, visitor, chat: await begin(visitor) }
}

const ask = (visitor: Visitor, { id, turns }: Chat, query: Record<string, string> = {}, headers = {}) =>
  visitor.send(speakChatTurn, { params: { chatId: id, turnId: turns[0]?.id ?? '' }, query, headers })

const keysOf = async (blobs: ReturnType<typeof memoryBlobs>) => {
  const keys = []
  for await (const { key } of blobs.list('accounts/')) keys.push(key)
  return keys
}

describe('the speech of a turn', () => {
  test('is a sound file, in parts of which the first is the first sentence, and in ranges', async () => {
    const { speaker, said } = scripted()
    const { visitor, chat } = await chatIn({ speaker })
    const [turn] = chat.turns
    const whole = await ask(visitor, chat)
    expect([whole.statusCode, whole.headers['content-type'], whole.rawPayload.subarray(0, 4).toString()]).toEqual([
      200,
      'audio/wav',
      'RIFF',
    ])
    for (let part = 0; part < (turn?.spokenParts ?? 0); part += 1) await ask(visitor, chat, { part: String(part) })
    expect(turn?.spokenParts).toBeGreaterThan(1)
    expect(said[1]).toMatch(/^(안녕하세요|반갑습니다)\.$/)
    expect(said.slice(1).join(' ')).toBe(turn?.text)
    expect((await ask(visitor, chat, { part: '99' })).statusCode).toBe(404)
    const range = await ask(visitor, chat, {}, { range: 'bytes=0-43' })
    expect([range.statusCode, range.rawPayload.length]).toEqual([206, 44])
  })

  test('is not spoken while its words are still being found', async () => {
    const { speaker, said } = scripted()
    const model = { model: scriptedModel({ replies: [{ afterSeconds: 90 }] }), chosenBy: 'test', detail: '' }
    const { visitor, chat } = await chatIn({ speaker, model })
    const { reply } = await say(visitor, chat, ANSWER)
    const params = { chatId: chat.id, turnId: reply.id }
    const early = await visitor.send(speakChatTurn, { params })
    expect(early.json<{ code: string }>().code).toBe('not-ready')
    expect(early.headers['retry-after']).toBe('1')
    expect(said).toEqual([])
    await hear(visitor, chat.id, reply.id)
    expect((await visitor.send(speakChatTurn, { params })).statusCode).toBe(200)
  })

  test('is spoken once and kept with the chat until that is deleted', async () => {
    const blobs = memoryBlobs()
    const { speaker, said } = scripted()
    const { house, visitor, chat } = await chatIn({ speaker, blobs })
    const [one, other] = [await ask(visitor, chat, { part: '0' }), await ask(visitor, chat, { part: '0' })]
    expect(one.rawPayload).toEqual(other.rawPayload)
    expect(said).toHaveLength(1)
    expect(await keysOf(blobs)).toEqual([expect.stringContaining(`/chats/${chat.id}/`)])
    await visitor.call(deleteChat, { params: { chatId: chat.id } })
    await house.queue.drain()
    expect(await keysOf(blobs)).toEqual([])
  })

  test('is not kept where the chat was deleted while it was spoken', async () => {
    const blobs = memoryBlobs()
    const { visitor, chat, house } = await chatIn({ blobs, ...scripted([{ afterSeconds: 0.3 }]) })
    const speaking = ask(visitor, chat)
    await new Promise((resume) => setTimeout(resume, 100))
    await visitor.call(deleteChat, { params: { chatId: chat.id } })
    await house.queue.drain()
    await speaking
    expect(await keysOf(blobs)).toEqual([])
  })

  test('goes to another machine only for whoever agreed to that one by its name', async () => {
    const { speaker, said } = scripted([{}], true)
    const { visitor, chat } = await chatIn({ speaker })
    expect((await visitor.call(getSpeaker)).speaker).toEqual({
      name: 'scripted/tone',
      languages: ['ko', 'en'],
      leavesMachine: true,
    })
    for (const query of [{}, { agreedTo: 'openai/gpt-4o-mini-tts' }])
      expect((await ask(visitor, chat, query)).json()).toMatchObject({ code: 'forbidden' })
    expect(said).toEqual([])
    expect((await ask(visitor, chat, { agreedTo: 'scripted/tone' })).statusCode).toBe(200)
  })

  test('that fails is said without a word of what failed, and can be asked for again', async () => {
    const { visitor, chat } = await chatIn(scripted([{ fail: 'overloaded', times: 1 }, {}]))
    const failed = await ask(visitor, chat)
    expect([failed.statusCode, failed.json<{ code: string }>().code]).toEqual([503, 'unavailable'])
    expect((await ask(visitor, chat)).statusCode).toBe(200)
  })

  test('is left to the browser where nothing speaks', async () => {
    const { house, visitor, chat } = await chatIn({})
    expect((await visitor.call(getSpeaker)).speaker).toBe(null)
    expect((await ask(visitor, chat)).json()).toMatchObject({ code: 'not-offered' })
    const engines = await house.stranger().call(listEngines)
    expect(engines.find(({ ability }) => ability === 'speech')).toMatchObject({ name: 'browser', state: 'ready' })
  })

  test('is named among the engines, with where the words go', async () => {
    const program = espeakSpeaker({ program: '/usr/bin/espeak-ng' })
    const speaker = { speaker: program, chosenBy: 'default', detail: 'eSpeak NG, formant.' }
    const { house } = await chatIn({ speaker })
    const engines = await house.stranger().call(listEngines)
    expect(engines.find(({ ability }) => ability === 'speech')).toEqual({
      ability: 'speech',
      name: 'espeak-ng/formant',
      state: 'ready',
      chosenBy: 'default',
      detail: 'eSpeak NG, formant. The words stay on this machine.',
    })
  })
})
