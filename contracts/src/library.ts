import { z } from 'zod'
import { day, id, instant, LIMITS, line, span } from './basics.ts'
import { figure } from './library-figure.ts'
import { route } from './route.ts'

/** The largest text that one document of the library takes, and how much one account keeps for itself. */
export const LIBRARY_LIMITS = {
  /** What a pasted document may have; filings come in by their connectors and may be longer. */
  pastedCharacters: 400_000,
  /** Of a file that is sent in. */
  fileBytes: 20_000_000,
  documentCharacters: 4_000_000,
  documentsPerAccount: 200,
  companiesPerAccount: 200,
} as const

/**
 * Who can read something of the library. `shared`: everybody here; administrators write it. `own`: the account that added it, and nobody else, ever.
 */
export const libraryPart = z.enum(['shared', 'own'])

export const company = z.object({
  id,
  name: line,
  part: libraryPart,
  /** Documents that this account can read, and passages in them. */
  documents: z.int().nonnegative(),
  passages: z.int().nonnegative(),
})
export type Company = z.infer<typeof company>

export const libraryDocumentKind = z.enum(['filing', 'report', 'website', 'news', 'posting', 'note'])
export type LibraryDocumentKind = z.infer<typeof libraryDocumentKind>

export const libraryDocument = z.object({
  id,
  companyId: id,
  title: line,
  kind: libraryDocumentKind,
  part: libraryPart,
  /** Where it is from: an address or the name of a register with the number there; null for a text that was pasted. */
  source: z.string().max(2_000).nullable(),
  /** The day that it was published; null where nobody said. */
  published: day.nullable(),
  characters: z.int().nonnegative(),
  passages: z.int().nonnegative(),
  /** Passages that vectors exist for; the rest is found by keywords alone. */
  embedded: z.int().nonnegative(),
  addedAt: instant,
})
export type LibraryDocument = z.infer<typeof libraryDocument>

/** A passage that was found. `text` is what stands from `start` to `end` in the document, to the letter. */
export const libraryHit = z.object({
  libraryDocumentId: id,
  companyId: id,
  company: z.string(),
  title: z.string(),
  kind: libraryDocumentKind,
  part: libraryPart,
  source: z.string().nullable(),
  published: day.nullable(),
  sectionPath: z.array(z.string()),
  /** Null where the format knows no pages. */
  page: z.int().positive().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  text: z.string(),
  /** Words of the question in `text`. */
  highlights: z.array(span),
  /** 0 to 1 among the hits of this search; it compares nothing else. */
  score: z.number().min(0).max(1),
  foundBy: z.array(z.enum(['keyword', 'vectors'])),
  figures: z.array(figure),
})
export type LibraryHit = z.infer<typeof libraryHit>

/** Why vectors took no part in a search. */
const noVectorsReason = z.enum([
  'no-embedder',
  'database-without-vectors',
  'nothing-embedded',
  'embedder-failed',
  'embedder-not-trusted',
])
export type NoVectorsReason = z.infer<typeof noVectorsReason>

export const librarySearch = z.object({
  hits: z.array(libraryHit),
  foundBy: z.enum(['keyword', 'keyword+vectors']),
  /** `provider/model` of the vectors; null where none took part. */
  embedder: z.string().nullable(),
  withoutVectors: noVectorsReason.nullable(),
  /** The index outside that was asked to rank the shared part; where it `failed`, the database ranked that too. Null: there is none. */
  outside: z.object({ index: z.string(), state: z.enum(['used', 'failed']) }).nullable(),
  /** Passages that were searched. */
  searched: z.int().nonnegative(),
})
export type LibrarySearch = z.infer<typeof librarySearch>

const ofCompany = z.object({ companyId: id })
const ofDocument = z.object({ companyId: id, libraryDocumentId: id })

const documentFields = z.object({
  title: line,
  kind: libraryDocumentKind,
  source: z.string().trim().min(1).max(2_000).nullable().default(null),
  published: day.nullable().default(null),
  /** Plain or marked-down text; headings become the section path. */
  text: z.string().trim().min(1).max(LIBRARY_LIMITS.pastedCharacters),
})

export const listCompanies = route({
  name: 'listCompanies',
  summary: 'Companies that something is known of: shared ones and those that this account added for itself.',
  method: 'GET',
  path: '/companies',
  reply: z.array(company),
})

export const addCompany = route({
  name: 'addCompany',
  summary: 'A company for documents of one’s own. One that is there already is given back.',
  method: 'POST',
  path: '/companies',
  status: 201,
  body: z.object({ name: line }),
  reply: company,
})

export const getCompany = route({
  name: 'getCompany',
  summary: 'One company.',
  method: 'GET',
  path: '/companies/:companyId',
  params: ofCompany,
  reply: company,
})

export const listLibraryDocuments = route({
  name: 'listLibraryDocuments',
  summary: 'What this account can read of a company, the newest first.',
  method: 'GET',
  path: '/companies/:companyId/documents',
  params: ofCompany,
  reply: z.array(libraryDocument),
})

export const addLibraryDocument = route({
  name: 'addLibraryDocument',
  summary:
    'Add a text about a company that only this account reads. The same title and kind takes the place of the one before.',
  method: 'POST',
  path: '/companies/:companyId/documents',
  status: 201,
  idempotent: true,
  limitBytes: LIBRARY_LIMITS.pastedCharacters * 4,
  params: ofCompany,
  body: documentFields,
  reply: libraryDocument,
})

export const removeLibraryDocument = route({
  name: 'removeLibraryDocument',
  summary: 'Remove a document of one’s own, with everything that was made from it.',
  method: 'DELETE',
  path: '/companies/:companyId/documents/:libraryDocumentId',
  params: ofDocument,
})

export const searchLibrary = route({
  name: 'searchLibrary',
  summary: 'Passages about a company that answer a question, from the shared library and from documents of one’s own.',
  method: 'POST',
  path: '/companies/:companyId/search',
  params: ofCompany,
  body: z.object({
    query: z.string().trim().min(1).max(LIMITS.questionCharacters),
    limit: z.int().min(1).max(50).default(10),
  }),
  reply: librarySearch,
})

export const addSharedCompany = route({
  name: 'addSharedCompany',
  summary: 'A company of the shared library. One that is there already is given back.',
  method: 'POST',
  path: '/admin/companies',
  access: 'admin',
  status: 201,
  body: z.object({ name: line }),
  reply: company,
})

export const removeSharedCompany = route({
  name: 'removeSharedCompany',
  summary: 'Remove a company of the shared library with its shared documents. Documents of accounts stay with them.',
  method: 'DELETE',
  path: '/admin/companies/:companyId',
  access: 'admin',
  params: ofCompany,
})

export const addSharedDocument = route({
  name: 'addSharedDocument',
  summary:
    'Add a text about a company that everybody here reads. The same title and kind takes the place of the one before.',
  method: 'POST',
  path: '/admin/companies/:companyId/documents',
  access: 'admin',
  status: 201,
  idempotent: true,
  limitBytes: LIBRARY_LIMITS.pastedCharacters * 4,
  params: ofCompany,
  body: documentFields,
  reply: libraryDocument,
})

export const removeSharedDocument = route({
  name: 'removeSharedDocument',
  summary: 'Remove a document of the shared library.',
  method: 'DELETE',
  path: '/admin/companies/:companyId/documents/:libraryDocumentId',
  access: 'admin',
  params: ofDocument,
})
