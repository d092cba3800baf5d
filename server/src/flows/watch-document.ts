import { setTimeout as pause } from 'node:timers/promises'
import type { ReadingProgress } from '@maju/contracts/documents'
import type { DocumentService } from '../features/documents/document.service.ts'
import type { Actor } from '../platform/actor.ts'

const MILLISECONDS_BETWEEN = 300

/** Tells how far the reading of a document is, whenever that changes, until it ends or the listener leaves. */
export function watchDocument(documents: DocumentService) {
  return async (actor: Actor, documentId: string, signal: AbortSignal) => {
    // Another person's document is refused before the stream begins.
    await documents.status(actor, documentId)
    return events(actor, documentId, signal)
  }

  async function* events(actor: Actor, documentId: string, signal: AbortSignal): AsyncGenerator<ReadingProgress> {
    let told = ''
    while (!signal.aborted) {
      const progress = await documents.status(actor, documentId)
      if (progress.status !== told) yield progress
      if (progress.status === 'read' || progress.status === 'failed') return
      told = progress.status
      await pause(MILLISECONDS_BETWEEN, undefined, { signal }).catch(() => {})
    }
  }
}
