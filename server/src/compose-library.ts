import type { ChosenEmbedder } from '@maju/providers/embedding/choose'
import type { ChosenPassageIndex } from '@maju/providers/passage-index/choose'
import { companyStore } from './features/library/company.store.ts'
import { embedDocuments } from './features/library/embed-documents.ts'
import { embedDocumentJob, fillOutsideJob } from './features/library/library.jobs.ts'
import { libraryRoutes } from './features/library/library.routes.ts'
import { libraryService } from './features/library/library.service.ts'
import { libraryStore } from './features/library/library.store.ts'
import { nearPassages } from './features/library/near-passages.ts'
import { outsideIndex } from './features/library/outside-index.ts'
import { outsideStore } from './features/library/outside.store.ts'
import { passageSearchStore } from './features/library/passage-search.store.ts'
import { passageStore } from './features/library/passage.store.ts'
import { nameOf, questionVector } from './features/library/question-vector.ts'
import { qualityStore } from './features/library/quality.store.ts'
import { searchLibrary } from './features/library/search-library.ts'
import { vectorStore } from './features/library/vector.store.ts'
import type { Database } from './platform/database/db.ts'
import { type ReadFileApart, readInChild } from './platform/files/read-in-child.ts'
import type { Mount } from './platform/http/mount.ts'
import type { Log } from './platform/log.ts'
import { masking } from './platform/masking.ts'
import type { Job, Queue } from './platform/queue/queue.ts'

type Needs = {
  database: Database
  queue: Queue
  embedder: ChosenEmbedder
  /** An index outside for the shared part, or why there is none. */
  passageIndex: ChosenPassageIndex
  /** Default: in a process of its own. */
  readFile?: ReadFileApart
  now: () => Date
  log: Log
}

export const libraryJobs: readonly Job[] = [embedDocumentJob, fillOutsideJob]

/** Nobody’s personal data leaves this machine; a question may hold some. */
const mask = (text: string): string => masking.mask(text, []).masked

const readApart: ReadFileApart = (bytes, signal) => readInChild(bytes, { signal })

/** What is known of companies, and how it is found. */
export function composeLibrary({
  database: { db },
  queue,
  embedder: { embedder },
  passageIndex: chosen,
  readFile = readApart,
  now,
  log,
}: Needs) {
  const vectors = vectorStore(db)
  const quality = qualityStore(db)
  const outside = outsideIndex({
    store: outsideStore(db),
    chosen,
    embedder: embedder && nameOf(embedder),
    queue,
    now,
    log,
  })
  const embedding = embedDocuments({ store: vectors, quality, embedder, queue, mask, now, onEmbedded: outside.request })
  const near = nearPassages({ store: vectors, quality, embedder })
  const vectorOf = questionVector({ embedder, mask, now, log })
  const search = searchLibrary({ store: passageSearchStore(db), near, vectorOf, outside })
  const library = libraryService({
    db,
    companies: companyStore(),
    store: libraryStore(),
    passages: passageStore(),
    search,
    embedding,
    outside,
    now,
  })
  return {
    library,
    routes: (mount: Mount) => libraryRoutes(mount, library, readFile),
    housekeeping: library.housekeeping,
    /** A guest’s documents go with them when they sign in. */
    move: library.move,
    /** What this account added for itself, with its texts. */
    exporter: { name: 'library', read: library.own },
    indexState: outside.state,
    bindJobs: () => {
      queue.work(embedDocumentJob, embedding.run)
      queue.work(fillOutsideJob, (_payload, { signal }) => outside.fill(signal))
    },
  }
}
