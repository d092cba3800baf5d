import { unreadableReason, type UnreadableReason } from '@maju/contracts/document'
import type { z } from 'zod'
import type { readDocumentJob } from '../features/documents/document.jobs.ts'
import type { DocumentService } from '../features/documents/document.service.ts'
import type { ReadFileApart } from '../platform/files/read-in-child.ts'
import type { Attempt } from '../platform/queue/queue.ts'

/** What `readFile` throws at a file that gives no text carries the `reason`. */
type Needs = { documents: DocumentService; readFile: ReadFileApart }

/**
 * The file of a document becomes text and fields. A file that cannot be read fails at once and says why; when reading itself breaks off it is tried once
 * more. What was deleted or replaced meanwhile is kept nowhere.
 */
export function readDocument({ documents, readFile }: Needs) {
  return async (
    { documentId, blob, recogniser }: z.output<typeof readDocumentJob.payload>,
    { signal, lastTry }: Attempt,
  ) => {
    const bytes = await documents.beginReading(documentId, blob)
    if (!bytes) return
    try {
      await documents.keepRead(documentId, blob, await readFile(bytes, signal, recogniser))
    } catch (error) {
      const reason = reasonOf(error)
      if (reason !== null || lastTry) await documents.markFailed(documentId, blob, reason ?? 'interrupted')
      if (reason === null) throw error
    }
  }
}

function reasonOf(error: unknown): UnreadableReason | null {
  if (!(error instanceof Error) || !('reason' in error)) return null
  const reason = unreadableReason.safeParse(error.reason)
  return reason.success ? reason.data : null
}
