import * as contract from '@maju/contracts/documents'
import { getRecogniser, type RecogniserInfo } from '@maju/contracts/recognition'
import { follow } from '../../platform/follow.ts'
import type { Mount } from '../../platform/http/mount.ts'
import type { DocumentService } from './document.service.ts'

/** The routes of contracts/src/documents.ts that are about documents alone, and what reads pictures in them. */
export function documentRoutes(mount: Mount, documents: DocumentService, recogniser: RecogniserInfo | null) {
  mount.public(getRecogniser, async () => ({ recogniser }))
  mount.account(contract.listDocuments, ({ actor }) => documents.list(actor))
  mount.account(contract.addDocument, ({ actor, body }) => documents.add(actor, body))
  mount.bytes(contract.putDocumentFile, ({ actor, params, query, body }) =>
    documents.putFile(actor, params.documentId, { bytes: body, recogniser: query.recogniser ?? null }),
  )
  mount.account(contract.getDocument, ({ actor, params }) => documents.get(actor, params.documentId))
  mount.file(contract.getDocumentFile, ({ actor, params }) => documents.file(actor, params.documentId))
  mount.events(contract.watchDocument, ({ actor, params, signal }) =>
    follow(() => documents.reading(actor, params.documentId), signal),
  )
  mount.account(contract.changeDocument, ({ actor, params, body }) => documents.change(actor, params.documentId, body))
  mount.account(contract.deleteDocument, ({ actor, params }) => documents.remove(actor, params.documentId))
}
