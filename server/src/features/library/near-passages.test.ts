import { scriptedEmbedder } from '@maju/providers/embedding/scripted'
import { expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { nearPassages } from './near-passages.ts'
import type { NearPassage, Nearest, VectorStore } from './vector.store.ts'

const scope = { actor: { accountId: 'a' } as Actor, companyKey: null }
const keyword = new Map([
  [7, 3],
  [9, 1],
])

/** A store with so many vectors, which remembers what it was asked. */
function storeOf(embedded: number, answers: (() => Promise<boolean>)[] = []) {
  const asked: Nearest[] = []
  const near: NearPassage[] = [{ number: 7, similarity: 0.9, compared: 100, mean: 0.1, deviation: 0.1 }]
  const store: Pick<VectorStore, 'canCompare' | 'countOf' | 'nearest'> = {
    canCompare: () => answers.shift()?.() ?? Promise.resolve(true),
    countOf: async () => embedded,
    nearest: async (_scope, of) => {
      asked.push(of)
      return near
    },
  }
  const search = nearPassages({
    store: store as VectorStore,
    quality: {
      find: async () => null,
      put: async () => {},
      passagesWithVectors: async () => 0,
      sample: async () => [],
    },
    embedder: scriptedEmbedder({ replies: [{}] }),
  })
  return { asked, near: () => search.find(scope, { vector: async () => [1], keyword, most: 10 }) }
}

test('up to five thousand vectors are all compared, beyond that those of the passages that keywords found', async () => {
  const few = storeOf(5000)
  expect((await few.near()).without).toBe(null)
  expect(few.asked[0]?.among).toBe(null)
  const many = storeOf(5001)
  await many.near()
  expect(many.asked[0]?.among).toEqual([7, 9])
})

test('whether the database compares vectors is asked once, and again only where the asking failed', async () => {
  const failing = storeOf(10, [() => Promise.reject(new Error('the connection broke')), () => Promise.resolve(false)])
  await expect(failing.near()).rejects.toThrow('the connection broke')
  expect((await failing.near()).without).toBe('database-without-vectors')
  expect((await failing.near()).without).toBe('database-without-vectors')
})
