import type { TableContext } from '@maju/documents/passages/table-context'
import type { LibraryDocument } from '@maju/contracts/library'
import {
  boolean,
  customType,
  date,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  real,
  smallint,
  text,
  uuid,
} from 'drizzle-orm/pg-core'
import { instant } from '../../platform/database/columns.ts'

const bytea = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

export const companies = pgTable('library_company', {
  id: uuid('id').primaryKey(),
  /** Null: shared. */
  accountId: uuid('account_id'),
  name: text('name').notNull(),
  key: text('key').notNull(),
  createdAt: instant('created_at').notNull(),
})
export type CompanyRow = typeof companies.$inferSelect

export const libraryDocuments = pgTable('library_document', {
  id: uuid('id').primaryKey(),
  number: integer('number').notNull().generatedAlwaysAsIdentity(),
  companyId: uuid('company_id').notNull(),
  title: text('title').notNull(),
  kind: text('kind').$type<LibraryDocument['kind']>().notNull(),
  source: text('source'),
  published: date('published'),
  hash: text('hash').notNull(),
  text: text('text').notNull(),
  characters: integer('characters').notNull(),
  passages: integer('passages').notNull(),
  terms: integer('terms').notNull(),
  ready: boolean('ready').notNull(),
  addedAt: instant('added_at').notNull(),
})
export type DocumentRow = typeof libraryDocuments.$inferSelect
export type NewDocumentRow = typeof libraryDocuments.$inferInsert

export const passages = pgTable('library_passage', {
  number: integer('number').primaryKey(),
  document: integer('document').notNull(),
  starts: integer('starts').notNull(),
  ends: integer('ends').notNull(),
  page: integer('page'),
  sectionPath: text('section_path').array().notNull(),
  text: text('text').notNull(),
  tableContext: jsonb('table_context').$type<TableContext>().notNull(),
  hash: text('hash').notNull(),
})
export type PassageRow = typeof passages.$inferSelect

export const postings = pgTable(
  'library_posting',
  {
    term: integer('term').notNull(),
    document: integer('document').notNull(),
    part: smallint('part').notNull(),
    passages: bytea('passages').notNull(),
  },
  (table) => [primaryKey({ columns: [table.term, table.document, table.part] })],
)

export const vectors = pgTable(
  'library_vector',
  {
    passage: integer('passage').notNull(),
    embedder: text('embedder').notNull(),
    vector: real('vector').array().notNull(),
  },
  (table) => [primaryKey({ columns: [table.passage, table.embedder] })],
)

export const embedders = pgTable('library_embedder', {
  name: text('name').primaryKey(),
  keywordQuality: real('keyword_quality').notNull(),
  vectorQuality: real('vector_quality').notNull(),
  passages: integer('passages').notNull(),
  triedAt: instant('tried_at').notNull(),
})
export type EmbedderRow = typeof embedders.$inferSelect

/** Documents that an index outside holds; a row may outlive its document. */
export const outsideDocuments = pgTable(
  'library_outside',
  {
    document: integer('document').notNull(),
    indexName: text('index_name').notNull(),
    vectors: integer('vectors').notNull(),
    putAt: instant('put_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.document, table.indexName] })],
)
