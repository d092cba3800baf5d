import { addDocument, getDocument, type OwnDocument, putDocumentFile } from '@maju/contracts/documents'
import { resume } from './candidate.ts'
import type { TestHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

type Wish = { kind?: OwnDocument['kind']; name?: string }

/** A document whose file has been sent; it is read when the jobs are. */
export async function documentOf(visitor: Visitor, text: string | Uint8Array, wish: Wish = {}): Promise<OwnDocument> {
  const { id } = await visitor.call(addDocument, { body: { kind: 'resume', name: '이력서.txt', ...wish } })
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text
  return visitor.call(putDocumentFile, { params: { documentId: id }, bytes })
}

/** The same, read. */
export async function readDocumentOf(house: TestHouse, visitor: Visitor, text: string = resume, wish: Wish = {}) {
  const { id } = await documentOf(visitor, text, wish)
  await house.queue.drain()
  return visitor.call(getDocument, { params: { documentId: id } })
}
