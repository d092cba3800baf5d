import type { ImportFailure, ImportState } from '@maju/contracts/library-import'
import { date, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

/** Documents that are brought into the shared library; of the house, not of a person. */
export const imports = pgTable('library_import', {
  id: uuid('id').primaryKey(),
  source: text('source').notNull(),
  sourceId: text('source_id').notNull(),
  company: text('company').notNull(),
  /** The number of the company in its register; null for a file of a store. */
  registeredId: text('registered_id'),
  title: text('title').notNull(),
  published: date('published'),
  period: text('period'),
  address: text('address'),
  state: text('state').$type<ImportState>().notNull(),
  reason: text('reason').$type<ImportFailure>(),
  libraryDocumentId: uuid('library_document_id'),
  updatedAt: instant('updated_at').notNull(),
})
export type ImportRow = typeof imports.$inferSelect
