import { expect, test } from 'vitest'
import {
  describeSubjects,
  failsLikeAProvider,
  failure,
  leavesNothing,
  secretWords,
  type SubjectSource,
  tellsWhatIsNoReply,
} from '../wire/provider.conformance.ts'
import type { Embedder, EmbeddingRequest } from './embedder.ts'
import type { Limits } from './guarded-embedder.ts'
import type { Said } from './wire-server.conformance.ts'

export type Subject = { embedder: Embedder }

/** A vector that tells which text it is for. */
const known = (text: string): number[] => [text.length, 1, text.charCodeAt(0) % 7]
const good: Said = (texts) => texts.map(known)

const embed = (embedder: Embedder, request: Partial<EmbeddingRequest> = {}) =>
  embedder.embed({ texts: [secretWords, '매출'], kind: 'query', signal: new AbortController().signal, ...request })

const lengthOf = (vector: readonly number[]): number => Math.hypot(...vector)

/** Every embedder passes these. */
export function behavesLikeAnEmbedder(source: SubjectSource<Subject, Said, Limits>): void {
  describeSubjects(source, 'an embedder', { timeoutSeconds: 5 }, (subject) => {
    const call = ({ embedder }: Subject, signal?: AbortSignal) => embed(embedder, signal ? { signal } : {})
    failsLikeAProvider({ subject, call, good })
    tellsWhatIsNoReply({ subject, call })

    test('says who it is and whether texts leave the machine', (context) => {
      const said = subject(context, [{ say: good }]).embedder.describe()
      expect(said.provider).toMatch(/^[a-z-]+$/)
      expect(said.model.length).toBeGreaterThan(0)
      expect(said.textLeavesMachine).toBeTypeOf('boolean')
    })

    test('gives each text its vector, of length 1, in their order', async (context) => {
      const made = subject(context, [{ say: good }])
      const vectors = await embed(made.embedder, { texts: ['가나다라마', '나', '가나다라마'] })
      expect(vectors).toHaveLength(3)
      for (const vector of vectors) expect(lengthOf(vector)).toBeCloseTo(1, 6)
      expect(vectors[0]).toEqual(vectors[2])
      expect(vectors[0]).not.toEqual(vectors[1])
      await leavesNothing(made)
    })

    test('sends many texts in batches and gives all of them back in order', async (context) => {
      const { embedder } = subject(context, [{ say: good }])
      const texts = Array.from({ length: 230 }, (_, i) => '가'.repeat((i % 9) + 1))
      const vectors = await embed(embedder, { texts, kind: 'passage' })
      expect(vectors).toHaveLength(230)
      expect(vectors[200]).toEqual(vectors[200 % 9])
      expect(vectors[1]).not.toEqual(vectors[200])
    })

    test('asks nobody where there is no text', async (context) => {
      const made = subject(context, [{ say: good }])
      expect(await embed(made.embedder, { texts: [] })).toEqual([])
      expect(made.asked?.() ?? 0).toBe(0)
    })

    test.for<[string, Said]>([
      ['fewer vectors than texts', (texts) => good(texts).slice(1)],
      ['more vectors than texts', (texts) => [...good(texts), [1, 2, 3]]],
      ['vectors of different dimensions', (texts) => texts.map((_text, i) => [1, ...good(['x']).flat().slice(i)])],
      ['vectors of nothing but zeros', (texts) => texts.map(() => [0, 0, 0])],
      ['empty vectors', (texts) => texts.map(() => [])],
      [
        'vectors of more dimensions than any model has',
        (texts) => texts.map(() => Array.from({ length: 9000 }, () => 1)),
      ],
    ])('takes %s for invalid-output', async ([_what, say], context) => {
      const { embedder } = subject(context, [{ say }])
      expect(await failure(embed(embedder))).toMatchObject({ kind: 'invalid-output', retryable: false })
    })

    test('takes words in place of numbers for invalid-output', async (context) => {
      const bytes = `{"data":[{"embedding":["${secretWords}"]}],"embeddings":[{"values":["x"]}]}`
      expect((await failure(embed(subject(context, [{ bytes }]).embedder))).kind).toBe('invalid-output')
    })
  })
}
