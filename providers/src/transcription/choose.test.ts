import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Settings } from '../choose-provider.ts'
import { chooseTranscriber } from './choose.ts'
import { silence } from './transcriber.conformance.ts'

const azure = { AZURE_OPENAI_ENDPOINT: 'https://mine.openai.azure.com', AZURE_OPENAI_API_KEY: 'k-azure' }
const deployed = { ...azure, AZURE_OPENAI_TRANSCRIPTION_DEPLOYMENT: 'ears' }
const compatible = { MAJU_TRANSCRIPTION_BASE_URL: 'http://whisper:8000/v1' }
const speech = { AZURE_SPEECH_KEY: 'k', AZURE_SPEECH_REGION: 'koreacentral' }

let folder = ''
let local: Settings = {}
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'maju-test-'))
  for (const name of ['whisper-cli', 'pocketsphinx']) {
    await writeFile(join(folder, name), '#!/bin/sh\n')
    await chmod(join(folder, name), 0o700)
  }
  await writeFile(join(folder, 'ggml-small.bin'), '')
  local = { PATH: `/nowhere${delimiter}${folder}`, MAJU_WHISPER_MODEL: 'small', MAJU_MODELS_FOLDER: folder }
})
afterAll(() => rm(folder, { recursive: true }))

const described = (settings: Settings) => chooseTranscriber(settings).transcriber?.describe()

test('nothing configured is no transcriber, by default', () => {
  expect(chooseTranscriber({ PATH: folder })).toEqual({
    transcriber: null,
    chosenBy: 'default',
    detail: 'No transcriber is configured.',
    audioLeavesMachine: false,
  })
})

test.each<[Settings, string, string, string, boolean]>([
  [{ OPENAI_API_KEY: 'k' }, 'openai', 'whisper-1', 'OPENAI_API_KEY', true],
  [{ OPENAI_API_KEY: 'k', OPENAI_TRANSCRIPTION_MODEL: 'm' }, 'openai', 'm', 'OPENAI_API_KEY', true],
  [{ OPENAI_API_KEY: 'k', OPENAI_BASE_URL: 'http://localhost:1/v1' }, 'openai', 'whisper-1', 'OPENAI_API_KEY', false],
  [deployed, 'azure', 'ears', 'AZURE_OPENAI_ENDPOINT', true],
  [speech, 'azure-speech', 'fast-transcription', 'AZURE_SPEECH_KEY', true],
  [
    { AZURE_SPEECH_KEY: 'k', AZURE_SPEECH_ENDPOINT: 'https://x.cognitiveservices.azure.com' },
    'azure-speech',
    'fast-transcription',
    'AZURE_SPEECH_KEY',
    true,
  ],
  [{ GOOGLE_API_KEY: 'k' }, 'google-speech', 'latest_long', 'GOOGLE_API_KEY', true],
  [
    { GOOGLE_APPLICATION_CREDENTIALS: '/x.json' },
    'google-speech',
    'latest_long',
    'GOOGLE_APPLICATION_CREDENTIALS',
    true,
  ],
  [{ GOOGLE_API_KEY: 'k', GOOGLE_SPEECH_MODEL: 'm' }, 'google-speech', 'm', 'GOOGLE_API_KEY', true],
  [compatible, 'compatible', 'whisper-1', 'MAJU_TRANSCRIPTION_BASE_URL', true],
  [
    { ...compatible, MAJU_TRANSCRIPTION_STAYS_HERE: 'yes', MAJU_TRANSCRIPTION_MODEL: 'large-v3' },
    'compatible',
    'large-v3',
    'MAJU_TRANSCRIPTION_BASE_URL',
    false,
  ],
  [
    { ...compatible, MAJU_TRANSCRIPTION_STAYS_HERE: 'no' },
    'compatible',
    'whisper-1',
    'MAJU_TRANSCRIPTION_BASE_URL',
    true,
  ],
])('%o chooses %s with %s because of %s, audio leaves: %s', (settings, provider, model, variable, leaves) => {
  const chosen = chooseTranscriber(settings)
  expect(chosen.transcriber?.describe()).toMatchObject({ provider, model, audioLeavesMachine: leaves })
  expect([chosen.chosenBy, chosen.audioLeavesMachine]).toEqual([variable, leaves])
})

test('where several are configured the order is compatible, whisper, azure-speech, azure, openai, google', () => {
  const steps: [string, Settings][] = [
    ['compatible', compatible],
    ['whisper-cpp', local],
    ['azure-speech', speech],
    ['azure', deployed],
    ['openai', { OPENAI_API_KEY: 'k' }],
    ['google-speech', { GOOGLE_API_KEY: 'k' }],
  ]
  const order = steps.map(
    (_step, i) => described(Object.assign({}, ...steps.slice(i).map(([, settings]) => settings)))?.provider,
  )
  expect(order).toEqual(steps.map(([name]) => name))
})

