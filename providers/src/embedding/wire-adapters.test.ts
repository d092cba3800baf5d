import { afterAll, describe, expect, test } from 'vitest'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { overTheWire, secretKey } from '../wire/provider.conformance.ts'
import { keepsItsKeyInItsHeader, type WireAdapters } from '../wire/wire-adapters.conformance.ts'
import { azureOpenAiEmbedder } from './azure-open-ai.ts'
import { behavesLikeAnEmbedder } from './embedder.conformance.ts'
import type { EmbeddedKind, Embedder } from './embedder.ts'
import { googleEmbedder } from './google.ts'
import type { Limits } from './guarded-embedder.ts'
import { openAiEmbedder } from './open-ai.ts'
import { bodyOf, type Said, startWireServer } from './wire-server.conformance.ts'

const apiKey = secretKey

const adapters = {
  openAiEmbedder: {
    make: (url, options) =>
      openAiEmbedder({ apiKey, model: 'text-embedding-3-small', baseUrl: `${url}/v1/`, ...options }),
    path: '/v1/embeddings',
    keyHeader: 'authorization',
  },
  azureOpenAiEmbedder: {
    make: (url, options) =>
      azureOpenAiEmbedder({ apiKey, endpoint: `${url}/openai/v1/`, deployment: 'my/vectors?', ...options }),
    path: '/openai/deployments/my%2Fvectors%3F/embeddings?api-version=2024-10-21',
    keyHeader: 'api-key',
  },
  googleEmbedder: {
    make: (url, options) =>
      googleEmbedder({ apiKey, model: 'gemini-embedding-001', baseUrl: `${url}/v1beta/`, ...options }),
    path: '/v1beta/models/gemini-embedding-001:batchEmbedContents',
    keyHeader: 'x-goog-api-key',
  },
} satisfies WireAdapters<Embedder, WireOptions & Limits>

for (const [name, { make }] of Object.entries(adapters))
  behavesLikeAnEmbedder(
    overTheWire(name, startWireServer, (url, options: WireOptions & Limits) => ({ embedder: make(url, options) })),
  )

const server = await startWireServer()
afterAll(() => server.close())

describe('on the wire', () => {
  const said: Said = (texts) => texts.map((text) => [text.length, 1])
  const embed = (embedder: Embedder, texts: readonly string[] = ['매출'], kind: EmbeddedKind = 'query') =>
    embedder.embed({ texts, kind, signal: new AbortController().signal })
  const sent = (): unknown[] => server.requests.map(bodyOf)

  keepsItsKeyInItsHeader({ adapters, server, said, call: (embedder) => embed(embedder) })

  test('a server without a key gets none', async () => {
    server.play([{ say: said }])
    await embed(openAiEmbedder({ model: 'bge-m3', baseUrl: `${server.url}/v1` }))
    expect(server.requests[0]?.headers.authorization).toBe(undefined)
    expect(sent()).toEqual([{ model: 'bge-m3', input: ['매출'], encoding_format: 'float' }])
  })

  test('models that want to be told whether a text is a question are told, others are not', async () => {
    server.play([{ say: said }])
    const input = async (model: string, kind: EmbeddedKind) => {
      await embed(openAiEmbedder({ model, baseUrl: server.url }), ['매출'], kind)
      return (sent().at(-1) as { input: string[] }).input[0]
    }
    expect(await input('intfloat/multilingual-e5-large', 'query')).toBe('query: 매출')
    expect(await input('nlpai-lab/KoE5', 'passage')).toBe('passage: 매출')
    expect(await input('nomic-embed-text', 'query')).toBe('search_query: 매출')
    expect(await input('some5e5x-model', 'query')).toBe('매출')
  })

  test('Google is told what each text is for', async () => {
    server.play([{ say: said }])
    await embed(adapters.googleEmbedder.make(server.url, {}), ['매출', '이익'], 'passage')
    const request = (text: string) => ({
      model: 'models/gemini-embedding-001',
      content: { parts: [{ text }] },
      taskType: 'RETRIEVAL_DOCUMENT',
    })
    expect(sent()).toEqual([{ requests: [request('매출'), request('이익')] }])
  })

  test('a very long text is cut, and never in the middle of a character', async () => {
    server.play([{ say: said }])
    await embed(openAiEmbedder({ model: 'm', baseUrl: server.url }), [`x${'😀'.repeat(4000)}`])
    const [text = ''] = (sent()[0] as { input: string[] }).input
    expect(text.length).toBeLessThanOrEqual(6000)
    expect(text.isWellFormed()).toBe(true)
  })

  test('vectors with an index that nobody sent are invalid', async () => {
    server.play([{ bytes: '{"data":[{"index":4,"embedding":[1]}]}' }])
    await expect(embed(openAiEmbedder({ model: 'm', baseUrl: server.url }))).rejects.toMatchObject({
      kind: 'invalid-output',
    })
  })

  test.each([
    ['http://127.0.0.1:11434/v1', false],
    ['http://localhost:8000/v1', false],
    ['http://localhost.example.com/v1', true],
    ['https://api.openai.com/v1', true],
  ])('a text for %s leaves the machine: %s', (baseUrl, leaves) => {
    expect(openAiEmbedder({ model: 'm', baseUrl }).describe().textLeavesMachine).toBe(leaves)
  })
})
