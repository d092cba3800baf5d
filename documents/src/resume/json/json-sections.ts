import type { CareerSection } from '@maju/contracts/career-sections'
import { degreeIn } from '../education.ts'
import { OURS, ofEducation, ofLanguage, ofPerson, ofProfile, ofProject, ofWork } from './json-resume.ts'
import { dateOf, entriesOf, linesOf, recordOf, textOf } from './json-values.ts'
import { fluencyOf } from './to-json-resume.ts'
import { linkTo } from '../write/form/form.ts'

type Given = Record<string, unknown>
/** Unknown until the schema of the section has read it. */
type Value = Record<string, unknown>

/** Fields of ours that fit; they are few and written by us, so that one that does not fit voids them all. */
const oursIn = <Fields>(
  schema: { safeParse: (value: unknown) => { data?: Fields } },
  given: Given,
): Fields | undefined => schema.safeParse(given[OURS]).data

/** An end that is said in a field of ours, where the schema has none. */
const endOf = (given: Given, ours: { end?: 'present' | null | undefined } | undefined, unsaid: 'present' | null) => {
  const date = dateOf(given.endDate)
  if (date !== null) return NOW.test(date) ? 'present' : date
  return ours?.end === undefined ? unsaid : ours.end
}
const NOW = /^(?:present|current|now|ongoing|현재)$/iu

/** Which part of the file becomes entries of which section. */
export const VALUES: readonly {
  section: CareerSection
  from: string
  valuesOf: (given: Given) => Value[]
}[] = [
  { section: 'education', from: 'education', valuesOf: (given) => [educationIn(given)] },
  { section: 'careers', from: 'work', valuesOf: (given) => [careerIn(given)] },
  { section: 'projects', from: 'projects', valuesOf: (given) => [projectIn(given)] },
  { section: 'skills', from: 'skills', valuesOf: skillsIn },
  {
    section: 'certificates',
    from: 'certificates',
    valuesOf: ({ name, issuer, date }) => [{ name: textOf(name), issuer: textOf(issuer), date: dateOf(date) }],
  },
  {
    section: 'awards',
    from: 'awards',
    valuesOf: ({ title, awarder, date }) => [{ title: textOf(title), issuer: textOf(awarder), date: dateOf(date) }],
  },
  { section: 'languages', from: 'languages', valuesOf: (given) => [languageIn(given)] },
]

function educationIn(given: Given): Value {
  const ours = oursIn(ofEducation, given)
  const studyType = textOf(given.studyType)
  return {
    school: textOf(given.institution),
    schoolType: ours?.schoolType ?? null,
    major: textOf(given.area),
    // What is no degree that we know is given on, for the schema to refuse and to count.
    degree: studyType === null ? null : (degreeIn(studyType) ?? studyType),
    status: ours?.status ?? null,
    start: dateOf(given.startDate),
    end: endOf(given, ours, null),
    gpa: textOf(given.score) ?? textOf(given.gpa),
  }
}

function careerIn(given: Given): Value {
  const ours = oursIn(ofWork, given)
  const start = dateOf(given.startDate)
  return {
    company: textOf(given.name) ?? textOf(given.company),
    position: textOf(given.position),
    department: ours?.department ?? null,
    experienceType: ours?.experienceType ?? null,
    start,
    end: endOf(given, ours, start === null ? null : 'present'),
    duties: linesOf(given.summary, given.highlights),
    reasonForLeaving: ours?.reasonForLeaving ?? null,
  }
}

const projectIn = (given: Given): Value => ({
  name: textOf(given.name),
  role:
    entriesOf(given.roles)
      .flatMap((role) => textOf(role) ?? [])
      .join(', ') || null,
  start: dateOf(given.startDate),
  end: endOf(given, oursIn(ofProject, given), null),
  description: linesOf(given.description, given.highlights),
})

/** `Web`, with `HTML` and `CSS` as its keywords: each is a skill, said once. */
function skillsIn({ name, keywords }: Given): Value[] {
  const named = [name, ...entriesOf(keywords)].flatMap((skill) => textOf(skill) ?? [])
  const once = new Map<string, string>()
  for (const skill of named) if (!once.has(skill.toLowerCase())) once.set(skill.toLowerCase(), skill)
  return once.size === 0 ? [{}] : Array.from(once.values(), (skill) => ({ name: skill }))
}

function languageIn(given: Given): Value {
  const ours = oursIn(ofLanguage, given)
  const { test = null, score = null, date = null } = ours ?? {}
  const fluency = textOf(given.fluency)
  const isTest = ours?.proficiency === null && fluency === fluencyOf({ test, score, proficiency: null })
  return { language: textOf(given.language), test, score, date, proficiency: isTest ? null : fluency }
}

/** Who it is about, or null where nothing is said; `without` counts what has no address to be a link by. */
export function personOf(basics: Given): { person: Value | null; links: Value[]; without: number } {
  const profiles = entriesOf(basics.profiles).map(recordOf)
  const links = profiles.flatMap(linkIn)
  const own = textOf(basics.url) ?? textOf(basics.website)
  const listed = own === null || links.some(({ url }) => url === own)
  return {
    person: personIn(basics),
    links: [...(listed ? [] : [{ title: null, url: own }]), ...links],
    without: profiles.length - links.length,
  }
}

function personIn(basics: Given): Value | null {
  const { address, city, region, postalCode, countryCode } = recordOf(basics.location)
  const place = [address, city, region, postalCode, countryCode].flatMap((part) => textOf(part) ?? [])
  const ours = oursIn(ofPerson, basics)
  const person = {
    name: textOf(basics.name),
    headline: textOf(basics.label),
    email: textOf(basics.email),
    phone: textOf(basics.phone),
    address: place.join(', ') || null,
    gender: ours?.gender ?? null,
    birth: ours?.birth ?? null,
  }
  return Object.values(person).every((value) => value === null) ? null : person
}

function linkIn(profile: Given): Value[] {
  const url = textOf(profile.url)
  if (url === null) return []
  const typed = oursIn(ofProfile, profile)?.url
  return [{ title: textOf(profile.network), url: typed !== undefined && linkTo(typed) === url ? typed : url }]
}
