import type { Registers } from '@maju/providers/filings/configured'
import type { Stores } from '@maju/providers/stores/configured'
import { importDocumentJob } from './features/imports/import.jobs.ts'
import { importRoutes } from './features/imports/import.routes.ts'
import { importService } from './features/imports/import.service.ts'
import { importStore } from './features/imports/import.store.ts'
import type { LibraryService } from './features/library/library.service.ts'
import { postingRoutes } from './features/postings/posting.routes.ts'
import { postingService } from './features/postings/posting.service.ts'
import { importDocument } from './flows/import-document.ts'
import type { Database } from './platform/database/db.ts'
import type { Fetched } from './platform/fetch/fetch-safely.ts'
import type { ReadFileApart } from './platform/files/read-in-child.ts'
import type { Mount } from './platform/http/mount.ts'
import type { Job, Queue } from './platform/queue/queue.ts'

/** What is at an address that a person gave. @throws Unreachable */
export type FetchAt = (address: string, signal: AbortSignal) => Promise<Fetched>

type Needs = {
  database: Database
  queue: Queue
  fetchAt: FetchAt
  readFile: ReadFileApart
  registers: Registers
  stores: Stores
  library: LibraryService
  now: () => Date
}

export const sourceJobs: readonly Job[] = [importDocumentJob]

/** What comes in from outside: postings at addresses and in files, and documents about companies from registers and stores. */
export function composeSources({ database: { db }, queue, fetchAt, readFile, registers, stores, library, now }: Needs) {
  const postings = postingService({ fetch: fetchAt, readFile, now })
  const imports = importService({ db, store: importStore(), queue, registers, stores, now })
  return {
    routes: (mount: Mount) => {
      postingRoutes(mount, postings)
      importRoutes(mount, imports)
    },
    bindJobs: () => queue.work(importDocumentJob, importDocument({ imports, library, readFile })),
  }
}
