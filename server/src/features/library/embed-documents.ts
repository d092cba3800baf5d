import type { Embedder } from '@maju/providers/embedding/embedder'
import { searchedText } from '@maju/documents/passages/passages-of'
import type { Queue } from '../../platform/queue/queue.ts'
import { embedDocumentJob } from './library.jobs.ts'
import { nameOf } from './question-vector.ts'
import type { QualityStore } from './quality.store.ts'
import { tryEmbedder } from './try-embedder.ts'
import type { VectorStore } from './vector.store.ts'

/** Passages that are sent to the embedder and written down together. */
const AT_ONCE = 64
/** Documents that one sweep puts into the queue. */
const DOCUMENTS_AT_ONCE = 100

type Needs = {
  store: VectorStore
  quality: QualityStore
  embedder: Embedder | null
  queue: Queue
  mask: (text: string) => string
  now: () => Date
  /** All passages of a document have their vectors. */
  onEmbedded?: () => Promise<void>
}

/** Gives passages their vectors, in jobs; without an embedder there are none. */
export function embedDocuments({ store, quality, embedder, queue, mask, now, onEmbedded }: Needs) {
  const tryOut = embedder && tryEmbedder({ store: quality, embedder, mask, now })

  const enqueue = async (numbers: readonly number[]) => {
    if (embedder && numbers.length > 0)
      await queue.enqueue(
        embedDocumentJob,
        numbers.map((document) => ({ document })),
      )
  }

  return {
    request: (document: number) => enqueue([document]),

    /** What was added before there was an embedder, or with another one. */
    requestMissing: async () => {
      if (embedder) await enqueue(await store.documentsWithout(nameOf(embedder), DOCUMENTS_AT_ONCE))
    },

    /** The job. It goes on where an earlier try broke off. */
    async run({ document }: { document: number }, { signal }: { signal: AbortSignal }) {
      if (!embedder) return
      const name = nameOf(embedder)
      let bare = await store.bare(document, name, AT_ONCE)
      while (bare.length > 0) {
        const texts = bare.map((passage) => mask(searchedText(passage)))
        const made = await embedder.embed({ texts, kind: 'passage', signal })
        await store.put(
          name,
          bare.map(({ number }, i) => ({ number, vector: made[i] ?? [] })),
        )
        bare = await store.bare(document, name, AT_ONCE)
      }
      await onEmbedded?.()
      await tryOut?.(signal)
    },
  }
}
export type EmbedDocuments = ReturnType<typeof embedDocuments>