describe('what is half configured', () => {
  test.each<[Settings, string]>([
    [{ MAJU_TRANSCRIPTION_BASE_URL: 'secret-value' }, 'MAJU_TRANSCRIPTION_BASE_URL is not an address'],
    [{ AZURE_SPEECH_KEY: 'k', AZURE_SPEECH_REGION: 'secret.value/' }, 'AZURE_SPEECH_REGION cannot be read'],
    [{ OPENAI_API_KEY: 'secret-value', OPENAI_BASE_URL: 'ftp://secret.value' }, 'OPENAI_BASE_URL is not an address'],
  ])('%o is said by name, without its value', (settings, expected) => {
    const { transcriber, detail } = chooseTranscriber(settings)
    expect(transcriber).toBe(null)
    expect(detail).toContain(expected)
    expect(detail).not.toMatch(/secret.value/)
  })

  test('a program or a model that is not there is said, with what to do', () => {
    expect(chooseTranscriber({ ...local, PATH: '/nowhere' }).detail).toContain(
      'whisper.cpp is not used: its program was not found. Install whisper.cpp',
    )
    expect(chooseTranscriber({ ...local, MAJU_WHISPER_MODEL: 'huge' }).detail).toContain('its model was not found')
    expect(chooseTranscriber({ PATH: '/nowhere', MAJU_TRANSCRIBER: 'pocketsphinx' }).detail).toContain(
      'apt-get install pocketsphinx pocketsphinx-en-us',
    )
  })
})

describe('programs of this machine', () => {
  test('a model is found by its path, its file and its short name', () => {
    for (const model of [join(folder, 'ggml-small.bin'), 'ggml-small.bin', 'small'])
      expect(described({ ...local, MAJU_WHISPER_MODEL: model })?.model).toBe('ggml-small')
  })

  test('a program is found by its path', () => {
    const program = join(folder, 'whisper-cli')
    expect(described({ ...local, PATH: '', MAJU_WHISPER_PROGRAM: program })?.provider).toBe('whisper-cpp')
  })

  test('a file that cannot be run is no program', () => {
    const program = join(folder, 'ggml-small.bin')
    expect(described({ ...local, MAJU_WHISPER_PROGRAM: program })).toBe(undefined)
  })

  test('PocketSphinx and a script are at work only when they are asked for by name', () => {
    expect(described({ PATH: folder, MAJU_SCRIPTED_TRANSCRIPTS: '[{"text":"x"}]' })).toBe(undefined)
    expect(described({ PATH: folder, MAJU_TRANSCRIBER: 'pocketsphinx' })).toMatchObject({ readable: false })
  })
})

describe('MAJU_TRANSCRIBER', () => {
  test('forces one past the order', () => {
    const chosen = chooseTranscriber({ ...compatible, OPENAI_API_KEY: 'k', MAJU_TRANSCRIBER: 'OpenAI' })
    expect([chosen.transcriber?.describe().provider, chosen.chosenBy]).toEqual(['openai', 'MAJU_TRANSCRIBER'])
  })

  test('explains a word that it does not know', () => {
    expect(chooseTranscriber({ MAJU_TRANSCRIBER: 'toString' })).toMatchObject({
      transcriber: null,
      detail:
        'MAJU_TRANSCRIBER must be one of compatible, whisper, azure-speech, azure, openai, google, pocketsphinx, scripted or none.',
    })
  })

  test('scripted hears what MAJU_SCRIPTED_TRANSCRIPTS says', async () => {
    const settings = { MAJU_TRANSCRIBER: 'scripted', MAJU_SCRIPTED_TRANSCRIPTS: '[{"text":"네 맞습니다"}]' }
    const request = { samples: silence(1), sampleRateHertz: 16_000, signal: new AbortController().signal }
    const heard = await chooseTranscriber(settings).transcriber?.transcribe({ ...request, language: 'ko' })
    expect(heard?.text).toBe('네 맞습니다')
    expect(chooseTranscriber({ ...settings, MAJU_SCRIPTED_TRANSCRIPTS: '[oops' }).detail).toBe(
      'Scripted transcripts is not used: MAJU_SCRIPTED_TRANSCRIPTS cannot be read.',
    )
  })
})

test('fetch is handed on, so that nothing here touches the network', async () => {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(String(input instanceof Request ? input.url : input))
    return new Response('{}', { status: 401 })
  }
  const request = { samples: silence(1), sampleRateHertz: 16_000, signal: new AbortController().signal }
  for (const settings of [compatible, speech, deployed, { OPENAI_API_KEY: 'k' }, { GOOGLE_API_KEY: 'k' }]) {
    const work = chooseTranscriber(settings, { fetch }).transcriber?.transcribe({ ...request, language: 'ko' })
    await expect(work).rejects.toMatchObject({ kind: 'unauthorised' })
  }
  expect(asked.map((url) => new URL(url).host)).toEqual([
    'whisper:8000',
    'koreacentral.api.cognitive.microsoft.com',
    'mine.openai.azure.com',
    'api.openai.com',
    'speech.googleapis.com',
  ])
})
