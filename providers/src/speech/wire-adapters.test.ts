import { afterAll, describe, expect, test } from 'vitest'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { googleKey } from '../wire/google-access-token.ts'
import { overTheWire, secretKey } from '../wire/provider.conformance.ts'
import { keepsItsKeyInItsHeader, type WireAdapters } from '../wire/wire-adapters.conformance.ts'
import { azureOpenAiSpeaker } from './azure-open-ai.ts'
import { azureResourceAddress, azureSpeechAddress, azureSpeechSpeaker } from './azure-speech.ts'
import { elevenLabsSpeaker } from './eleven-labs.ts'
import { googleSpeechSpeaker } from './google-speech.ts'
import type { Limits } from './guarded-speaker.ts'
import { openAiSpeaker } from './open-ai.ts'
import { behavesLikeASpeaker, sounds } from './speaker.conformance.ts'
import type { Speaker, SpeakRequest } from './speaker.ts'
import { startWireServer } from './wire-server.conformance.ts'

const apiKey = secretKey

const adapters = {
  openAiSpeaker: {
    make: (url, options) => openAiSpeaker({ apiKey, model: 'tts-1', baseUrl: `${url}/v1/`, ...options }),
    path: '/v1/audio/speech',
    keyHeader: 'authorization',
  },
  azureOpenAiSpeaker: {
    make: (url, options) =>
      azureOpenAiSpeaker({ apiKey, endpoint: `${url}/openai/v1/`, deployment: 'my/mouth?', ...options }),
    path: '/openai/deployments/my%2Fmouth%3F/audio/speech?api-version=2025-03-01-preview',
    keyHeader: 'api-key',
  },
  azureSpeechSpeaker: {
    make: (url, options) => azureSpeechSpeaker({ key: apiKey, url: azureResourceAddress(`${url}/`), ...options }),
    path: '/tts/cognitiveservices/v1',
    keyHeader: 'ocp-apim-subscription-key',
  },
  googleSpeechSpeaker: {
    make: (url, options) => googleSpeechSpeaker({ authorise: googleKey(apiKey), baseUrl: url, ...options }),
    path: '/v1/text:synthesize',
    keyHeader: 'x-goog-api-key',
  },
  elevenLabsSpeaker: {
    make: (url, options) => elevenLabsSpeaker({ apiKey, voice: 'my/voice?', baseUrl: url, ...options }),
    path: '/v1/text-to-speech/my%2Fvoice%3F?output_format=mp3_44100_128',
    keyHeader: 'xi-api-key',
  },
} satisfies WireAdapters<Speaker, WireOptions & Limits>

for (const [name, { make }] of Object.entries(adapters))
  behavesLikeASpeaker(
    overTheWire(name, startWireServer, (url, options: WireOptions & Limits) => ({ speaker: make(url, options) })),
  )

const server = await startWireServer()
afterAll(() => server.close())

describe('on the wire', () => {
  const said = { sound: sounds.mp3 }
  const say = (speaker: Speaker, request: Partial<SpeakRequest> = {}) =>
    speaker.speak({ text: '네, 맞습니다.', language: 'ko', signal: new AbortController().signal, ...request })
  const asked = () => Buffer.from(server.requests[0]?.body ?? '', 'latin1').toString()

  keepsItsKeyInItsHeader({ adapters, server, said, call: (speaker) => say(speaker) })

  test('OpenAI is told model, words, voice of the language and MP3', async () => {
    server.play([{ say: said }])
    await say(openAiSpeaker({ model: 'tts-1', baseUrl: server.url, voices: { ko: 'nova' } }))
    expect(JSON.parse(asked())).toEqual({
      model: 'tts-1',
      input: '네, 맞습니다.',
      voice: 'nova',
      response_format: 'mp3',
    })
    expect(server.requests[0]?.headers.authorization).toBe(undefined)
    server.play([{ say: said }])
    await say(openAiSpeaker({ model: 'tts-1', baseUrl: server.url, voices: { ko: 'nova', en: 'onyx' } }), {
      language: 'en',
    })
    expect(JSON.parse(asked())).toMatchObject({ voice: 'onyx' })
  })

  test('nothing in a text or a voice is read as SSML by Azure Speech', async () => {
    server.play([{ say: said }])
    const speaker = azureSpeechSpeaker({ key: 'k', url: azureResourceAddress(server.url), voices: { ko: 'a"b' } })
    await say(speaker, { text: `</voice><break time='9s'/>&amp; "R&D"` })
    expect(asked()).toContain(
      '<voice name="a&quot;b">&lt;/voice&gt;&lt;break time=&apos;9s&apos;/&gt;&amp;amp; &quot;R&amp;D&quot;</voice></speak>',
    )
    expect(asked()).toContain('xml:lang="ko-KR"')
    server.play([{ say: said }])
    await say(speaker, { text: 'Yes, that is right.', language: 'en' })
    expect(asked()).toContain('xml:lang="en-US"')
    expect(asked()).toContain('<voice name="en-US-JennyNeural">')
    server.play([{ say: said }])
    await say(speaker)
    expect(server.requests[0]?.headers).toMatchObject({
      'content-type': 'application/ssml+xml',
      'x-microsoft-outputformat': 'audio-24khz-48kbitrate-mono-mp3',
    })
  })

  test('a region is a name and nothing else', () => {
    expect(azureSpeechAddress('KoreaCentral')).toBe(
      'https://koreacentral.tts.speech.microsoft.com/cognitiveservices/v1',
    )
    expect(() => azureSpeechAddress('evil.example/?')).toThrow(TypeError)
  })

  test('Google is told the words as text, never as SSML, and what is no base64 is no sound', async () => {
    server.play([{ say: said }, { bytes: '{"audioContent": "<html>"}' }])
    const google = googleSpeechSpeaker({ authorise: googleKey('k'), baseUrl: server.url })
    await say(google, { text: '<speak>hi</speak>', language: 'en' })
    expect(JSON.parse(asked())).toEqual({
      input: { text: '<speak>hi</speak>' },
      voice: { languageCode: 'en-US', name: 'en-US-Neural2-C' },
      audioConfig: { audioEncoding: 'MP3' },
    })
    await expect(say(google)).rejects.toMatchObject({ kind: 'invalid-output' })
  })

  test('ElevenLabs is told words and model', async () => {
    server.play([{ say: said }])
    await say(elevenLabsSpeaker({ apiKey: 'k', voice: 'v', baseUrl: server.url, voices: { en: 'other' } }))
    expect(JSON.parse(asked())).toEqual({ text: '네, 맞습니다.', model_id: 'eleven_multilingual_v2' })
  })

  test.each([
    ['http://127.0.0.1:8880/v1', false],
    ['http://127.0.0.1.example.com/v1', true],
    ['http://kokoro:8880/v1', true],
    ['https://api.openai.com/v1', true],
  ])('words for %s leave the machine: %s', (baseUrl, leaves) => {
    expect(openAiSpeaker({ model: 'm', baseUrl }).describe().textLeavesMachine).toBe(leaves)
  })
})
