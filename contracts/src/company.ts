import { z } from 'zod'
import { day, id, line } from './basics.ts'
import { company, libraryDocument, libraryDocumentKind } from './library.ts'
import { route } from './route.ts'

/** What a candidate wants to know of a company before an interview. */
export const companyTopic = z.enum(['business', 'news', 'risks', 'people'])
export type CompanyTopic = z.infer<typeof companyTopic>

const origin = z.object({
  libraryDocumentId: id,
  title: line,
  kind: libraryDocumentKind,
  part: libraryDocument.shape.part,
  source: z.string().nullable(),
  published: day.nullable(),
})

/** What a document says of a company, to the letter: `text.slice(start, end) === quote` in the text of the document. */
export const companyStatement = origin.extend({
  topic: companyTopic,
  quote: z.string().min(1),
  sectionPath: z.array(z.string()),
  /** Null where the format knows no pages. */
  page: z.int().positive().nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type CompanyStatement = z.infer<typeof companyStatement>

export const companyBrief = z.object({
  /** Null: nothing is known of a company of this name. It says how many documents were read. */
  company: company.nullable(),
  /** By topic, the most telling first; a topic that no document supports has none. */
  statements: z.array(companyStatement),
})
export type CompanyBrief = z.infer<typeof companyBrief>

/** A place in a document of the library with what stands around it. */
export const libraryPlace = origin.extend({
  /** The stretch that is shown, and where in the document it begins. */
  text: z.string(),
  from: z.int().nonnegative(),
  characters: z.int().nonnegative(),
})
export type LibraryPlace = z.infer<typeof libraryPlace>

export const getCompanyBrief = route({
  name: 'getCompanyBrief',
  summary:
    'What is known of the company of a target: what it does, what is new, its risks and the people it wants, each statement with its place.',
  method: 'GET',
  path: '/targets/:targetId/company',
  params: z.object({ targetId: id }),
  reply: companyBrief,
})

export const readLibraryPlace = route({
  name: 'readLibraryPlace',
  summary: 'A place in a document about a company, with the text around it.',
  method: 'GET',
  path: '/library/documents/:libraryDocumentId/place',
  params: z.object({ libraryDocumentId: id }),
  query: z.object({
    start: z.coerce.number().int().nonnegative().default(0),
    end: z.coerce.number().int().nonnegative().default(0),
  }),
  reply: libraryPlace,
})
