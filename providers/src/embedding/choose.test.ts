import { describe, expect, test } from 'vitest'
import type { Settings } from '../choose-provider.ts'
import { chooseEmbedder } from './choose.ts'

const described = (settings: Settings) => chooseEmbedder(settings).embedder?.describe() ?? null
const azure = {
  AZURE_OPENAI_ENDPOINT: 'https://mine.openai.azure.com',
  AZURE_OPENAI_API_KEY: 'k-azure',
  AZURE_OPENAI_EMBEDDING_DEPLOYMENT: 'vectors',
}
const compatible = { MAJU_EMBEDDING_BASE_URL: 'http://127.0.0.1:8000/v1', MAJU_EMBEDDING_MODEL: 'bge-m3' }

test('nothing configured is no embedder, by default', () => {
  expect(chooseEmbedder({})).toEqual({ embedder: null, chosenBy: 'default', detail: 'No embedder is configured.' })
})

test.each<[Settings, string, string, string]>([
  [{ OPENAI_API_KEY: 'k' }, 'openai', 'text-embedding-3-small', 'OPENAI_API_KEY'],
  [{ OPENAI_API_KEY: 'k', OPENAI_EMBEDDING_MODEL: 'x' }, 'openai', 'x', 'OPENAI_API_KEY'],
  [azure, 'azure', 'vectors', 'AZURE_OPENAI_EMBEDDING_DEPLOYMENT'],
  [{ GEMINI_API_KEY: 'k' }, 'google', 'gemini-embedding-001', 'GEMINI_API_KEY'],
  [{ GOOGLE_API_KEY: 'k', GEMINI_EMBEDDING_MODEL: 'x' }, 'google', 'x', 'GOOGLE_API_KEY'],
  [{ OLLAMA_HOST: '0.0.0.0', OLLAMA_EMBEDDING_MODEL: 'bge-m3' }, 'ollama', 'bge-m3', 'OLLAMA_EMBEDDING_MODEL'],
  [compatible, 'compatible', 'bge-m3', 'MAJU_EMBEDDING_BASE_URL'],
])('%o chooses %s with %s because of %s', (settings, provider, model, variable) => {
  const { embedder, chosenBy } = chooseEmbedder(settings)
  expect(embedder?.describe()).toMatchObject({ provider, model })
  expect(chosenBy).toBe(variable)
})

test('where several are configured the order is compatible, azure, ollama, openai, google', () => {
  const steps: [string, Settings][] = [
    ['compatible', compatible],
    ['azure', azure],
    ['ollama', { OLLAMA_HOST: 'localhost', OLLAMA_EMBEDDING_MODEL: 'bge-m3' }],
    ['openai', { OPENAI_API_KEY: 'k' }],
    ['google', { GEMINI_API_KEY: 'k' }],
  ]
  const order = steps.map(
    (_step, i) => described(Object.assign({}, ...steps.slice(i).map(([, settings]) => settings)))?.provider,
  )
  expect(order).toEqual(steps.map(([name]) => name))
})

test('what is missing is said: a variable, or a part of a model in its folder', () => {
  expect(chooseEmbedder({ OLLAMA_HOST: 'localhost' }).detail).toBe(
    'No embedder is configured. Ollama is not used: OLLAMA_EMBEDDING_MODEL is missing.',
  )
  expect(chooseEmbedder({ MAJU_EMBEDDING_FOLDER: import.meta.dirname }).detail).toContain(
    'Local model is not used: there is no config.json in the folder of the model.',
  )
})

describe('MAJU_EMBEDDER', () => {
  test('forces one past the order, or none', () => {
    expect(described({ ...azure, OPENAI_API_KEY: 'k', MAJU_EMBEDDER: 'OpenAI' })?.provider).toBe('openai')
    expect(chooseEmbedder({ OPENAI_API_KEY: 'k', MAJU_EMBEDDER: 'none' })).toMatchObject({
      embedder: null,
      chosenBy: 'MAJU_EMBEDDER',
    })
  })

  test('scripted reads MAJU_SCRIPTED_VECTORS', async () => {
    const settings = { MAJU_EMBEDDER: 'scripted', MAJU_SCRIPTED_VECTORS: '[{"vectors":[[0,5]]}]' }
    const signal = new AbortController().signal
    expect(await chooseEmbedder(settings).embedder?.embed({ texts: ['x'], kind: 'query', signal })).toEqual([[0, 1]])
  })
})

test('fetch is handed on, so that nothing here touches the network', async () => {
  const asked: string[] = []
  const fetch: typeof globalThis.fetch = async (input) => {
    asked.push(String(input instanceof Request ? input.url : input))
    return new Response('{}', { status: 401 })
  }
  const { embedder } = chooseEmbedder({ OLLAMA_HOST: '0.0.0.0:9999', OLLAMA_EMBEDDING_MODEL: 'm' }, { fetch })
  const work = embedder?.embed({ texts: ['x'], kind: 'query', signal: new AbortController().signal })
  await expect(work).rejects.toMatchObject({ kind: 'unauthorised' })
  expect(asked).toEqual(['http://127.0.0.1:9999/v1/embeddings'])
})
