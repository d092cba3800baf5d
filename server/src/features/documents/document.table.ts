import type { HiddenText, ReadFile } from '@maju/contracts/document'
import type { OwnDocument, OwnDocumentKind, OwnDocumentReading } from '@maju/contracts/documents'
import type { Resume } from '@maju/contracts/resume'
import { boolean, integer, jsonb, pgTable, primaryKey, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

/** What was read from a file. */
export type Reading = {
  text: string
  pieces: OwnDocumentReading['pieces']
  hiddenTexts: HiddenText[]
  recognised: ReadFile['recognised']
  fields: Resume | null
  readBy: string | null
}

export const documents = pgTable('document', {
  id: uuid('id').primaryKey(),
  accountId: uuid('account_id').notNull(),
  kind: text('kind').$type<OwnDocumentKind>().notNull(),
  name: text('name').notNull(),
  status: text('status').$type<OwnDocument['status']>().notNull(),
  reason: text('reason').$type<NonNullable<OwnDocument['reason']>>(),
  format: text('format').$type<NonNullable<OwnDocument['format']>>(),
  blobPrefix: text('blob_prefix').notNull(),
  blob: text('blob'),
  digest: text('digest'),
  bytes: integer('bytes').notNull(),
  pages: integer('pages'),
  characters: integer('characters').notNull(),
  hidden: integer('hidden').notNull(),
  corrected: boolean('corrected').notNull(),
  reading: jsonb('reading').$type<Reading>(),
  correction: jsonb('correction').$type<Resume>(),
  createdAt: instant('created_at').notNull(),
  updatedAt: instant('updated_at').notNull(),
})
/** Without what was read and corrected: that is large and asked for by itself. */
export type DocumentRow = Omit<typeof documents.$inferSelect, 'reading' | 'correction'>
export type WholeDocumentRow = typeof documents.$inferSelect

/** Which target took its text from which document. */
export const documentTakings = pgTable(
  'document_taking',
  {
    targetId: uuid('target_id').notNull(),
    place: text('place').$type<'resume' | 'cover-letter'>().notNull(),
    documentId: uuid('document_id').notNull(),
    takenAt: instant('taken_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.targetId, table.place] })],
)
