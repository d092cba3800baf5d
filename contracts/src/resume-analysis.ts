import { z } from 'zod'
import { language, madeBy } from './basics.ts'
import { citation, ncsCode, slot } from './plan.ts'
import { documentKind, documentWarning } from './target.ts'

/** How well something that the posting asks for is shown: with what was done, by name only, or not at all. */
export const standing = z.enum(['have', 'weak', 'missing'])
export type Standing = z.infer<typeof standing>

const cited = z.array(citation)
/** A statement in the language of the analysis and what it rests on. */
const said = z.object({ text: z.string(), sources: cited.min(1) })

/** A word of the posting that says what the work needs. */
export const jobKeyword = z.object({
  word: z.string(),
  wanted: z.enum(['required', 'preferred', 'duty', 'mentioned']),
  standing,
  posting: cited.min(1),
  own: cited,
})
export type JobKeyword = z.infer<typeof jobKeyword>

/** A line of the posting that asks for something, and what the person's documents say to it. */
export const jobRequirement = z.object({
  wanted: z.enum(['required', 'preferred', 'duty']),
  standing,
  posting: citation,
  own: cited,
  /** Words of the line that the documents do not have. */
  missing: z.array(z.string()),
})
export type JobRequirement = z.infer<typeof jobRequirement>

export const strength = said.extend({
  kind: z.enum(['measured-result', 'matches-posting', 'growing-role', 'certified']),
})
export const weakness = said.extend({
  kind: z.enum(['no-result', 'no-number', 'vague', 'not-shown', 'not-own-part']),
})

/** A question to expect, and what a good answer would hold. */
export const expectedQuestion = z.object({
  text: z.string(),
  why: z.string(),
  competency: z.string(),
  ncs: ncsCode,
  sources: cited,
  /** One line a piece of evidence; `own` is what the documents already say of it. */
  guide: z.array(z.object({ slot, text: z.string(), own: cited })),
  madeBy,
})
export type ExpectedQuestion = z.infer<typeof expectedQuestion>

/** A passage and how it could be better. `after` holds only facts of `before`; where one is missing stands a blank `[…]` that says what to fill in. */
export const improvement = z.object({
  kind: z.enum(['add-number', 'add-result', 'add-own-part', 'say-concretely', 'shorten', 'reword', 'same-style']),
  before: citation,
  after: z.string(),
  why: z.string(),
  madeBy,
})
export type Improvement = z.infer<typeof improvement>

/** A basic ability of the National Competency Standards that passages speak of. */
export type Strength = z.infer<typeof strength>
export type Weakness = z.infer<typeof weakness>

export const ncsEvidence = z.object({
  ncs: ncsCode,
  ability: z.string(),
  subAbility: z.string(),
  sources: cited.min(1),
})
export type NcsEvidence = z.infer<typeof ncsEvidence>

/** What does not fit together. */
export const inconsistency = said.extend({
  kind: z.enum(['dates-differ', 'number-differs', 'role-differs', 'overlap', 'gap', 'end-before-start', 'in-future']),
  /** How long a gap or an overlap is. */
  months: z.int().nonnegative().nullable(),
})
export type Inconsistency = z.infer<typeof inconsistency>

export const styleFinding = said.extend({
  kind: z.enum([
    'over-limit',
    'under-limit',
    'mixed-endings',
    'repeated-opener',
    'cliche',
    'long-sentence',
    'wrong-company',
  ]),
})
export type StyleFinding = z.infer<typeof styleFinding>

/** One item of a cover letter: its title, how long it is, and how it is written. */
export const writtenItem = z.object({
  /** Null where the letter has no items. */
  title: citation.nullable(),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
  characters: z.int().nonnegative(),
  charactersWithoutSpaces: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  /** What the item allows; `spaces` null where it does not say whether they count. */
  limit: z
    .object({
      amount: z.int().positive(),
      unit: z.enum(['characters', 'bytes', 'words']),
      spaces: z.boolean().nullable(),
    })
    .nullable(),
  findings: z.array(styleFinding),
})
export type WrittenItem = z.infer<typeof writtenItem>

/** What is found in the documents of a person, alone or beside a posting. Every statement cites its places. */
export const documentAnalysis = z.object({
  language,
  /** The texts that every citation points into. */
  documents: z.array(z.object({ kind: documentKind, text: z.string() })),
  /** A digest of these texts: two analyses with one digest are of the same texts. */
  inputs: z.string(),
  keywords: z.array(jobKeyword),
  requirements: z.array(jobRequirement),
  strengths: z.array(strength),
  weaknesses: z.array(weakness),
  questions: z.array(expectedQuestion),
  improvements: z.array(improvement),
  ncs: z.array(ncsEvidence),
  inconsistencies: z.array(inconsistency),
  warnings: z.array(documentWarning),
  writing: z.array(writtenItem),
  /** `deepening`: a model has been asked and has not answered yet. */
  status: z.enum(['ready', 'deepening']),
  /** Whether a model can be asked for more. */
  canDeepen: z.boolean(),
  madeBy,
})
export type DocumentAnalysis = z.infer<typeof documentAnalysis>
