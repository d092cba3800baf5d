import { describe, expect, test } from 'vitest'
import type { Settings } from '../choose-provider.ts'
import { defaultModels } from './candidates.ts'
import { chooseLanguageModel } from './choose.ts'
import { ollamaBaseUrl } from '../wire/ollama-base-url.ts'

const described = (settings: Settings) => chooseLanguageModel(settings).model?.describe() ?? null
const azure = {
  AZURE_OPENAI_ENDPOINT: 'https://mine.openai.azure.com',
  AZURE_OPENAI_API_KEY: 'k-azure',
  AZURE_OPENAI_DEPLOYMENT: 'interviews',
}
const compatible = { MAJU_MODEL_BASE_URL: 'http://127.0.0.1:8000/v1', MAJU_MODEL_NAME: 'exaone' }

test('nothing configured is no model, by default', () => {
  expect(chooseLanguageModel({})).toEqual({
    model: null,
    chosenBy: 'default',
    detail: 'No language model is configured.',
  })
})

test.each<[Settings, string, string, string]>([
  [{ OPENAI_API_KEY: 'k' }, 'openai', defaultModels.openai, 'OPENAI_API_KEY'],
  [{ OPENAI_API_KEY: 'k', OPENAI_MODEL: 'gpt-x' }, 'openai', 'gpt-x', 'OPENAI_API_KEY'],
  [azure, 'azure', 'interviews', 'AZURE_OPENAI_ENDPOINT'],
  [{ GEMINI_API_KEY: 'k' }, 'google', defaultModels.google, 'GEMINI_API_KEY'],
  [{ GOOGLE_API_KEY: 'k', GEMINI_MODEL: 'gemini-x' }, 'google', 'gemini-x', 'GOOGLE_API_KEY'],
  [{ GOOGLE_GENERATIVE_AI_API_KEY: 'k' }, 'google', defaultModels.google, 'GOOGLE_GENERATIVE_AI_API_KEY'],
  [{ ANTHROPIC_API_KEY: 'k' }, 'anthropic', defaultModels.anthropic, 'ANTHROPIC_API_KEY'],
  [{ ANTHROPIC_API_KEY: 'k', ANTHROPIC_MODEL: 'claude-x' }, 'anthropic', 'claude-x', 'ANTHROPIC_API_KEY'],
  [{ OLLAMA_HOST: '0.0.0.0' }, 'ollama', defaultModels.ollama, 'OLLAMA_HOST'],
  [{ OLLAMA_HOST: 'gpu:11434', OLLAMA_MODEL: 'qwen' }, 'ollama', 'qwen', 'OLLAMA_HOST'],
  [compatible, 'compatible', 'exaone', 'MAJU_MODEL_BASE_URL'],
])('%o chooses %s with %s because of %s', (settings, provider, model, variable) => {
  const chosen = chooseLanguageModel(settings)
  expect(chosen.model?.describe()).toEqual({ provider, model })
  expect(chosen.chosenBy).toBe(variable)
})

test('where several are configured the order is compatible, azure, openai, anthropic, google, ollama', () => {
  const steps: [string, Settings][] = [
    ['compatible', compatible],
    ['azure', azure],
    ['openai', { OPENAI_API_KEY: 'k' }],
    ['anthropic', { ANTHROPIC_API_KEY: 'k' }],
    ['google', { GEMINI_API_KEY: 'k' }],
    ['ollama', { OLLAMA_HOST: 'localhost' }],
  ]
  const order = steps.map(
    (_step, i) => described(Object.assign({}, ...steps.slice(i).map(([, settings]) => settings)))?.provider,
  )
  expect(order).toEqual(steps.map(([name]) => name))
})

test('a variable that is missing or cannot be read is said', () => {
  expect(chooseLanguageModel({ AZURE_OPENAI_ENDPOINT: 'https://mine.openai.azure.com' }).detail).toBe(
    'No language model is configured. Azure OpenAI is not used: AZURE_OPENAI_API_KEY and AZURE_OPENAI_DEPLOYMENT are missing.',
  )
  expect(chooseLanguageModel({ ...compatible, MAJU_MODEL_BASE_URL: 'my-host' }).detail).toContain(
    'MAJU_MODEL_BASE_URL is not an address',
  )
  expect(chooseLanguageModel({ OLLAMA_HOST: 'http://[oops' }).detail).toContain('OLLAMA_HOST cannot be read')
})

