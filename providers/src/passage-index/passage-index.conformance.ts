import { describe, expect, test } from 'vitest'
import {
  describeSubjects,
  failsLikeAProvider,
  leavesNothing,
  type SubjectSource,
  tellsWhatIsNoReply,
} from '../wire/provider.conformance.ts'
import type { Limits } from '../wire/request.ts'
import type { IndexedPassage, IndexQuestion, PassageIndex } from './passage-index.ts'
import type { Said } from './wire-server.conformance.ts'

export type Subject = { index: PassageIndex }

const passage = (number: number, terms: readonly number[], more: Partial<IndexedPassage> = {}): IndexedPassage => ({
  number,
  document: 1,
  company: 'hana',
  terms: new Map(terms.map((term) => [term, 1])),
  vector: null,
  ...more,
})
const { signal } = new AbortController()
const question = (part: Partial<IndexQuestion>): IndexQuestion => ({
  terms: [],
  vector: null,
  company: null,
  most: 10,
  signal,
  ...part,
})
const works: Said = { works: true }

/** Every index of passages passes these; `make` gives one that is empty. */
export function behavesLikeAPassageIndex(source: SubjectSource<Subject, Said, Limits>): void {
  describeSubjects(source, 'an index of passages', { timeoutSeconds: 5 }, (subject) => {
    const filled = async (made: Subject, passages: readonly IndexedPassage[], dimensions: number | null = null) => {
      await made.index.prepare(dimensions, signal)
      expect(await made.index.put(passages, signal)).toEqual([])
      return made.index
    }

    describe.each<[string, (made: Subject, signal?: AbortSignal) => Promise<unknown>]>([
      ['making it', ({ index }, given = signal) => index.prepare(null, given)],
      ['filling it', ({ index }, given = signal) => index.put([passage(1, [7])], given)],
      ['asking it', ({ index }, given = signal) => index.rank(question({ terms: [7], signal: given }))],
      ['removing from it', ({ index }, given = signal) => index.removeDocument(1, given)],
    ])('%s', (_what, call) => {
      failsLikeAProvider({ subject, call, good: works })
      tellsWhatIsNoReply({ subject, call })
    })

    test('ranks passages that share terms with a question, the rarest term counting most', async (context) => {
      const made = subject(context, [{ say: works }])
      const index = await filled(made, [passage(1, [7, 8]), passage(2, [7, 9]), passage(3, [7, 5]), passage(4, [6, 5])])
      const { keyword, similarities } = await index.rank(question({ terms: [7, 9] }))
      expect([...keyword.keys()][0]).toBe(2)
      expect(new Set(keyword.keys())).toEqual(new Set([1, 2, 3]))
      expect(keyword.get(2)).toBeGreaterThan(keyword.get(1) ?? 0)
      expect(similarities.size).toBe(0)
      await leavesNothing(made)
    })

    test('counts a term as often as it stands there, and keeps to terms below zero', async (context) => {
      const index = await filled(subject(context, [{ say: works }]), [
        passage(1, [], {
          terms: new Map([
            [-5, 3],
            [1, 1],
          ]),
        }),
        passage(2, [], {
          terms: new Map([
            [-5, 1],
            [1, 3],
          ]),
        }),
        passage(3, [5]),
      ])
      const { keyword } = await index.rank(question({ terms: [-5] }))
      expect([...keyword.keys()]).toEqual([1, 2])
    })

    test('looks among one company alone where one is named, whatever its name holds', async (context) => {
      const odd = "o'neil' or company ne '"
      const index = await filled(subject(context, [{ say: works }]), [
        passage(1, [7]),
        passage(2, [7], { company: odd }),
      ])
      expect([...(await index.rank(question({ terms: [7], company: odd }))).keyword.keys()]).toEqual([2])
      expect([...(await index.rank(question({ terms: [7], company: 'hana' }))).keyword.keys()]).toEqual([1])
      expect((await index.rank(question({ terms: [7] }))).keyword.size).toBe(2)
    })

    test('gives the nearest vectors with their cosine, and no more than are asked for', async (context) => {
      const index = await filled(
        subject(context, [{ say: works }]),
        [
          passage(1, [7], { vector: [1, 0] }),
          passage(2, [7], { vector: [0.6, 0.8] }),
          passage(3, [7], { vector: [-1, 0] }),
        ],
        2,
      )
      const { similarities, keyword } = await index.rank(question({ vector: [1, 0], most: 2 }))
      expect([...similarities].map(([number, value]) => [number, Number(value.toFixed(6))])).toEqual([
        [1, 1],
        [2, 0.6],
      ])
      expect(keyword.size).toBe(0)
    })

    test('asks nobody where there is nothing to ask', async (context) => {
      const made = subject(context, [{ say: works }])
      expect(await made.index.rank(question({}))).toEqual({ keyword: new Map(), similarities: new Map() })
      expect(made.asked?.() ?? 0).toBe(0)
    })

    test('takes a passage that comes again in place of the one before', async (context) => {
      const made = subject(context, [{ say: works }])
      const index = await filled(made, [passage(1, [7])])
      await index.put([passage(1, [8])], signal)
      expect((await index.rank(question({ terms: [7] }))).keyword.size).toBe(0)
      expect([...(await index.rank(question({ terms: [8] }))).keyword.keys()]).toEqual([1])
    })

    test('forgets a document whole, however long it is, and no other', async (context) => {
      const long = Array.from({ length: 1200 }, (_, i) => passage(100 + i, [7]))
      const index = await filled(subject(context, [{ say: works }]), [...long, passage(1, [7], { document: 2 })])
      await index.removeDocument(1, signal)
      expect([...(await index.rank(question({ terms: [7], most: 50 }))).keyword.keys()]).toEqual([1])
      await index.removeDocument(1, signal)
    })

    test('is made a second time without losing what it holds', async (context) => {
      const index = await filled(subject(context, [{ say: works }]), [passage(1, [7])])
      await index.prepare(2, signal)
      expect((await index.rank(question({ terms: [7] }))).keyword.size).toBe(1)
    })
  })
}
