import { afterAll, describe, expect, test } from 'vitest'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { googleKey } from '../wire/google-access-token.ts'
import { overTheWire, secretKey } from '../wire/provider.conformance.ts'
import { keepsItsKeyInItsHeader, type WireAdapters } from '../wire/wire-adapters.conformance.ts'
import { azureOpenAiTranscriber } from './azure-open-ai.ts'
import { azureSpeechEndpoint, azureSpeechTranscriber } from './azure-speech.ts'
import { googleSpeechTranscriber } from './google-speech.ts'
import type { Limits } from './guarded-transcriber.ts'
import { openAiTranscriber } from './open-ai.ts'
import { behavesLikeATranscriber, silence } from './transcriber.conformance.ts'
import type { Transcriber, TranscriptionRequest } from './transcriber.ts'
import { startWireServer } from './wire-server.conformance.ts'

const apiKey = secretKey

const adapters = {
  'openAiTranscriber (whisper-1)': {
    make: (url, options) => openAiTranscriber({ apiKey, model: 'whisper-1', baseUrl: `${url}/v1`, ...options }),
    path: '/v1/audio/transcriptions',
    keyHeader: 'authorization',
  },
  'openAiTranscriber (text only)': {
    make: (url, options) =>
      openAiTranscriber({ apiKey, model: 'gpt-4o-transcribe', baseUrl: `${url}/v1/`, ...options }),
    path: '/v1/audio/transcriptions',
    keyHeader: 'authorization',
  },
  azureOpenAiTranscriber: {
    make: (url, options) =>
      azureOpenAiTranscriber({ apiKey, endpoint: `${url}/openai/v1/`, deployment: 'my/ears?', ...options }),
    path: '/openai/deployments/my%2Fears%3F/audio/transcriptions?api-version=2025-03-01-preview',
    keyHeader: 'api-key',
  },
  azureSpeechTranscriber: {
    make: (url, options) => azureSpeechTranscriber({ key: apiKey, endpoint: `${url}/`, ...options }),
    path: '/speechtotext/transcriptions:transcribe?api-version=2025-10-15',
    keyHeader: 'ocp-apim-subscription-key',
  },
  googleSpeechTranscriber: {
    make: (url, options) => googleSpeechTranscriber({ authorise: googleKey(apiKey), baseUrl: url, ...options }),
    path: '/v1/speech:recognize',
    keyHeader: 'x-goog-api-key',
  },
} satisfies WireAdapters<Transcriber, WireOptions & Limits>

for (const [name, { make }] of Object.entries(adapters))
  behavesLikeATranscriber(
    overTheWire(name, startWireServer, (url, options: WireOptions & Limits) => ({ transcriber: make(url, options) })),
  )

const server = await startWireServer()
afterAll(() => server.close())

