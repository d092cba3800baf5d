import { randomUUID } from 'node:crypto'
import type { OwnDocumentKind } from '@maju/contracts/documents'
import type { Actor } from '../../platform/actor.ts'
import { accountPrefix } from '../../platform/blobs/blobs.ts'
import type { DocumentRow } from './document.table.ts'

/** What was read is gone when another file comes. */
export const NOTHING_READ = {
  reason: null,
  format: null,
  pages: null,
  characters: 0,
  hidden: 0,
  corrected: false,
  reading: null,
  correction: null,
} as const

/** A document whose file is still to come. */
export function freshRow(
  { accountId }: Actor,
  { kind, name, at }: { kind: OwnDocumentKind; name: string; at: Date },
): DocumentRow {
  const id = randomUUID()
  return {
    id,
    accountId,
    kind,
    name,
    status: 'empty',
    reason: null,
    format: null,
    blobPrefix: `${accountPrefix(accountId)}documents/${id}/`,
    blob: null,
    digest: null,
    bytes: 0,
    pages: null,
    characters: 0,
    hidden: 0,
    corrected: false,
    createdAt: at,
    updatedAt: at,
  }
}
