import { z } from 'zod'
import { id, instant, language, LIMITS, line } from './basics.ts'
import { careerSection, careerValue } from './career-sections.ts'
import { route } from './route.ts'

/** The most that an account keeps of each; a section holds as many entries as one of the career profile. */
export const RESUME_LIMITS = { perAccount: 100, letters: 30, summaryCharacters: 2_000 } as const

/** What a résumé looks like when it is a page: the Korean standard form, a plain modern page, an English one. */
export const resumeTemplate = z.enum(['korean-standard', 'modern', 'english'])
export type ResumeTemplate = z.infer<typeof resumeTemplate>

export const resumeStatus = z.enum(['active', 'archived'])

/** What can be shown: the summary, each section, and the items of the cover letter. */
export const resumePart = z.enum(['summary', ...careerSection.options, 'letters'])
export type ResumePart = z.infer<typeof resumePart>

const resumeParts = z
  .array(resumePart)
  .max(resumePart.options.length)
  .refine((parts) => new Set(parts).size === parts.length, 'names a part twice')

/** How much an item of a cover letter may say, and how that is counted; bytes are those of EUC-KR, two for a Korean letter. */
export const letterLimit = z.object({
  amount: z.int().min(1).max(LIMITS.answerCharacters),
  counting: z.enum(['with-spaces', 'without-spaces', 'bytes']),
})
export type LetterLimit = z.infer<typeof letterLimit>

/** One item of a cover letter (자기소개서 문항). The answer may be longer than its limit: it is somebody's draft. */
export const letterFields = z.object({
  question: z.string().trim().min(1).max(LIMITS.questionCharacters),
  answer: z.string().max(LIMITS.answerCharacters),
  limit: letterLimit.nullable(),
})
export type LetterFields = z.infer<typeof letterFields>

/** What stands on the page, apart from where it is kept: files are made from this. */
export const resumeContent = z.object({
  title: line,
  language,
  template: resumeTemplate,
  /** A few sentences at the head; empty: none. */
  summary: z.string().max(RESUME_LIMITS.summaryCharacters),
  /** What is shown, in this order. The person always stands at the head; what is not named is kept and not shown. */
  parts: resumeParts,
  /** Section by section, each in its order. */
  entries: z.array(careerValue),
  letters: z.array(letterFields),
})
export type ResumeContent = z.infer<typeof resumeContent>

/** What a file of another program gives for a résumé. What it does not say is undefined; its entries are whole, or they are counted as left out. */
export const resumeFound = resumeContent
  .partial({ title: true, language: true, template: true, parts: true })
  .extend({ leftOut: z.int().nonnegative() })
export type ResumeFound = z.infer<typeof resumeFound>

const place = z.int().nonnegative()
const head = resumeContent.pick({ title: true, language: true, template: true }).extend({
  id,
  /** What it is made for; null: for anything. */
  targetId: id.nullable(),
  status: resumeStatus,
  createdAt: instant,
  updatedAt: instant,
})

/** A résumé in a list. */
export const resumeCard = head.extend({ entries: z.int().nonnegative(), letters: z.int().nonnegative() })
export type ResumeCard = z.infer<typeof resumeCard>

export const resumeEntry = z.intersection(
  z.object({
    id,
    /** Where it stands in its section: 0…n−1 without gaps. */
    place,
    /** The entry of the career profile that it came from, also when that is gone; null where it was written here. */
    profileEntryId: id.nullable(),
    updatedAt: instant,
  }),
  careerValue,
)
export type ResumeEntry = z.infer<typeof resumeEntry>

export const letterItem = letterFields.extend({ id, place, updatedAt: instant })
export type LetterItem = z.infer<typeof letterItem>

/** One version of a résumé, whole. */
export const resumeVersion = head.extend({
  ...resumeContent.pick({ summary: true, parts: true }).shape,
  entries: z.array(resumeEntry),
  letters: z.array(letterItem),
  /** Protected entries that cannot be opened because the secret of this instance is another than the one they were sealed with. */
  unreadable: z.int().nonnegative(),
})
export type ResumeVersion = z.infer<typeof resumeVersion>

/**
 * An entry that the résumé and the profile do not say alike. `changed`: both have it. `missing`: only the profile has it. `gone`: it came from the
 * profile, which no longer has it. What was written in the résumé alone is no difference, nor is another order.
 */
export const resumeDifference = z.object({
  section: careerSection,
  kind: z.enum(['changed', 'missing', 'gone']),
  profileEntryId: id,
  resumeEntryId: id.nullable(),
  here: careerValue.nullable(),
  profile: careerValue.nullable(),
})
export type ResumeDifference = z.infer<typeof resumeDifference>

/** What a new résumé is filled with. Protected sections of the profile or of a document do not come along by themselves. */
const filledFrom = z.discriminatedUnion('from', [
  z.object({ from: z.literal('profile') }),
  z.object({ from: z.literal('blank') }),
  /** As the person corrected it, or else as it was read. */
  z.object({ from: z.literal('document'), documentId: id }),
  /** A file in the format of jsonresume.org, as parsed JSON. */
  z.object({ from: z.literal('json-resume'), jsonResume: z.record(z.string(), z.unknown()) }),
])

/** Names one résumé in a path. */
export const oneResume = z.object({ resumeId: id })
/** Of the caller’s choice, so that doing it twice does it once. Replies are not kept for that: a protected entry is nowhere kept in clear. */
export const chosenId = z.object({ id: id.optional() })

export const listResumes = route({
  name: 'listResumes',
  summary: 'The résumés of this account, archived ones too, the newest change first.',
  method: 'GET',
  path: '/resumes',
  reply: z.array(resumeCard),
})

export const createResume = route({
  name: 'createResume',
  summary:
    'Make a résumé from the career profile, from a document as corrected, from a JSON Resume, or blank. With an `id` of the caller’s choice, making it twice makes it once.',
  method: 'POST',
  path: '/resumes',
  status: 201,
  body: chosenId.extend({
    title: line,
    language,
    template: resumeTemplate,
    targetId: id.nullable().default(null),
    content: filledFrom,
  }),
  reply: z.object({
    resume: resumeVersion,
    /** Entries of the document or the file that could not be taken: they do not say what their section needs, or the section is full. */
    leftOut: z.int().nonnegative(),
  }),
})

export const getResume = route({
  name: 'getResume',
  summary: 'One résumé with its entries and the items of its cover letter.',
  method: 'GET',
  path: '/resumes/:resumeId',
  params: oneResume,
  reply: resumeVersion,
})

export const changeResume = route({
  name: 'changeResume',
  summary: 'Change title, language, template, target, summary or what is shown; archive it or take it back.',
  method: 'PATCH',
  path: '/resumes/:resumeId',
  params: oneResume,
  body: resumeVersion
    .pick({ title: true, language: true, template: true, targetId: true, summary: true, parts: true, status: true })
    .partial(),
  reply: resumeVersion,
})

export const duplicateResume = route({
  name: 'duplicateResume',
  summary: 'Make another résumé that says the same.',
  method: 'POST',
  path: '/resumes/:resumeId/copies',
  status: 201,
  params: oneResume,
  body: chosenId.extend({ title: line }),
  reply: resumeVersion,
})

export const deleteResume = route({
  name: 'deleteResume',
  summary: 'Delete a résumé. Targets keep the text that they took from it.',
  method: 'DELETE',
  path: '/resumes/:resumeId',
  params: oneResume,
})
