import { setTimeout as sleep } from 'node:timers/promises'
import { searchedText } from '@maju/documents/passages/passages-of'
import { indexed } from '@maju/documents/search/postings'
import type { IndexedPassage, PassageIndex } from '@maju/providers/passage-index/passage-index'
import { asProviderError, ProviderError } from '@maju/providers/provider-error'
import type { OutsideStore, SentPassage, WhichIndex } from './outside.store.ts'

const PASSAGES_AT_ONCE = 100
const DOCUMENTS_AT_ONCE = 20
/** How often what it had no room for is sent again, each time after twice as long. */
const ROUNDS = 5
const LONGEST_PAUSE_SECONDS = 30

type Needs = {
  store: OutsideStore
  index: PassageIndex
  which: WhichIndex
  now: () => Date
  /** Default: as long as it says. */
  pause?: (seconds: number, signal: AbortSignal) => Promise<void>
}

const wait = async (seconds: number, signal: AbortSignal) => {
  await sleep(seconds * 1000, undefined, { signal })
}

/** Puts passages until it has taken all of them. */
function putter({ index, pause = wait }: Pick<Needs, 'index' | 'pause'>) {
  const { provider } = index.describe()

  /** The numbers that it had no room for, and how long it wants us to wait. */
  async function putSome(passages: readonly IndexedPassage[], signal: AbortSignal) {
    try {
      return { numbers: new Set(await index.put(passages, signal)), seconds: null }
    } catch (error) {
      const failed = asProviderError(provider, error)
      if (failed.kind !== 'overloaded' && failed.kind !== 'rate-limited') throw failed
      return { numbers: new Set(passages.map(({ number }) => number)), seconds: failed.retryAfterSeconds ?? null }
    }
  }

  return async (passages: readonly IndexedPassage[], signal: AbortSignal) => {
    let left = passages
    for (let round = 0; round < ROUNDS; round += 1) {
      const { numbers, seconds } = await putSome(left, signal)
      left = left.filter(({ number }) => numbers.has(number))
      if (left.length === 0) return
      await pause(Math.min(seconds ?? 2 ** round, LONGEST_PAUSE_SECONDS), signal)
    }
    throw new ProviderError(provider, 'overloaded', { detail: `${left.length} passages are left` })
  }
}

/** Brings an index outside to what the shared library is: what went is removed there, what is new or changed is put. It goes on where it broke off. */
export function fillOutside({ store, index, which, now, pause }: Needs) {
  const putAll = putter({ index, ...(pause && { pause }) })

  /** Gives how many had vectors. */
  async function putDocument(document: number, dimensions: number | null, signal: AbortSignal): Promise<number> {
    let [after, vectors] = [0, 0]
    while (true) {
      const some = await store.passages(document, { after, most: PASSAGES_AT_ONCE, embedder: which.embedder })
      if (some.length === 0) return vectors
      await putAll(
        some.map((passage) => indexedOf(passage, { document, dimensions })),
        signal,
      )
      vectors += some.filter(({ vector }) => vector !== null).length
      after = some.at(-1)?.number ?? after
    }
  }

  return async (signal: AbortSignal): Promise<void> => {
    for (const document of await store.gone(which)) {
      await index.removeDocument(document, signal)
      await store.forget(document, which)
    }
    // The index is made with the size of its vectors: it waits for the first of them.
    const dimensions = which.embedder === null ? null : await store.dimensions(which.embedder)
    if (which.embedder !== null && dimensions === null) return
    let missing = await store.missing(which, DOCUMENTS_AT_ONCE)
    if (missing.length > 0) await index.prepare(dimensions, signal)
    while (missing.length > 0) {
      for (const document of missing) {
        await store.keep(document, which, { vectors: null, at: now() })
        const vectors = await putDocument(document, dimensions, signal)
        await store.keep(document, which, { vectors, at: now() })
      }
      missing = await store.missing(which, DOCUMENTS_AT_ONCE)
    }
  }
}

const indexedOf = (
  passage: SentPassage,
  { document, dimensions }: { document: number; dimensions: number | null },
): IndexedPassage => ({
  number: passage.number,
  document,
  company: passage.companyKey,
  terms: indexed(passage.number, searchedText(passage)).counts,
  // One of another length is of an embedder of the same name that was changed.
  vector: passage.vector?.length === dimensions ? passage.vector : null,
})
