import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { WireOptions } from '../wire/bounded-fetch.ts'
import { failure, replyBytes, secretKey } from '../wire/provider.conformance.ts'
import type { Limits } from '../wire/request.ts'
import { keepsItsKeyInItsHeader } from '../wire/wire-adapters.conformance.ts'
import { azureAiSearch } from './azure-ai-search.ts'
import { behavesLikeAPassageIndex } from './passage-index.conformance.ts'
import type { PassageIndex } from './passage-index.ts'
import { startSearchServer } from './wire-server.conformance.ts'

const made = (url: string, options: WireOptions & Limits = {}, vectorsOf: string | null = null) =>
  azureAiSearch({ endpoint: `${url}/`, key: secretKey, indexName: 'maju', vectorsOf, ...options })

const server = await startSearchServer()
afterAll(() => server.close())

behavesLikeAPassageIndex({
  name: 'azureAiSearch',
  make(behaviours, limits) {
    server.indexes.clear()
    // Filled and asked before it was made, so that every fault is about what is asked.
    server.indexes.set('maju-1691c0a3', { fields: ['id', 'document', 'company', 'terms'], documents: new Map() })
    server.play(behaviours)
    return {
      index: made(server.url, { ...limits, maxReplyBytes: replyBytes }, 'openai/small'),
      underWay: () => server.underWay(),
      floodedBytes: () => server.floodedBytes(),
      asked: () => server.requests.length,
    }
  },
})

describe('on the wire', () => {
  const { signal } = new AbortController()
  const passage = (number: number) => ({ number, document: 1, company: 'hana', terms: new Map([[7, 1]]), vector: null })
  const bodies = () => server.requests.map(({ body }): unknown => JSON.parse(Buffer.from(body, 'latin1').toString()))
  const fill = async (index: PassageIndex, numbers: readonly number[]) => index.put(numbers.map(passage), signal)

  beforeEach(async () => {
    server.indexes.clear()
    server.play([{ say: { works: true } }])
    await made(server.url).prepare(null, signal)
    server.play([{ say: { works: true } }])
  })

  keepsItsKeyInItsHeader({
    adapters: { azureAiSearch: { make: made, path: '/indexes/maju?api-version=2024-07-01', keyHeader: 'api-key' } },
    server,
    said: { works: true },
    call: (index) => index.prepare(null, signal),
  })

  test('no word of a passage is sent, only numbers of its terms', async () => {
    await fill(made(server.url), [12])
    expect(bodies()).toEqual([
      { value: [{ '@search.action': 'mergeOrUpload', id: '12', document: 1, company: 'hana', terms: '7' }] },
    ])
  })

  test('a term that a passage has three times stands there three times, and of a question at most as many go as the service takes', async () => {
    const index = made(server.url)
    const terms = new Map([
      [7, 3],
      [40, 1],
    ])
    await index.put([{ ...passage(12), terms }], signal)
    expect(bodies()).toMatchObject([{ value: [{ terms: '7 7 7 14' }] }])
    server.play([{ say: { works: true } }])
    const many = Array.from({ length: 700 }, (_, i) => i + 1)
    await index.rank({ terms: many, vector: null, company: null, most: 5, signal })
    const [asked] = bodies() as { search: string }[]
    expect(asked?.search.split(' ')).toEqual(many.slice(0, 500).map((term) => term.toString(36)))
  })

  test('an index without vectors is not asked for any', async () => {
    await made(server.url).rank({ terms: [7], vector: [1, 0], company: null, most: 5, signal })
    expect(bodies()).toEqual([{ select: 'id', search: '7', searchFields: 'terms', searchMode: 'any', top: 5 }])
  })

  test('the index has a field for vectors where there are some, and is called after their embedder', async () => {
    const index = made(server.url, {}, 'openai/small')
    expect(index.describe()).toEqual({
      provider: 'azure-ai-search',
      model: expect.stringMatching(/^maju-[0-9a-f]{8}$/),
    })
    expect(made(server.url, {}, 'openai/large').describe().model).not.toBe(index.describe().model)
    await index.prepare(1536, signal)
    const [definition] = bodies() as [
      { fields: Record<string, unknown>[]; vectorSearch: { profiles: { name: string }[] } },
    ]
    const vector = definition.fields.find(({ name }) => name === 'vector')
    expect(vector).toMatchObject({ dimensions: 1536, vectorSearchProfile: definition.vectorSearch.profiles[0]?.name })
    expect(definition.fields.filter(({ key }) => key)).toMatchObject([{ name: 'id', type: 'Edm.String' }])
  })

  test('many passages go in batches that the service takes', async () => {
    await fill(
      made(server.url),
      Array.from({ length: 230 }, (_, i) => i + 1),
    )
    expect((bodies() as { value: unknown[] }[]).map(({ value }) => value.length)).toEqual([100, 100, 30])
    expect(server.indexes.get('maju')?.documents.size).toBe(230)
  })

  test.each([409, 422, 429, 503])(
    'passages that it has no room for just now (%i) are given back, the others stay',
    async (status) => {
      server.play([{ say: { items: { 2: status } } }])
      expect(await fill(made(server.url), [1, 2, 3])).toEqual([2])
      expect([...(server.indexes.get('maju')?.documents.keys() ?? [])]).toEqual(['1', '3'])
    },
  )

  test.each([400, 404, 413])('a passage that it will never take (%i) is refused', async (status) => {
    server.play([{ say: { items: { 2: status } } }])
    expect(await failure(fill(made(server.url), [1, 2]))).toMatchObject({ kind: 'refused', retryable: false })
  })

  test('a reply that leaves out a passage is not believed', async () => {
    server.play([{ bytes: '{"value":[{"key":"1","status":true,"statusCode":200}]}' }])
    expect((await failure(fill(made(server.url), [1, 2]))).kind).toBe('invalid-output')
  })

  test.each(['x', '-1', '99999999999', '1e3', ''])('the key %j is none of ours', async (id) => {
    server.play([{ bytes: JSON.stringify({ value: [{ '@search.score': 1, id }] }) }])
    const asked = made(server.url).rank({ terms: [7], vector: null, company: null, most: 5, signal })
    expect((await failure(asked)).kind).toBe('invalid-output')
  })
})
