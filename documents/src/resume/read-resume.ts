import type { Known, Resume } from '@maju/contracts/resume'
import { readCareers } from './careers.ts'
import { readAwards, readCertificates } from './certificates.ts'
import { readEducation } from './education.ts'
import { fitted } from './fitted.ts'
import { readLanguages } from './language-tests.ts'
import { readMilitary } from './military.ts'
import { readPerson } from './person.ts'
import { readProjects } from './projects.ts'
import { repaired } from './repaired.ts'
import { type ResumeLine, resumeLines } from './resume-lines.ts'
import { readSkills } from './skills.ts'

/** How sure the text is at a place, 0 to 1. */
type SureAt = (place: number) => number
type Source = { text: string; sureAt: SureAt }

/** Version of the rules, shown beside what they read. */
export const RESUME_RULES = 'resume-1'

/**
 * The fields of a résumé in Korean or English, by rules. Each value stands in the text at its place and says how sure the rules are of it; what no place
 * supports does not exist. Lines that speak to a program are not read. `sureAt` says how sure the text itself is at a place: letters that were recognised in a
 * picture may be wrong.
 */
export function readResume(text: string, sureAt: SureAt = () => 1): Resume {
  const legible = repaired(text)
  const all = resumeLines(legible)
  const person = readPerson(all)
  const lines = all.filter((line) => !runsAlong(line, person))
  const read: Resume = {
    ...person,
    education: readEducation(lines),
    careers: readCareers(legible, lines),
    projects: readProjects(legible, lines),
    skills: readSkills(legible, lines),
    certificates: readCertificates(lines),
    awards: readAwards(lines),
    languages: readLanguages(lines),
    military: readMilitary(lines),
    veteran: null,
    disabilities: [],
    jobInterests: [],
  }
  return fitted(withQuotesOf({ text, sureAt }, read))
}

const LONGEST_RUNNING = 80

/** What is printed on every page has the name in it, and stands among what it does not belong to. */
const runsAlong = ({ text, section }: ResumeLine, { name }: Pick<Resume, 'name'>): boolean =>
  name !== null &&
  section !== 'head' &&
  text.length <= LONGEST_RUNNING &&
  text.includes(name.value) &&
  /\t|\s[|·]\s/u.test(text)

/** What a repair takes from how sure a value is. */
const AFTER_REPAIR = 0.85

/** Every quote as the text has it, which a repair may have read otherwise. */
function withQuotesOf(source: Source, read: unknown): unknown {
  if (Array.isArray(read)) return read.slice(0, MOST).map((item: unknown) => withQuotesOf(source, item))
  if (typeof read !== 'object' || read === null) return read
  if (isKnown(read)) return quoted(source, read)
  return Object.fromEntries(Object.entries(read).map(([name, value]) => [name, withQuotesOf(source, value)]))
}

const MOST = 100
const isKnown = (value: object): value is Known => 'confidence' in value && 'source' in value

function quoted({ text, sureAt }: Source, { value, confidence, source }: Known): Known {
  if (!source) return { value, confidence, source }
  const quote = text.slice(source.start, source.end)
  return {
    value,
    confidence: confidence * sureAt(source.start) * (quote === source.quote ? 1 : AFTER_REPAIR),
    source: { ...source, quote },
  }
}
