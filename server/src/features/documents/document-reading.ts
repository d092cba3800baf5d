import type { ReadFile } from '@maju/contracts/document'
import type { ReadFailure } from '@maju/contracts/documents'
import type { Blobs } from '../../platform/blobs/blobs.ts'
import type { Db } from '../../platform/database/db.ts'
import type { DocumentStore } from './document.store.ts'
import { readingOf } from './reading-of.ts'

type Needs = { db: Db; store: DocumentStore; blobs: Blobs; now: () => Date }

/** What the job that reads does with a document. Each step is for one file: when another took its place meanwhile, nothing happens. */
export function documentReading({ db, store, blobs, now }: Needs) {
  return {
    /** The bytes of the file; null where it is not to be read any more. */
    async beginReading(documentId: string, blob: string): Promise<Uint8Array | null> {
      const row = await store.findForJob(db, documentId)
      if (row?.blob !== blob || row.status === 'read') return null
      await store.updateOfFile(db, documentId, blob, { status: 'reading', updatedAt: now() })
      return blobs.get(blob)
    },

    keepRead: (documentId: string, blob: string, read: ReadFile) => {
      const reading = readingOf(read)
      return store.updateOfFile(db, documentId, blob, {
        status: 'read',
        reason: null,
        format: read.format,
        pages: read.pages,
        characters: reading.text.length,
        hidden: reading.hiddenTexts.length,
        reading,
        updatedAt: now(),
      })
    },

    markFailed: (documentId: string, blob: string, reason: ReadFailure) =>
      store.updateOfFile(db, documentId, blob, { status: 'failed', reason, updatedAt: now() }),
  }
}
