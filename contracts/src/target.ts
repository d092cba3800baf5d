import { z } from 'zod'
import { day, id, instant, language, LIMITS, line } from './basics.ts'
import { route } from './route.ts'

/** National Competency Standards (국가직무능력표준) major category, '01' to '24'; picks the job family of questions. */
export const ncsMajor = z.string().regex(/^(0[1-9]|1\d|2[0-4])$/)

export const documentKind = z.enum(['resume', 'cover-letter', 'posting'])
export type DocumentKind = z.infer<typeof documentKind>

/** Where a statement can come from: a text that the candidate gave, or what is known of the company. */
export const sourceKind = z.enum([...documentKind.options, 'company'])
export type SourceKind = z.infer<typeof sourceKind>

const pasted = z.string().max(LIMITS.documentCharacters)

/** What the candidate is preparing for. The three texts are pasted; empty means not given. */
const targetFields = z.object({
  company: line,
  jobTitle: line,
  /** Null: guessed from job title and posting. */
  ncsMajor: ncsMajor.nullable(),
  language,
  interviewDay: day.nullable(),
  posting: pasted,
  resume: pasted,
  coverLetter: pasted,
})

export const target = targetFields.extend({
  id,
  /** The family that questions are taken from: what was chosen, or else what was guessed. */
  effectiveNcsMajor: ncsMajor.nullable(),
  demo: z.boolean(),
  interviews: z.int().nonnegative(),
  createdAt: instant,
  updatedAt: instant,
})
export type Target = z.infer<typeof target>

/** A statement read out of a document: what questions cite. `text.slice(start, end) === quote`, always. */
export const claim = z.object({
  id: z.string(),
  document: sourceKind,
  section: z.string().nullable(),
  kind: z.enum([
    'achievement',
    'duty',
    'role',
    'skill',
    'education',
    'certificate',
    'requirement',
    'preference',
    'value',
    'risk',
    'plan',
    'other',
  ]),
  quote: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  /** 1-based line of the pasted text. */
  line: z.int().positive(),
  numbers: z.array(z.string()),
})
export type Claim = z.infer<typeof claim>

/** Something in a document that no reader would see, or that speaks to a program instead of a person. */
export const documentWarning = z.object({
  document: documentKind,
  kind: z.enum(['hidden-characters', 'instruction', 'blind-hiring', 'personal-number']),
  quote: z.string(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type DocumentWarning = z.infer<typeof documentWarning>

export const targetReading = z.object({ claims: z.array(claim), warnings: z.array(documentWarning) })
export type TargetReading = z.infer<typeof targetReading>

const one = z.object({ targetId: id })

export const listTargets = route({
  name: 'listTargets',
  summary: 'What this account prepares for, the nearest interview first.',
  method: 'GET',
  path: '/targets',
  reply: z.array(target),
})

export const createTarget = route({
  name: 'createTarget',
  summary: 'Add a company, a job, its posting and the résumé for it.',
  method: 'POST',
  path: '/targets',
  status: 201,
  idempotent: true,
  body: targetFields.partial({ ncsMajor: true, interviewDay: true, posting: true, resume: true, coverLetter: true }),
  reply: target,
})

export const getTarget = route({
  name: 'getTarget',
  summary: 'One target.',
  method: 'GET',
  path: '/targets/:targetId',
  params: one,
  reply: target,
})

export const updateTarget = route({
  name: 'updateTarget',
  summary: 'Change any part of a target. Plans already made keep the texts they were made from.',
  method: 'PATCH',
  path: '/targets/:targetId',
  params: one,
  body: targetFields.partial(),
  reply: target,
})

export const deleteTarget = route({
  name: 'deleteTarget',
  summary: 'Delete a target with its plans, interviews and reports.',
  method: 'DELETE',
  path: '/targets/:targetId',
  params: one,
})

export const readTarget = route({
  name: 'readTarget',
  summary: 'What was read out of the résumé, cover letter and posting, each with its place, and what looks hidden.',
  method: 'GET',
  path: '/targets/:targetId/reading',
  params: one,
  reply: targetReading,
})
