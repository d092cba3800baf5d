import { z } from 'zod'
import { LIMITS } from './basics.ts'

/** Where a value stands in the text of a document: `text.slice(start, end) === quote`, always. */
export const textPlace = z.object({
  quote: z.string().min(1),
  start: z.int().nonnegative(),
  end: z.int().nonnegative(),
})
export type TextPlace = z.infer<typeof textPlace>

/** A year, a month or a day, as exactly as it is known. */
export const resumeDate = z
  .string()
  .regex(
    /^(19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/,
    'is not a date such as 2022, 2022-03 or 2022-03-01',
  )
/** The same, or `present` for what goes on. */
export const resumeEnd = z.union([z.literal('present'), resumeDate])

const words = z.string().trim().min(1).max(LIMITS.shortTextCharacters)
const passage = z.string().trim().min(1).max(2_000)

/**
 * One value of a résumé. What was read has its place in the text; `value` is the same as the quote but for spelling (a date as ISO 8601, letters that a
 * scanner took for digits). What a person typed has no place: `source` is null and `confidence` 1.
 */
const known = <Value extends z.ZodType>(value: Value) =>
  z.object({
    value,
    confidence: z.number().min(0).max(1),
    source: textPlace.nullable(),
  })

const text = known(words)
const date = known(resumeDate)
const end = known(resumeEnd)
const many = <Item extends z.ZodType>(item: Item) => z.array(item).max(100)

export const gender = z.enum(['male', 'female'])
export const schoolType = z.enum(['elementary_school', 'middle_school', 'high_school', 'junior_college', 'university'])
export const degree = z.enum(['associate', 'bachelor', 'master', 'doctorate'])
export const educationStatus = z.enum(['attending', 'graduated', 'completed', 'dropout'])
export const experienceType = z.enum(['newcomer', 'experienced'])
export const militaryStatus = z.enum(['served', 'not_served', 'exempted', 'serving'])
export const severity = z.enum(['mild', 'severe'])

export const education = z.object({
  school: text.nullable(),
  schoolType: known(schoolType).nullable(),
  major: text.nullable(),
  degree: known(degree).nullable(),
  status: known(educationStatus).nullable(),
  start: date.nullable(),
  end: end.nullable(),
  /** As written, with its scale: `3.72/4.5`. */
  gpa: text.nullable(),
})
export type Education = z.infer<typeof education>

export const career = z.object({
  company: text.nullable(),
  /** Title or role: `백엔드 엔지니어`, `Senior Data Analyst`. */
  position: text.nullable(),
  department: text.nullable(),
  experienceType: known(experienceType).nullable(),
  start: date.nullable(),
  /** `present` while somebody still works there. */
  end: end.nullable(),
  duties: many(known(passage)),
  reasonForLeaving: text.nullable(),
})
export type Career = z.infer<typeof career>

export const project = z.object({
  name: text,
  role: text.nullable(),
  start: date.nullable(),
  end: end.nullable(),
  description: many(known(passage)),
})
export type Project = z.infer<typeof project>

export const certificate = z.object({ name: text, issuer: text.nullable(), date: date.nullable() })
export type Certificate = z.infer<typeof certificate>

export const award = z.object({ title: text, issuer: text.nullable(), date: date.nullable() })
export type Award = z.infer<typeof award>

export const languageSkill = z.object({
  language: text,
  test: text.nullable(),
  /** As written: `905`, `IH`, `N2`. */
  score: text.nullable(),
  /** In words: `business`, `원어민 수준`. */
  proficiency: text.nullable(),
  date: date.nullable(),
})
export type LanguageSkill = z.infer<typeof languageSkill>

export const military = z.object({
  status: known(militaryStatus),
  branch: text.nullable(),
  rank: text.nullable(),
  start: date.nullable(),
  end: end.nullable(),
})

export const resumeLink = z.object({ title: text.nullable(), url: known(z.string().trim().min(1).max(500)) })

/**
 * What a résumé says about a person. The same schema for what was read out of a document, for its correction, and for a profile that is typed in.
 * Disability, veteran status and what work somebody looks for are here for a person to state; no reader fills them.
 */
export const resume = z.object({
  name: text.nullable(),
  /** What somebody calls themselves below the name: `백엔드 개발자`. */
  headline: text.nullable(),
  birth: date.nullable(),
  gender: known(gender).nullable(),
  contacts: z.object({
    emails: many(known(z.string().trim().min(3).max(320))),
    phones: many(text),
    address: text.nullable(),
    links: many(resumeLink),
  }),
  education: many(education),
  careers: many(career),
  projects: many(project),
  skills: many(text),
  certificates: many(certificate),
  awards: many(award),
  languages: many(languageSkill),
  military: military.nullable(),
  veteran: z.object({ code: text.nullable(), relation: text.nullable() }).nullable(),
  disabilities: many(z.object({ type: text, severity: known(severity).nullable() })),
  jobInterests: many(text),
})
export type Resume = z.infer<typeof resume>

/** One value with where it stands. */
export type Known<Value = string> = { value: Value; confidence: number; source: TextPlace | null }
