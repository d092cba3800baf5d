import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Settings } from '../choose-provider.ts'
import { chooseSpeaker } from './choose.ts'

const azure = { AZURE_OPENAI_ENDPOINT: 'https://mine.openai.azure.com', AZURE_OPENAI_API_KEY: 'k-azure' }
const compatible = { MAJU_SPEECH_BASE_URL: 'http://kokoro:8880/v1' }
const region = { AZURE_SPEECH_KEY: 'k', AZURE_SPEECH_REGION: 'koreacentral' }
const eleven = { ELEVENLABS_API_KEY: 'k', ELEVENLABS_VOICE: 'v' }

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maju-test-'))
  await writeFile(join(folder, 'espeak-ng'), '#!/bin/sh\n')
  await chmod(join(folder, 'espeak-ng'), 0o700)
})
afterAll(() => rm(folder, { recursive: true }))

const described = (settings: Settings) => chooseSpeaker(settings).speaker?.describe()

test.each<[Settings, string, string, string, boolean]>([
  [{ OPENAI_API_KEY: 'k' }, 'openai', 'gpt-4o-mini-tts', 'OPENAI_API_KEY', true],
  [{ OPENAI_API_KEY: 'k', OPENAI_SPEECH_MODEL: 'tts-1-hd' }, 'openai', 'tts-1-hd', 'OPENAI_API_KEY', true],
  [{ ...azure, AZURE_OPENAI_SPEECH_DEPLOYMENT: 'mouth' }, 'azure', 'mouth', 'AZURE_OPENAI_ENDPOINT', true],
  [region, 'azure-speech', 'neural', 'AZURE_SPEECH_KEY', true],
  [
    { AZURE_SPEECH_KEY: 'k', AZURE_SPEECH_ENDPOINT: 'https://x.cognitiveservices.azure.com' },
    'azure-speech',
    'neural',
    'AZURE_SPEECH_KEY',
    true,
  ],
  [eleven, 'elevenlabs', 'eleven_multilingual_v2', 'ELEVENLABS_API_KEY', true],
  [{ ...eleven, ELEVENLABS_MODEL: 'm' }, 'elevenlabs', 'm', 'ELEVENLABS_API_KEY', true],
  [{ GOOGLE_API_KEY: 'k' }, 'google-speech', 'text-to-speech', 'GOOGLE_API_KEY', true],
  [compatible, 'compatible', 'tts-1', 'MAJU_SPEECH_BASE_URL', true],
  [{ ...compatible, MAJU_SPEECH_STAYS_HERE: 'yes' }, 'compatible', 'tts-1', 'MAJU_SPEECH_BASE_URL', false],
])('%o chooses %s with %s because of %s, words leave: %s', (settings, provider, model, variable, leaves) => {
  const { speaker, chosenBy } = chooseSpeaker({ ...settings, PATH: folder })
  expect(speaker?.describe()).toMatchObject({ provider, model, textLeavesMachine: leaves })
  expect(chosenBy).toBe(variable)
})

test('eSpeak NG is the floor: at work where nothing is configured, and where what is configured is not whole', () => {
  expect(chooseSpeaker({ PATH: folder })).toMatchObject({ chosenBy: 'default', detail: 'eSpeak NG, formant.' })
  expect(chooseSpeaker({ PATH: folder, AZURE_SPEECH_KEY: 'k' })).toMatchObject({
    chosenBy: 'default',
    detail: 'eSpeak NG, formant. Azure Speech is not used: AZURE_SPEECH_REGION or AZURE_SPEECH_ENDPOINT is missing.',
  })
  expect(described({ MAJU_ESPEAK_PROGRAM: join(folder, 'espeak-ng') })?.textLeavesMachine).toBe(false)
})

test('without it there is none, and what to install is said', () => {
  expect(chooseSpeaker({ PATH: '/nowhere' })).toEqual({
    speaker: null,
    chosenBy: 'default',
    detail:
      'No speaker is configured. eSpeak NG is not used: its program was not found. On Debian: apt-get install espeak-ng.',
  })
})

test('MAJU_SPEAKER forces one past the order, or none, and explains a word that it does not know', () => {
  const all = { ...compatible, OPENAI_API_KEY: 'k', PATH: folder }
  expect(described({ ...all, MAJU_SPEAKER: 'espeak' })?.provider).toBe('espeak-ng')
  expect(chooseSpeaker({ ...all, MAJU_SPEAKER: 'none' })).toMatchObject({ speaker: null, chosenBy: 'MAJU_SPEAKER' })
  expect(chooseSpeaker({ ...all, MAJU_SPEAKER: 'toString' }).detail).toBe(
    'MAJU_SPEAKER must be one of compatible, azure-speech, elevenlabs, azure, openai, google, espeak, scripted or none.',
  )
})

test('voices of both languages are handed on to whoever speaks', () => {
  const voices = { MAJU_SPEECH_VOICE_KO: 'ko-KR-InJoonNeural', MAJU_SPEECH_VOICE_EN: 'en-GB-RyanNeural' }
  for (const settings of [
    region,
    eleven,
    compatible,
    { OPENAI_API_KEY: 'k' },
    { GOOGLE_API_KEY: 'k' },
    { PATH: folder },
  ])
    expect(described({ ...settings, ...voices })?.voices).toEqual({ ko: 'ko-KR-InJoonNeural', en: 'en-GB-RyanNeural' })
  expect(described({ ...region, MAJU_SPEECH_VOICE_EN: 'x' })?.voices).toEqual({ ko: 'ko-KR-SunHiNeural', en: 'x' })
})

test('scripted says what MAJU_SCRIPTED_SPEECH says, when it is asked for by name', () => {
  const scripted = { MAJU_SCRIPTED_SPEECH: '[{"seconds":0.2}]' }
  expect(described(scripted)).toBe(undefined)
  expect(described({ ...scripted, MAJU_SPEAKER: 'scripted' })?.provider).toBe('scripted')
  expect(chooseSpeaker({ MAJU_SPEAKER: 'scripted', MAJU_SCRIPTED_SPEECH: '[oops' }).detail).toBe(
    'Scripted speech is not used: MAJU_SCRIPTED_SPEECH cannot be read.',
  )
})

test('fetch is handed on, so that nothing here touches the network', async () => {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(new URL(input instanceof Request ? input.url : input).host)
    return new Response('{}', { status: 401 })
  }
  const signal = new AbortController().signal
  for (const settings of [compatible, region, eleven, { OPENAI_API_KEY: 'k' }, { GOOGLE_API_KEY: 'k' }]) {
    const work = chooseSpeaker(settings, { fetch }).speaker?.speak({ text: 'hi', language: 'en', signal })
    await expect(work).rejects.toMatchObject({ kind: 'unauthorised' })
  }
  expect(asked).toEqual([
    'kokoro:8880',
    'koreacentral.tts.speech.microsoft.com',
    'api.elevenlabs.io',
    'api.openai.com',
    'texttospeech.googleapis.com',
  ])
})
