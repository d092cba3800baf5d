import type { ResumeContent } from '@maju/contracts/resumes'
import { linkTo } from '../write/form/form.ts'
import { type Said, saidOf, shownOf } from '../write/form/shown.ts'
import { JSON_RESUME_SCHEMA, type JsonResume, OURS } from './json-resume.ts'

/**
 * A résumé in the format of jsonresume.org (v1.0.0): what it shows, as every file has it, so that nothing hidden leaves with it. Reading it again gives the
 * same résumé.
 */
export function toJsonResume(given: ResumeContent): JsonResume {
  const content = shownOf(given)
  return {
    $schema: JSON_RESUME_SCHEMA,
    ...told({
      basics: basicsOf(content),
      work: saidOf(content, 'careers').map(workOf),
      education: saidOf(content, 'education').map(educationOf),
      projects: saidOf(content, 'projects').map(projectOf),
      skills: saidOf(content, 'skills'),
      certificates: saidOf(content, 'certificates').map(told),
      awards: saidOf(content, 'awards').map(({ title, issuer, date }) => told({ title, awarder: issuer, date })),
      languages: saidOf(content, 'languages').map(languageOf),
    }),
    meta: { version: 'v1.0.0', [OURS]: metaOf(content) },
  }
}

/** Without what is not said: null, empty texts, empty lists and objects. */
const told = (fields: object): JsonResume =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => says(value)))

const says = (value: unknown): boolean =>
  typeof value === 'object' && value !== null
    ? Object.keys(value).length > 0
    : value !== null && value !== undefined && value !== ''

/** Fields of ours beside those of the schema, where there are any. */
const withOurs = (fields: object, ours: object): JsonResume => told({ ...fields, [OURS]: ours })

function basicsOf(content: ResumeContent): JsonResume {
  const [person] = saidOf(content, 'person')
  const { gender = null, birth = null } = person ?? {}
  const of = {
    name: person?.name,
    label: person?.headline,
    email: person?.email,
    phone: person?.phone,
    summary: content.summary,
    location: told({ address: person?.address }),
    profiles: saidOf(content, 'links').map(profileOf),
  }
  return withOurs(of, told({ gender, birth }))
}

function profileOf({ title, url }: Said<'links'>): JsonResume {
  const whole = linkTo(url)
  return withOurs({ network: title, url: whole }, whole === url ? {} : { url })
}

type Period = { start: string | null; end: string | null }

/** The schema says that something goes on by leaving its end out; that nobody knows it is said in a field of ours. */
const datesOf = ({ start, end }: Period) => ({ startDate: start, endDate: end === 'present' ? null : end })
const endOf = ({ end }: Period) => (end === null || end === 'present' ? { end } : {})

/** One line an item; a text with empty lines in it is one text. */
function linesOf(text: string | null): { items: string[] | null; whole: string | null } {
  const lines = text?.split('\n') ?? []
  const areItems = lines.length > 0 && lines.every((line) => line !== '' && line === line.trim())
  return areItems ? { items: lines, whole: null } : { items: null, whole: text }
}

function workOf({
  company,
  position,
  duties,
  department,
  experienceType,
  reasonForLeaving,
  ...period
}: Said<'careers'>) {
  const { items, whole } = linesOf(duties)
  return withOurs(
    { name: company, position, ...datesOf(period), summary: whole, highlights: items },
    { ...endOf(period), ...told({ department, experienceType, reasonForLeaving }) },
  )
}

/** Words that name a degree to every reader. */
export const DEGREES = {
  associate: 'Associate degree',
  bachelor: 'Bachelor',
  master: 'Master',
  doctorate: 'Doctorate',
} as const

function educationOf({ school, major, degree, gpa, schoolType, status, ...period }: Said<'education'>) {
  return withOurs(
    { institution: school, area: major, studyType: degree && DEGREES[degree], ...datesOf(period), score: gpa },
    { ...endOf(period), ...told({ schoolType, status }) },
  )
}

function projectOf({ name, role, description, ...period }: Said<'projects'>) {
  const { items, whole } = linesOf(description)
  return withOurs(
    { name, roles: role === null ? null : [role], ...datesOf(period), description: whole, highlights: items },
    endOf(period),
  )
}

/** What somebody who knows no tests of ours may read: how well, or else the test. */
export const fluencyOf = ({ proficiency, test, score }: Pick<Said<'languages'>, 'proficiency' | 'test' | 'score'>) =>
  proficiency ?? ([test, score].filter((each) => each !== null).join(' ') || null)

function languageOf({ language, ...level }: Said<'languages'>): JsonResume {
  const { test, score, date, proficiency } = level
  const fluency = fluencyOf(level)
  const ours = told({ test, score, date })
  return withOurs({ language, fluency }, proficiency === null && fluency !== null ? { ...ours, proficiency } : ours)
}

/** All that the schema has no place for. */
function metaOf(content: ResumeContent): JsonResume {
  const { title, language, template, parts, letters } = content
  const sections = told({
    jobInterests: saidOf(content, 'jobInterests'),
    military: saidOf(content, 'military'),
    disabilities: saidOf(content, 'disabilities'),
    veteran: saidOf(content, 'veteran'),
  })
  return { title, language, template, parts, letters, ...sections }
}
