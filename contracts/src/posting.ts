import { z } from 'zod'
import { day, LIMITS } from './basics.ts'
import { documentFormat } from './document.ts'
import { agreedRecogniser } from './recognition.ts'
import { route } from './route.ts'
import { documentWarning } from './target.ts'

/** Why an address that a person gave was not read; each has a sentence in both languages. */
export const unreachableReason = z.enum([
  'not-an-address',
  'not-public',
  'unknown-host',
  'no-connection',
  'too-many-redirects',
  'refused-by-site',
  'unsupported-content',
  'too-large',
  'too-slow',
])
export type UnreachableReason = z.infer<typeof unreachableReason>

/** Something that a posting says. `text.slice(start, end) === quote` in the readable text of the posting. */
export const postingStatement = z.object({
  /** The quote on one line, without bullets and labels. */
  value: z.string(),
  quote: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  confidence: z.number().min(0).max(1),
  /** `metadata`: the page says it to programs (JSON-LD, og:), and its readable text repeats it or was given it as a line of its own. */
  from: z.enum(['text', 'metadata']),
})
export type PostingStatement = z.infer<typeof postingStatement>

/** Last day on which somebody may apply, as the posting counts days where the company is; null where it names none (상시채용, until filled). */
export const postingDeadline = postingStatement.extend({ day: day.nullable() })
export type PostingDeadline = z.infer<typeof postingDeadline>

export const employmentKind = z.enum(['permanent', 'fixed-term', 'intern', 'part-time', 'freelance', 'other'])
export type EmploymentKind = z.infer<typeof employmentKind>

export const posting = z.object({
  company: postingStatement.nullable(),
  title: postingStatement.nullable(),
  location: postingStatement.nullable(),
  deadline: postingDeadline.nullable(),
  employment: postingStatement.extend({ kind: employmentKind }).nullable(),
  duties: z.array(postingStatement),
  requirements: z.array(postingStatement),
  preferences: z.array(postingStatement),
  /** Steps of the selection, in order. */
  steps: z.array(postingStatement),
})
export type Posting = z.infer<typeof posting>

export const readPostingReply = z.object({
  posting,
  /** The readable text that the statements point into; what nobody sees is not part of it. */
  text: z.string(),
  /** Where it was read in the end, after redirects; null for a text or a file. */
  address: z.string().nullable(),
  format: documentFormat,
  /** Pieces of text that nobody would see; they were left out. */
  hidden: z.int().nonnegative(),
  /** Its letters were recognised from pictures, and some may be wrong. */
  recognised: z.boolean(),
  /** More text was there than a target keeps; the end is missing. */
  cut: z.boolean(),
  warnings: z.array(documentWarning),
})
export type ReadPostingReply = z.infer<typeof readPostingReply>

export const readPostingAt = route({
  name: 'readPostingAt',
  summary: 'Read a posting from its address or its text, for the person to correct; nothing is kept.',
  method: 'POST',
  path: '/postings/read',
  body: z.union([
    z.object({ address: z.string().trim().min(1).max(2000) }),
    z.object({ text: z.string().trim().min(1).max(LIMITS.documentCharacters) }),
  ]),
  reply: readPostingReply,
})

/** The largest file of a posting. */
const LARGEST_FILE_BYTES = 10_000_000

export const readPostingFile = route({
  name: 'readPostingFile',
  summary: 'Read a posting from a file (PDF, picture, DOCX, HWP …), for the person to correct; nothing is kept.',
  method: 'POST',
  path: '/postings/read-file',
  takes: 'bytes',
  limitBytes: LARGEST_FILE_BYTES,
  query: agreedRecogniser,
  reply: readPostingReply,
})
