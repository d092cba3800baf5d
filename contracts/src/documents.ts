import { z } from 'zod'
import { id, instant, LIMITS, line } from './basics.ts'
import { documentFormat, hiddenText, pagePlace, recognisedPages, unreadableReason } from './document.ts'
import { agreedRecogniser } from './recognition.ts'
import { resume } from './resume.ts'
import { documentAnalysis } from './resume-analysis.ts'
import { route } from './route.ts'
import { target } from './target.ts'

/** The largest files taken in; a bigger one is refused with a sentence. */
export const DOCUMENT_LIMITS = { bytes: 20_000_000, perAccount: 100 } as const

const ownDocumentKind = z.enum(['resume', 'cover-letter', 'portfolio'])
export type OwnDocumentKind = z.infer<typeof ownDocumentKind>

/**
 * `empty`: its file has not come yet. `waiting`: for its turn to be read. `reading`: now. `read`: its text and fields are here. `failed`: it could not be
 * read; `reason` says why.
 */
const ownDocumentStatus = z.enum(['empty', 'waiting', 'reading', 'read', 'failed'])

/** Why nothing was read: what is wrong with the file, or `interrupted` when reading itself broke off. */
const readFailure = z.enum([...unreadableReason.options, 'interrupted'])
export type ReadFailure = z.infer<typeof readFailure>

/** A person's own document: one line of the list. */
export const ownDocument = z.object({
  id,
  kind: ownDocumentKind,
  /** What the person or their file called it. Only shown, never a path. */
  name: line,
  status: ownDocumentStatus,
  reason: readFailure.nullable(),
  /** What the file is by its content; null until it is read. */
  format: documentFormat.nullable(),
  bytes: z.int().nonnegative(),
  pages: z.int().positive().nullable(),
  /** Characters of its text. */
  characters: z.int().nonnegative(),
  /** How many hidden passages were found in it. */
  hidden: z.int().nonnegative(),
  corrected: z.boolean(),
  /** Targets that took their text from it. */
  takenBy: z.array(z.object({ targetId: id, place: z.enum(['resume', 'cover-letter']), takenAt: instant })),
  createdAt: instant,
  updatedAt: instant,
})
export type OwnDocument = z.infer<typeof ownDocument>

/** A piece of the text and where on a page it stands. */
const textPiece = z.object({
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  kind: z.enum(['heading', 'paragraph', 'item', 'row', 'header', 'footer']),
  place: pagePlace.nullable(),
})

/** Everything that was read out of a document. */
export const ownDocumentReading = ownDocument.extend({
  /** What every place points into. */
  text: z.string(),
  pieces: z.array(textPiece),
  hiddenTexts: z.array(hiddenText),
  recognised: recognisedPages.nullable(),
  /** As read, whatever kind of document it is; null until it is read. */
  fields: resume.nullable(),
  /** As the person corrected it; null where they did not. The reading stays beside it. */
  correction: resume.nullable(),
  /** Which rules read the fields. */
  readBy: z.string().nullable(),
})
export type OwnDocumentReading = z.infer<typeof ownDocumentReading>

/** How far reading is; the last event is `read` or `failed`. */
const readingProgress = z.object({ status: ownDocumentStatus, reason: readFailure.nullable() })
export type ReadingProgress = z.infer<typeof readingProgress>

const one = z.object({ documentId: id })
const ofTarget = z.object({ targetId: id })

export const listDocuments = route({
  name: 'listDocuments',
  summary: 'The documents of this account, the newest first.',
  method: 'GET',
  path: '/documents',
  reply: z.array(ownDocument),
})

export const addDocument = route({
  name: 'addDocument',
  summary: 'Announce a document; its file follows with `putDocumentFile`.',
  method: 'POST',
  path: '/documents',
  status: 201,
  idempotent: true,
  body: z.object({
    kind: ownDocumentKind,
    /** The name of the file as it lies on the person’s device: kept as a label, without what a label cannot hold. */
    name: z.string().max(1_000),
  }),
  reply: ownDocument,
})

export const putDocumentFile = route({
  name: 'putDocumentFile',
  summary:
    'The file of a document. It is read at once; another file takes the place of the one before with everything read from it. Pictures in it are read on this machine unless a service is named.',
  method: 'PUT',
  path: '/documents/:documentId/file',
  takes: 'bytes',
  limitBytes: DOCUMENT_LIMITS.bytes,
  params: one,
  query: agreedRecogniser,
  reply: ownDocument,
})

export const getDocument = route({
  name: 'getDocument',
  summary: 'One document: its text, its fields with their places, and what in it nobody would see.',
  method: 'GET',
  path: '/documents/:documentId',
  params: one,
  reply: ownDocumentReading,
})

export const getDocumentFile = route({
  name: 'getDocumentFile',
  summary: 'The file as it was sent.',
  method: 'GET',
  path: '/documents/:documentId/file',
  kind: 'file',
  params: one,
  reply: z.instanceof(Uint8Array),
})

export const watchDocument = route({
  name: 'watchDocument',
  summary: 'Progress of the reading of a document, until it is read or has failed.',
  method: 'GET',
  path: '/documents/:documentId/events',
  kind: 'events',
  params: one,
  reply: readingProgress,
})

export const changeDocument = route({
  name: 'changeDocument',
  summary:
    'Rename a document, say what it is, or correct its fields. What was read stays beside the correction; null takes the correction back.',
  method: 'PATCH',
  path: '/documents/:documentId',
  params: one,
  body: z.object({ name: line, kind: ownDocumentKind, correction: resume.nullable() }).partial(),
  limitBytes: 2_000_000,
  reply: ownDocumentReading,
})

export const deleteDocument = route({
  name: 'deleteDocument',
  summary:
    'Delete a document with its file and everything that was read from it. Targets keep the text that they took from it.',
  method: 'DELETE',
  path: '/documents/:documentId',
  params: one,
})

export const takeDocument = route({
  name: 'takeDocument',
  summary: `Use the text of a résumé or cover letter for a target, up to ${LIMITS.documentCharacters} characters.`,
  method: 'POST',
  path: '/targets/:targetId/documents/:documentId',
  params: ofTarget.extend(one.shape),
  reply: target,
})

export const getDocumentAnalysis = route({
  name: 'getDocumentAnalysis',
  summary: 'What rules find in one résumé or cover letter by itself.',
  method: 'GET',
  path: '/documents/:documentId/analysis',
  params: one,
  reply: documentAnalysis,
})

export const getTargetAnalysis = route({
  name: 'getTargetAnalysis',
  summary:
    'What rules find in the résumé, cover letter and posting of a target together, and what a model added where it was asked.',
  method: 'GET',
  path: '/targets/:targetId/analysis',
  params: ofTarget,
  reply: documentAnalysis,
})

export const deepenTargetAnalysis = route({
  name: 'deepenTargetAnalysis',
  summary: 'Ask the language model for more improvements and questions. What rules found stays as it is.',
  method: 'POST',
  path: '/targets/:targetId/analysis/deepening',
  status: 202,
  params: ofTarget,
  reply: documentAnalysis,
})

export const exportTargetAnalysis = route({
  name: 'exportTargetAnalysis',
  summary: 'The analysis of a target as Markdown.',
  method: 'GET',
  path: '/targets/:targetId/analysis/markdown',
  kind: 'file',
  params: ofTarget,
  reply: z.instanceof(Uint8Array),
})
