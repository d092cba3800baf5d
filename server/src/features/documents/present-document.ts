import { ownDocument, ownDocumentReading, type OwnDocument, type OwnDocumentReading } from '@maju/contracts/documents'
import type { z } from 'zod'
import type { documentTakings, DocumentRow, WholeDocumentRow } from './document.table.ts'

export type Taking = Pick<typeof documentTakings.$inferSelect, 'documentId' | 'targetId' | 'place' | 'takenAt'>

const dates = ({ createdAt, updatedAt }: DocumentRow) => ({
  createdAt: createdAt.toISOString(),
  updatedAt: updatedAt.toISOString(),
})

const takenBy = ({ id }: DocumentRow, takings: readonly Taking[]): OwnDocument['takenBy'] =>
  takings
    .filter(({ documentId }) => documentId === id)
    .map(({ targetId, place, takenAt }) => ({ targetId, place, takenAt: takenAt.toISOString() }))

/** A row as the contract lists it. */
export const presentDocument = (row: DocumentRow, takings: readonly Taking[]): OwnDocument =>
  ownDocument.parse({ ...row, ...dates(row), takenBy: takenBy(row, takings) } satisfies z.input<typeof ownDocument>)

const NOTHING_READ = { text: '', pieces: [], hiddenTexts: [], recognised: null, fields: null, readBy: null }

/** A row with everything that was read. */
export const presentReading = (
  { reading, correction, ...row }: WholeDocumentRow,
  takings: readonly Taking[],
): OwnDocumentReading =>
  ownDocumentReading.parse({
    ...row,
    ...dates(row),
    ...(reading ?? NOTHING_READ),
    correction,
    takenBy: takenBy(row, takings),
  } satisfies z.input<typeof ownDocumentReading>)
