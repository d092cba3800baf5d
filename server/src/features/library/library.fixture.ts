import type { Embedder } from '@maju/providers/embedding/embedder'
import type { PassageIndex } from '@maju/providers/passage-index/passage-index'
import type { Db } from '../../platform/database/db.ts'
import { silentLog } from '../../platform/log.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { companyStore } from './company.store.ts'
import { embedDocuments } from './embed-documents.ts'
import type { NewLibraryDocument } from './library-content.ts'
import { libraryService } from './library.service.ts'
import { type LibraryStore, libraryStore } from './library.store.ts'
import { nearPassages } from './near-passages.ts'
import { outsideIndex } from './outside-index.ts'
import { outsideStore } from './outside.store.ts'
import { passageSearchStore } from './passage-search.store.ts'
import { passageStore } from './passage.store.ts'
import { nameOf, questionVector } from './question-vector.ts'
import { qualityStore } from './quality.store.ts'
import { searchLibrary } from './search-library.ts'
import { vectorStore } from './vector.store.ts'

/** The library over one database as the house joins it, with a queue that only remembers. */
export function libraryOf(
  db: Db,
  store: LibraryStore = libraryStore(),
  embedder: Embedder | null = null,
  index: PassageIndex | null = null,
) {
  const chosen = { index, chosenBy: 'default', detail: '' }
  const asked: number[] = []
  const masked: string[] = []
  const queue: Pick<Queue, 'enqueue'> = {
    async enqueue(_job, payloads) {
      for (const payload of payloads)
        if ('document' in (payload as object)) asked.push((payload as { document: number }).document)
    },
  }
  const mask = (text: string): string => {
    masked.push(text)
    return text.replaceAll('010-1234-5678', '[전화]')
  }
  let ahead = 0
  const now = () => new Date(Date.now() + ahead)
  const vectors = vectorStore(db)
  const quality = qualityStore(db)
  const log = silentLog()
  const outside = outsideIndex({
    store: outsideStore(db),
    chosen,
    embedder: embedder && nameOf(embedder),
    queue,
    now,
    log,
    pause: async () => undefined,
  })
  const embedding = embedDocuments({ store: vectors, quality, embedder, queue: queue as Queue, mask, now })
  const near = nearPassages({ store: vectors, quality, embedder })
  const vectorOf = questionVector({ embedder, mask, now, log })
  const search = searchLibrary({ store: passageSearchStore(db), near, vectorOf, outside })
  const library = libraryService({
    db,
    companies: companyStore(),
    store,
    passages: passageStore(),
    search,
    embedding,
    outside,
    now,
  })
  return {
    library,
    store,
    embedding,
    vectors,
    outside,
    /** Numbers of the documents that were to be embedded. */
    asked,
    masked,
    passSeconds: (seconds: number) => void (ahead += seconds * 1000),
  }
}

export const note = (title: string, text: string): NewLibraryDocument => ({
  title,
  kind: 'note',
  source: null,
  published: null,
  content: { text },
})
