import { readdir, readFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { listEngines } from '@maju/contracts/admin'
import { transcribeInChat } from '@maju/contracts/chat'
import { getTranscriber, SOUND_LIMITS, transcribeAnswer } from '@maju/contracts/transcribing'
import { ProviderError } from '@maju/providers/provider-error'
import { scriptedTranscriber } from '@maju/providers/transcription/scripted'
import type { ChosenTranscriber } from '@maju/providers/transcription/choose'
import type { TranscriberDescription } from '@maju/providers/transcription/transcriber'
import { describe, expect, test } from 'vitest'
import { MediaError } from '../src/platform/media/media-error.ts'
import { silentLog } from '../src/platform/log.ts'
import type { Listen } from '../src/platform/media/listen-to-file.ts'
import { beginning } from './candidate.ts'
import { begin } from './chat.fixture.ts'
import { type Changes, houseAmongOthers } from './test-house.ts'
import { addressOf, type Visitor } from './visitor.ts'

const sound = Buffer.from('what a microphone took down')
const SECRET = 'sk-not-to-be-told'

const scripted = scriptedTranscriber({ replies: [{ text: '저는 정산 배치를 다시 설계했습니다' }] })
const hears: Listen = (_file, language, signal) =>
  scripted.transcribe({ samples: new Float32Array(48_000), sampleRateHertz: 16_000, language, signal })

const chosen = (changes: Partial<TranscriberDescription> = {}): ChosenTranscriber => {
  const described = { ...scripted.describe(), ...changes }
  return {
    transcriber: { ...scripted, describe: () => described },
    chosenBy: 'MAJU_TRANSCRIBER',
    detail: 'Scripted.',
    audioLeavesMachine: described.audioLeavesMachine,
  }
}

const send = (visitor: Visitor, interviewId: string, bytes: Uint8Array = sound) =>
  visitor.send(transcribeAnswer, { params: { interviewId }, bytes })

/** A house that listens so, and somebody in the middle of an interview there. */
async function listening(dictate: Listen | null, changes: Changes = {}) {
  const house = await houseAmongOthers({
    dictate,
    ...(dictate && { transcriber: chosen() }),
    ...changes,
  })
  const visitor = await house.guest()
  const { interview } = await beginning(visitor)
  return { house, visitor, interviewId: interview.id }
}

const left = async () => (await readdir(tmpdir())).filter((name) => name.startsWith('maju-dictation-'))

describe('the sound of an answer', () => {
  test('in a chat becomes words in the language of the chat, and is nobody else’s to send', async () => {
    const heard: string[] = []
    const { house, visitor } = await listening(async (file, language, signal) => {
      heard.push(language)
      return hears(file, language, signal)
    })
    const { id: chatId } = await begin(visitor, {}, 'en')
    const { text } = await visitor.call(transcribeInChat, { params: { chatId }, bytes: sound })
    expect([text, heard]).toEqual(['저는 정산 배치를 다시 설계했습니다', ['en']])
    const other = await house.guest()
    expect((await other.send(transcribeInChat, { params: { chatId }, bytes: sound })).statusCode).toBe(404)
    expect(heard).toHaveLength(1)
  })

  test('becomes words with their times and the name of what wrote them, and is gone after that', async () => {
    const seen: { bytes: Buffer; language: string }[] = []
    const { visitor, interviewId } = await listening(async (file, language, signal) => {
      seen.push({ bytes: await readFile(file), language })
      return hears(file, language, signal)
    })
    const before = await left()
    const transcript = await visitor.call(transcribeAnswer, { params: { interviewId }, bytes: sound })
    expect(seen).toEqual([{ bytes: sound, language: 'ko' }])
    expect(transcript).toMatchObject({ text: '저는 정산 배치를 다시 설계했습니다', writtenBy: 'scripted/script' })
    expect(transcript.words?.map(({ text }) => text)).toEqual(['저는', '정산', '배치를', '다시', '설계했습니다'])
    expect(transcript.words?.at(-1)?.endSecond).toBeCloseTo(3)
    expect(await left()).toEqual(before)
  })

  test('of another person’s interview is not written down', async () => {
    const { house, interviewId } = await listening(() => Promise.reject(new Error('nobody may come so far')))
    expect((await send(await house.guest(), interviewId)).statusCode).toBe(404)
    expect((await send(house.stranger(), interviewId)).statusCode).toBe(401)
  })

  test('is not offered to be written down where nothing does, or nothing knows the language', async () => {
    const nothing = await listening(null)
    const reply = await send(nothing.visitor, nothing.interviewId)
    expect(reply.statusCode).toBe(501)
    expect(reply.json()).toMatchObject({ code: 'not-offered', detail: expect.stringContaining('Type your answer') })

    const english = await listening(hears, { transcriber: chosen({ languages: ['en'] }) })
    expect((await send(english.visitor, english.interviewId)).json()).toMatchObject({
      code: 'not-offered',
      detail: expect.stringContaining('(ko)'),
    })
  })

  test.each([
    ['no sound in it', async () => null, 415, 'unsupported-media'],
    ['nothing that can be read', () => Promise.reject(new MediaError('unreadable')), 415, 'unsupported-media'],
    ['too much of it', () => Promise.reject(new MediaError('too-long')), 413, 'too-large'],
    ['a decoder that hangs', () => Promise.reject(new MediaError('out-of-time')), 503, 'unavailable'],
    ['a process that died', () => Promise.reject(new Error(SECRET)), 503, 'unavailable'],
  ] satisfies [string, Listen, number, string][])(
    'with %s is refused with a sentence, and nothing is left',
    async (_what, dictate, status, code) => {
      const before = await left()
      const { visitor, interviewId } = await listening(dictate)
      const reply = await send(visitor, interviewId)
      expect([reply.statusCode, reply.json<{ code: string }>().code]).toEqual([status, code])
      expect(reply.body).not.toContain(SECRET)
      expect(await left()).toEqual(before)
    },
  )

  test('is limited in size', async () => {
    const { visitor, interviewId } = await listening(hears)
    const reply = await send(visitor, interviewId, new Uint8Array(SOUND_LIMITS.bytes + 1))
    expect(reply.json()).toMatchObject({ status: 413, code: 'too-large' })
  })

  test.each(['unauthorised', 'unreachable', 'timeout', 'invalid-output'] as const)(
    'is still the candidate’s when the recogniser is %s; its operator is told the kind and nothing else',
    async (kind) => {
      const told: object[] = []
      const log = { ...silentLog(), warn: (fields: object) => void told.push(fields) }
      const { visitor, interviewId } = await listening(
        () => Promise.reject(new ProviderError('scripted', kind, { detail: SECRET, status: 418 })),
        { log },
      )
      const reply = await send(visitor, interviewId)
      expect(reply.json()).toMatchObject({ status: 503, code: 'unavailable' })
      expect(reply.body).toContain('scripted/script')
      expect(reply.body).toContain('is still there')
      expect(told).toEqual([{ provider: 'scripted', kind, status: 418 }])
      expect(JSON.stringify([reply.body, told])).not.toContain(SECRET)
    },
  )

  test('is written down for one after the other: a second of the same person is refused, of another person waits', async () => {
    const open: (() => void)[] = []
    let atOnce = 0
    const { house, visitor, interviewId } = await listening(async (...given) => {
      atOnce += 1
      await new Promise<void>((done) => open.push(done))
      const transcript = await hears(...given)
      atOnce -= 1
      return transcript
    })
    const other = await house.guest()
    const { interview } = await beginning(other)
    const first = send(visitor, interviewId)
    await expect.poll(() => open.length).toBe(1)
    const second = send(other, interview.id)
    expect((await send(visitor, interviewId)).json()).toMatchObject({ status: 429, code: 'too-many-requests' })
    expect(atOnce).toBe(1)
    open[0]?.()
    expect((await first).statusCode).toBe(200)
    await expect.poll(() => open.length).toBe(2)
    open[1]?.()
    expect((await second).statusCode).toBe(200)
  })

  test('is not written to its end for somebody who has left', async () => {
    const before = await left()
    let stopped = false
    let began = false
    const { house, visitor, interviewId } = await listening(async (_file, _language, signal) => {
      began = true
      await new Promise((_, stop) =>
        signal.addEventListener('abort', () => {
          stopped = true
          stop(new ProviderError('scripted', 'aborted'))
        }),
      )
      return null
    })
    const address = await house.app.listen({ port: 0, host: '127.0.0.1' })
    const leaving = new AbortController()
    const cookie = [...visitor.cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const asked = fetch(`${address}${addressOf(transcribeAnswer, { params: { interviewId } })}`, {
      method: 'POST',
      headers: { cookie, 'content-type': 'application/octet-stream', 'sec-fetch-site': 'same-origin' },
      body: sound,
      signal: leaving.signal,
    }).catch(() => 'left')
    await expect.poll(() => began).toBe(true)
    leaving.abort()
    expect(await asked).toBe('left')
    await expect.poll(() => stopped).toBe(true)
    await expect.poll(left).toEqual(before)
  })
})

describe('an instance', () => {
  test('says to everybody what writes speech down, whether it can be read, and whether the sound leaves the machine', async () => {
    const { house } = await listening(hears, { transcriber: chosen({ audioLeavesMachine: true, readable: false }) })
    const anybody = house.stranger()
    expect(await anybody.call(getTranscriber)).toEqual({
      transcriber: {
        name: 'scripted/script',
        languages: ['ko', 'en'],
        timesWords: true,
        verbatim: false,
        readable: false,
        leavesMachine: true,
      },
    })
    const engine = (await anybody.call(listEngines)).find(({ ability }) => ability === 'transcription')
    expect(engine).toMatchObject({ name: 'scripted/script', state: 'ready' })
    expect(engine?.detail).toContain('sent to another machine')
  })

  test('that cannot decode sound offers none, and says why', async () => {
    const { house } = await listening(null, { transcriber: chosen() })
    expect(await house.stranger().call(getTranscriber)).toEqual({ transcriber: null })
    const engine = (await house.stranger().call(listEngines)).find(({ ability }) => ability === 'transcription')
    expect(engine).toMatchObject({ state: 'off', detail: expect.stringContaining('ffmpeg') })
  })
})
