import { addDocument, type OwnDocument, putDocumentFile } from '@maju/contracts/documents'
import type { Visitor } from './visitor.ts'

type Wish = { kind?: OwnDocument['kind']; name?: string }

/** A document whose file has been sent; it is read when the jobs are. */
export async function documentOf(visitor: Visitor, text: string | Uint8Array, wish: Wish = {}): Promise<OwnDocument> {
  const { id } = await visitor.call(addDocument, { body: { kind: 'resume', name: '이력서.txt', ...wish } })
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return visitor.call(putDocumentFile, { params: { documentId: id }, bytes })
}