describe('on the wire', () => {
  const hear = (transcriber: Transcriber, request: Partial<TranscriptionRequest> = {}) =>
    transcriber.transcribe({
      samples: silence(1.5),
      sampleRateHertz: 16_000,
      language: 'ko',
      signal: new AbortController().signal,
      ...request,
    })
  const said = { text: '네 맞습니다', words: [{ text: '네', startSecond: 0.2, endSecond: 0.4 }] }
  const body = (i = 0) => server.requests[i]?.body ?? ''
  const field = (name: string, i = 0) =>
    new RegExp(`name="${name.replaceAll(/[[\]]/g, String.raw`\$&`)}"\r\n\r\n([^\r]*)\r\n`).exec(body(i))?.[1]

  keepsItsKeyInItsHeader({ adapters, server, said, call: (transcriber) => hear(transcriber) })

  test('a recording goes as a WAV file of one channel, 16 kHz and 16 bit', async () => {
    server.play([{ say: said }])
    await hear(openAiTranscriber({ model: 'whisper-1', baseUrl: server.url }))
    const file = Buffer.from(body().slice(body().indexOf('RIFF')), 'latin1')
    expect(file.toString('latin1', 8, 16)).toBe('WAVEfmt ')
    expect([file.readUInt16LE(22), file.readUInt32LE(24), file.readUInt16LE(34)]).toEqual([1, 16_000, 16])
    expect(file.readUInt32LE(40)).toBe(1.5 * 16_000 * 2)
  })

  test('a server without a key gets none', async () => {
    server.play([{ say: said }])
    await hear(openAiTranscriber({ model: 'small', baseUrl: server.url }))
    expect(server.requests[0]?.headers.authorization).toBe(undefined)
  })

  test('word times are asked for by verbose_json', async () => {
    server.play([{ say: said }])
    await hear(openAiTranscriber({ model: 'whisper-1', baseUrl: server.url }), { hint: '마주' })
    const fields = ['model', 'language', 'response_format', 'timestamp_granularities[]']
    expect(fields.map((name) => field(name))).toEqual(['whisper-1', 'ko', 'verbose_json', 'word'])
    expect(Buffer.from(field('prompt') ?? '', 'latin1').toString()).toBe('마주')
  })

  test('a model that is known to give only text is asked for text at once', async () => {
    server.play([{ say: said }])
    const transcriber = openAiTranscriber({ model: 'gpt-4o-mini-transcribe', baseUrl: server.url })
    expect(transcriber.describe().timesWords).toBe(false)
    expect((await hear(transcriber)).words).toBe(null)
    expect([field('response_format'), field('timestamp_granularities[]')]).toEqual(['json', undefined])
  })

  test('a server that rejects verbose_json is asked for text, from then on at once', async () => {
    server.play([{ status: 400, code: 'unsupported_value' }, { say: said }])
    const transcriber = openAiTranscriber({ model: 'ears', baseUrl: server.url })
    expect(await hear(transcriber)).toMatchObject({ text: '네 맞습니다', words: null })
    await hear(transcriber)
    expect(server.requests.map((_request, i) => field('response_format', i))).toEqual(['verbose_json', 'json', 'json'])
  })

  test('a server that rejects the recording itself is asked for times again the next time', async () => {
    server.play([{ status: 400 }, { status: 400 }, { say: said }])
    const transcriber = openAiTranscriber({ model: 'ears', baseUrl: server.url })
    await expect(hear(transcriber)).rejects.toMatchObject({ kind: 'broken', status: 400 })
    expect((await hear(transcriber)).words).toHaveLength(1)
  })

  test('words inside of segments are found, with their probability', async () => {
    const words = [{ word: ' 네', start: 0.2, end: 0.4, probability: 0.8 }]
    server.play([{ bytes: JSON.stringify({ text: ' 네 ', segments: [{ words }, {}] }) }])
    expect(await hear(openAiTranscriber({ model: 'small', baseUrl: server.url }))).toMatchObject({
      text: '네',
      words: [{ text: '네', startSecond: 0.2, endSecond: 0.4, confidence: 0.8 }],
    })
  })

  test.each([
    ['http://127.0.0.1:8000/v1', false],
    ['http://localhost:8000/v1', false],
    ['http://[::1]:8000/v1', false],
    ['http://127.0.0.1.example.com/v1', true],
    ['http://localhost.example.com/v1', true],
    ['http://not-localhost:8000/v1', true],
    ['http://whisper:8000/v1', true],
    ['https://api.openai.com/v1', true],
  ])('a recording for %s leaves the machine: %s', (baseUrl, leaves) => {
    expect(openAiTranscriber({ model: 'm', baseUrl }).describe().audioLeavesMachine).toBe(leaves)
  })

  test.each([
    ['2024-10-21', '2024-10-21'],
    ['preview', '2025-03-01-preview'],
    ['', '2025-03-01-preview'],
  ])('Azure OpenAI with the version "%s" is asked for %s', async (apiVersion, asked) => {
    server.play([{ say: said }])
    await hear(azureOpenAiTranscriber({ apiKey, endpoint: server.url, deployment: 'ears', apiVersion }))
    expect(server.requests[0]?.path).toBe(`/openai/deployments/ears/audio/transcriptions?api-version=${asked}`)
  })

  test('Azure Speech is told language and phrases, and hides no word', async () => {
    server.play([{ say: said }])
    await hear(azureSpeechTranscriber({ key: 'k', endpoint: server.url }), { hint: 'Maju, Kafka\n' })
    expect(JSON.parse(field('definition') ?? '')).toEqual({
      locales: ['ko-KR'],
      profanityFilterMode: 'None',
      phraseList: { phrases: ['Maju', 'Kafka'] },
    })
  })

  test('a region is a name and nothing else', () => {
    expect(azureSpeechEndpoint('KoreaCentral')).toBe('https://koreacentral.api.cognitive.microsoft.com')
    expect(() => azureSpeechEndpoint('evil.example/?')).toThrow(TypeError)
  })

  test('Google gets a long recording in pieces and the words come back with the times of the whole', async () => {
    server.play([{ say: said }])
    // The quieter place is a little too far.
    const samples = silence(130)
      .fill(0.0001, 50 * 16_000, 51 * 16_000)
      .fill(0, 56 * 16_000, 57 * 16_000)
    const google = googleSpeechTranscriber({ authorise: googleKey('k'), baseUrl: server.url })
    const heard = await hear(google, { samples, sampleRateHertz: 16_000 })
    const sent = server.requests.map((request): unknown => JSON.parse(request.body))
    expect(sent).toHaveLength(3)
    expect(sent[0]).toMatchObject({
      config: { encoding: 'LINEAR16', sampleRateHertz: 16_000, languageCode: 'ko-KR', enableWordTimeOffsets: true },
    })
    const seconds = server.requests.map(({ body: text }) => {
      const { audio } = JSON.parse(text) as { audio: { content: string } }
      return (Buffer.from(audio.content, 'base64').length - 44) / 32_000
    })
    expect(Math.max(...seconds)).toBeLessThanOrEqual(55)
    expect(seconds[0]).toBeGreaterThan(50)
    expect(seconds[0]).toBeLessThan(51)
    expect(seconds.reduce((sum, each) => sum + each, 0)).toBeCloseTo(130, 3)
    const [first = 0, second = 0] = seconds
    expect(heard.words?.map((word) => word.startSecond)).toEqual([
      expect.closeTo(0.2, 5),
      expect.closeTo(first + 0.2, 5),
      expect.closeTo(first + second + 0.2, 5),
    ])
    expect(heard.text).toBe('네 맞습니다 네 맞습니다 네 맞습니다')
  })

  test('Google leaves out zeros and confidences, and marks some words', async () => {
    const words = [
      { word: '▁네', endTime: '0.400s', confidence: 0 },
      { word: '맞습니다|맏씀니다', startTime: '0.400s', endTime: '1.300s', confidence: 0.7 },
    ]
    server.play([{ bytes: JSON.stringify({ results: [{ alternatives: [{ transcript: '네 맞습니다', words }] }] }) }])
    const heard = await hear(googleSpeechTranscriber({ authorise: googleKey('k'), baseUrl: server.url }))
    expect(heard.words).toEqual([
      { text: '네', startSecond: 0, endSecond: 0.4, confidence: null },
      { text: '맞습니다', startSecond: 0.4, endSecond: 1.3, confidence: 0.7 },
    ])
  })
})
