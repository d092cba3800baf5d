import { z } from 'zod'
import { LIMITS } from './basics.ts'
import {
  degree,
  educationStatus,
  experienceType,
  gender,
  militaryStatus,
  resumeDate,
  resumeEnd,
  schoolType,
  severity,
} from './resume.ts'

const word = z.string().trim().min(1).max(LIMITS.shortTextCharacters)
const sentence = z.string().trim().min(1).max(1_000)
/** Several lines, each of them one thing that was done. */
const lines = z.string().trim().min(1).max(LIMITS.documentCharacters)
/** What need not be said is null when it is not. */
const maybe = <Value extends z.ZodType>(value: Value) => value.nullable().default(null)
const period = { start: maybe(resumeDate), end: maybe(resumeEnd) }

/** A web address with or without `https://`; nothing that a browser would run. */
const webAddress = z
  .string()
  .trim()
  .max(500)
  .regex(/^(https?:\/\/)?[^\s/:?#]+\.[^\s/:?#]+([/:?#]\S*)?$/iu, 'is not a web address such as example.com/me')

const person = z.object({
  name: word,
  headline: maybe(word),
  gender: maybe(gender),
  birth: maybe(resumeDate),
  email: maybe(z.string().trim().min(3).max(320)),
  phone: maybe(word),
  address: maybe(word),
})

const education = z.object({
  school: word,
  schoolType: maybe(schoolType),
  major: maybe(word),
  degree: maybe(degree),
  status: maybe(educationStatus),
  ...period,
  /** As written, with its scale: `3.72/4.5`. */
  gpa: maybe(word),
})

const career = z.object({
  company: word,
  /** Title or role. */
  position: maybe(sentence),
  department: maybe(word),
  experienceType: maybe(experienceType),
  ...period,
  duties: maybe(lines),
  reasonForLeaving: maybe(sentence),
})

const project = z.object({ name: word, role: maybe(word), ...period, description: maybe(lines) })
const certificate = z.object({ name: word, issuer: maybe(word), date: maybe(resumeDate) })
const award = z.object({ title: word, issuer: maybe(word), date: maybe(resumeDate) })
const languageSkill = z.object({
  language: word,
  test: maybe(word),
  /** As written: `905`, `IH`, `N2`. */
  score: maybe(word),
  proficiency: maybe(word),
  date: maybe(resumeDate),
})
const link = z.object({ title: maybe(word), url: webAddress })
const named = z.object({ name: word })
const military = z.object({ status: militaryStatus, branch: maybe(word), rank: maybe(word), ...period })
const disability = z.object({ type: word, severity: maybe(severity) })
const veteran = z.object({ code: word, relation: maybe(word) })

/** What an entry of each section says, in the order in which the sections are shown. */
export const careerSections = {
  person,
  education,
  careers: career,
  projects: project,
  skills: named,
  certificates: certificate,
  awards: award,
  languages: languageSkill,
  links: link,
  jobInterests: named,
  military,
  disabilities: disability,
  veteran,
} as const
export type CareerSection = keyof typeof careerSections

export const careerSection = z.enum([
  'person',
  'education',
  'careers',
  'projects',
  'skills',
  'certificates',
  'awards',
  'languages',
  'links',
  'jobInterests',
  'military',
  'disabilities',
  'veteran',
] satisfies CareerSection[])

/** Kept encrypted, off until the person turns them on, never shown to a model. */
export const protectedSection = careerSection.extract(['military', 'disabilities', 'veteran'])
export type ProtectedSection = z.infer<typeof protectedSection>

/** Of these a person has one. */
export const singleSection = careerSection.extract(['person', 'military', 'veteran'])

/** A section and what an entry of it says. */
export const entryGiven = <Section extends CareerSection>(section: Section) =>
  z.object({ section: z.literal(section), value: careerSections[section] })

/** The same of any section. */
export const careerValue = z.discriminatedUnion('section', [
  entryGiven('person'),
  entryGiven('education'),
  entryGiven('careers'),
  entryGiven('projects'),
  entryGiven('skills'),
  entryGiven('certificates'),
  entryGiven('awards'),
  entryGiven('languages'),
  entryGiven('links'),
  entryGiven('jobInterests'),
  entryGiven('military'),
  entryGiven('disabilities'),
  entryGiven('veteran'),
])
export type CareerValue = z.output<typeof careerValue>