describe('MAJU_LANGUAGE_MODEL', () => {
  test('forces one past the order', () => {
    const chosen = chooseLanguageModel({ ...azure, ANTHROPIC_API_KEY: 'k', MAJU_LANGUAGE_MODEL: 'Anthropic' })
    expect(chosen.model?.describe().provider).toBe('anthropic')
    expect(chosen.chosenBy).toBe('MAJU_LANGUAGE_MODEL')
  })

  test('a word that it does not know is explained', () => {
    expect(chooseLanguageModel({ MAJU_LANGUAGE_MODEL: 'toString' })).toMatchObject({
      model: null,
      detail:
        'MAJU_LANGUAGE_MODEL must be one of compatible, azure, openai, anthropic, google, ollama, scripted or none.',
    })
  })

  test('scripted answers from MAJU_SCRIPTED_REPLIES', async () => {
    const { model } = chooseLanguageModel({
      MAJU_LANGUAGE_MODEL: 'scripted',
      MAJU_SCRIPTED_REPLIES: '[{"text":"Tell me more."}]',
    })
    const parts = []
    const signal = new AbortController().signal
    for await (const part of model?.streamText({ system: '', prompt: '', maxOutputTokens: 50, signal }) ?? [])
      parts.push(part)
    expect(parts.map((part) => ('delta' in part ? part.delta : '')).join('')).toBe('Tell me more.')
  })

  test('a script that is no JSON is explained', () => {
    const { model, detail } = chooseLanguageModel({ MAJU_LANGUAGE_MODEL: 'scripted', MAJU_SCRIPTED_REPLIES: '[oops' })
    expect([model, detail]).toEqual([null, 'Scripted replies is not used: MAJU_SCRIPTED_REPLIES cannot be read.'])
  })
})

test('no value of a variable is in what is shown, but for model names', () => {
  const secret = 'sk-very-secret'
  const { chosenBy, detail } = chooseLanguageModel({
    OPENAI_API_KEY: secret,
    AZURE_OPENAI_API_KEY: secret,
    ANTHROPIC_API_KEY: secret,
  })
  expect(chosenBy + detail).not.toContain(secret)
})

test('fetch is handed on, so that nothing here touches the network', async () => {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(String(input instanceof Request ? input.url : input))
    return new Response('{}', { status: 401 })
  }
  const { model } = chooseLanguageModel({ OLLAMA_HOST: '0.0.0.0:9999' }, { fetch })
  const parts = model?.streamText({ system: '', prompt: '', maxOutputTokens: 50, signal: new AbortController().signal })
  await expect(parts?.[Symbol.asyncIterator]().next()).rejects.toMatchObject({ kind: 'unauthorised' })
  expect(asked).toEqual(['http://127.0.0.1:9999/v1/chat/completions'])
})

test.each([
  ['localhost', 'http://localhost:11434/v1'],
  ['localhost:8080', 'http://localhost:8080/v1'],
  [':8080', 'http://127.0.0.1:8080/v1'],
  ['0.0.0.0', 'http://127.0.0.1:11434/v1'],
  ['0.0.0.0:80', 'http://127.0.0.1:80/v1'],
  ['[::]:11434', 'http://[::1]:11434/v1'],
  ['[::1]', 'http://[::1]:11434/v1'],
  ['http://gpu.local', 'http://gpu.local:80/v1'],
  ['http://gpu.local:11434/', 'http://gpu.local:11434/v1'],
  ['https://gpu.local/ollama/', 'https://gpu.local:443/ollama/v1'],
  ['http://gpu.local:11434/v1', 'http://gpu.local:11434/v1'],
])('OLLAMA_HOST %s is reached at %s', (host, url) => {
  expect(ollamaBaseUrl(host)).toBe(url)
})
