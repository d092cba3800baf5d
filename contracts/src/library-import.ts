import { z } from 'zod'
import { day, id, instant, line } from './basics.ts'
import { unreadableReason } from './document.ts'
import { route } from './route.ts'

/** Where documents about companies can be brought from: registers of filings, and stores of files. */
export const importSource = z.object({
  name: z.string(),
  title: z.string(),
  kind: z.enum(['register', 'store']),
  isReady: z.boolean(),
  /** What is configured, or what is missing. Never a value. */
  detail: z.string(),
  /** Variables that have no value; empty for one that is ready, and where what was given cannot be read. */
  missing: z.array(z.string()),
})
export type ImportSource = z.infer<typeof importSource>

/** A company as a register knows it. */
const registeredCompany = z.object({
  /** Its number in the register: DART's corp_code, the SEC's CIK. */
  id: z.string(),
  name: z.string(),
  /** Null where it is not listed. */
  ticker: z.string().nullable(),
})
export type RegisteredCompany = z.infer<typeof registeredCompany>

/** An annual report in a register, or a file in a store. */
export const importable = z.object({
  /** Its number in the register, or its path in the store. */
  id: z.string(),
  company: z.string(),
  title: z.string(),
  published: day.nullable(),
})
export type Importable = z.infer<typeof importable>

/** `waiting` for its turn, then `fetching`, `reading` and `indexing`; `done`, or `failed` for the reason given. */
export const importState = z.enum(['waiting', 'fetching', 'reading', 'indexing', 'done', 'failed'])
export type ImportState = z.infer<typeof importState>

/** Why an import failed: what is wrong with the file, or with the source. */
export const importFailure = z.enum([
  ...unreadableReason.options,
  'not-configured',
  'not-there',
  'not-allowed',
  'source-failed',
  'interrupted',
])
export type ImportFailure = z.infer<typeof importFailure>

export const libraryImport = importable.extend({
  id,
  source: z.string(),
  /** Its number or path at the source. */
  sourceId: z.string(),
  state: importState,
  reason: importFailure.nullable(),
  /** The document of the library that it became; null until then, and again when that is removed. */
  libraryDocumentId: id.nullable(),
  updatedAt: instant,
})
export type LibraryImport = z.infer<typeof libraryImport>

/** How many documents one start brings in. */
export const IMPORTS_AT_ONCE = 200

const sourceName = z.string().min(1).max(40)

export const listImportSources = route({
  name: 'listImportSources',
  summary: 'Registers and stores that documents about companies can be brought from, and what the others lack.',
  method: 'GET',
  path: '/admin/import-sources',
  access: 'admin',
  reply: z.array(importSource),
})

export const findRegisteredCompanies = route({
  name: 'findRegisteredCompanies',
  summary: 'Companies of a register by name or ticker.',
  method: 'GET',
  path: '/admin/import-sources/companies',
  access: 'admin',
  query: z.object({ source: sourceName, name: line }),
  reply: z.array(registeredCompany),
})

export const listImportable = route({
  name: 'listImportable',
  summary: 'Annual reports of a company in a register, the newest first, or the files of a store.',
  method: 'GET',
  path: '/admin/import-sources/documents',
  access: 'admin',
  query: z.object({ source: sourceName, company: z.string().max(40).default('') }),
  reply: z.array(importable),
})

export const startImports = route({
  name: 'startImports',
  summary: 'Bring documents into the shared library. One that has not changed since is not indexed again.',
  method: 'POST',
  path: '/admin/imports',
  access: 'admin',
  status: 202,
  idempotent: true,
  body: z.object({
    source: sourceName,
    /** The number of the company in its register; empty for a store. */
    company: z.string().max(40).default(''),
    /** What the library calls the company; unsaid: as the folder in the store is called. */
    name: line.optional(),
    documents: z.array(z.string().min(1).max(1100)).min(1).max(IMPORTS_AT_ONCE),
  }),
  reply: z.array(libraryImport),
})

const ofImport = z.object({ importId: id })

export const retryImport = route({
  name: 'retryImport',
  summary: 'Try an import that failed once more.',
  method: 'POST',
  path: '/admin/imports/:importId/retry',
  access: 'admin',
  status: 202,
  params: ofImport,
  reply: libraryImport,
})

export const removeImport = route({
  name: 'removeImport',
  summary:
    'Cancel an import that waits, is fetched or read, or take one that is over off the list. A document that it became stays.',
  method: 'DELETE',
  path: '/admin/imports/:importId',
  access: 'admin',
  params: ofImport,
})

export const watchImports = route({
  name: 'watchImports',
  summary: 'All imports whenever one of them changes, until none is under way.',
  method: 'GET',
  path: '/admin/imports/progress',
  access: 'admin',
  kind: 'events',
  reply: z.array(libraryImport),
})

export const listImports = route({
  name: 'listImports',
  summary: 'What was brought into the library and how far it is, the newest first.',
  method: 'GET',
  path: '/admin/imports',
  access: 'admin',
  reply: z.array(libraryImport),
})
