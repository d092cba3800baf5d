import { CAREER_LIMITS } from '@maju/contracts/career'
import {
  type CareerSection,
  careerSection,
  type CareerValue,
  careerValue,
  singleSection,
} from '@maju/contracts/career-sections'
import { RESUME_LIMITS, type ResumeFound } from '@maju/contracts/resumes'
import { personOf, VALUES } from './json-sections.ts'
import { OURS, ofMeta } from './json-resume.ts'
import { entriesOf, isRecord, recordOf, textOf } from './json-values.ts'

/** A value that is no JSON Resume: not an object, or nothing in it that the format knows. */
export class NotAJsonResume extends Error {
  override name = 'NotAJsonResume'

  constructor() {
    super('This is no JSON Resume: none of the parts of that format is in it.')
  }
}

/** Parts of the schema that a résumé has no place for. */
const WITHOUT_A_PLACE = ['volunteer', 'publications', 'references', 'interests'] as const
const KNOWN = ['basics', 'work', 'education', 'projects', 'skills', 'certificates', 'awards', 'languages'] as const

/**
 * What a JSON Resume says, whoever wrote it. Nothing is made up: what does not fit is left out, and `leftOut` counts it. A date may be a year, a month or a
 * day; a job that began and has no end goes on, as the format has it.
 */
export function fromJsonResume(json: unknown): ResumeFound {
  const given = recordOf(json)
  const ours = recordOf(recordOf(given.meta)[OURS])
  if (![...KNOWN, ...WITHOUT_A_PLACE].some((part) => isPart(given[part])) && Object.keys(ours).length === 0)
    throw new NotAJsonResume()
  const read: Reading = { entries: [], leftOut: 0 }
  takePerson(read, given.basics)
  for (const { section, from, valuesOf } of VALUES) {
    for (const item of entriesOf(given[from])) takeAll(read, section, valuesOf(recordOf(item)))
  }
  for (const section of ['jobInterests', 'military', 'disabilities', 'veteran'] as const)
    takeAll(read, section, entriesOf(ours[section]))
  for (const part of WITHOUT_A_PLACE) read.leftOut += entriesOf(given[part]).length
  return {
    ...wholeOf(read, ours),
    summary: summaryOf(read, given),
    entries: read.entries.toSorted(bySection),
    leftOut: read.leftOut,
  }
}

const bySection = (one: CareerValue, other: CareerValue): number =>
  careerSection.options.indexOf(one.section) - careerSection.options.indexOf(other.section)

const isPart = (value: unknown): boolean => Array.isArray(value) || isRecord(value)

type Reading = { entries: CareerValue[]; leftOut: number }

function takePerson(read: Reading, basics: unknown): void {
  const { person, links, without } = personOf(recordOf(basics))
  if (person) takeAll(read, 'person', [person])
  takeAll(read, 'links', links)
  read.leftOut += without
}

function takeAll(read: Reading, section: CareerSection, values: readonly unknown[]): void {
  for (const value of values) take(read, section, value)
}

/** Takes an entry without the fields that do not fit; one that cannot be without them is left out, and so is one too many. */
function take(read: Reading, section: CareerSection, value: unknown): void {
  const most = singleSection.safeParse(section).success ? CAREER_LIMITS.single : CAREER_LIMITS.entries
  const full = read.entries.filter((entry) => entry.section === section).length >= most
  const whole = careerValue.safeParse({ section, value })
  const fields = new Set(whole.error?.issues.map(({ path }) => path[1]))
  const emptied = whole.success
    ? whole
    : careerValue.safeParse({ section, value: withoutFields(recordOf(value), fields) })
  read.leftOut += whole.success && !full ? 0 : emptied.success && !full ? fields.size : 1
  if (emptied.success && !full) read.entries.push(emptied.data)
}

const withoutFields = (value: Record<string, unknown>, fields: ReadonlySet<PropertyKey | undefined>) =>
  Object.fromEntries(Object.entries(value).filter(([name]) => !fields.has(name)))

function summaryOf(read: Reading, given: Record<string, unknown>): string {
  const summary = textOf(recordOf(given.basics).summary) ?? ''
  const kept = summary.slice(0, RESUME_LIMITS.summaryCharacters)
  read.leftOut += kept.length < summary.length ? 1 : 0
  return kept
}

type Whole = Pick<ResumeFound, 'title' | 'language' | 'template' | 'parts' | 'letters'>

/** What a file of ours says of the whole; field by field, so that one that does not fit takes no other along. */
function wholeOf(read: Reading, ours: Record<string, unknown>): Whole {
  const { title, language, template, parts } = ofMeta.shape
  const fields = { title, language, template, parts }
  const found = Object.entries(fields).flatMap(([name, schema]) => {
    const parsed = schema.safeParse(ours[name])
    read.leftOut += parsed.success ? 0 : 1
    return parsed.success && parsed.data !== undefined ? [[name, parsed.data] as const] : []
  })
  const letters = entriesOf(ours.letters).flatMap((letter) => {
    const parsed = ofMeta.shape.letters.unwrap().element.safeParse(letter)
    read.leftOut += parsed.success ? 0 : 1
    return parsed.success ? [parsed.data] : []
  })
  read.leftOut += Math.max(0, letters.length - RESUME_LIMITS.letters)
  // Each value was parsed by the schema of its own name.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- see above
  return { ...(Object.fromEntries(found) as Partial<Whole>), letters: letters.slice(0, RESUME_LIMITS.letters) }
}
