import type { CareerSection, CareerValue } from '@maju/contracts/career-sections'

/** By what an entry of a section is known: its name, and what tells two of one name apart where both say it. */
const KNOWN_BY: Record<CareerSection, { name: string | null; apart: readonly string[] }> = {
  person: { name: null, apart: [] },
  education: { name: 'school', apart: ['degree', 'major', 'start'] },
  careers: { name: 'company', apart: ['position', 'start'] },
  projects: { name: 'name', apart: ['start'] },
  skills: { name: 'name', apart: [] },
  certificates: { name: 'name', apart: ['date'] },
  awards: { name: 'title', apart: ['issuer', 'date'] },
  languages: { name: 'language', apart: ['test', 'score', 'date'] },
  links: { name: 'url', apart: [] },
  jobInterests: { name: 'name', apart: [] },
  military: { name: null, apart: [] },
  disabilities: { name: 'type', apart: [] },
  veteran: { name: null, apart: [] },
}

/** Whether two entries speak of the same thing, so that taking over both would double it. */
export function isSameEntry(one: CareerValue, other: CareerValue): boolean {
  if (one.section !== other.section) return false
  const { name, apart } = KNOWN_BY[one.section]
  if (name === null) return true
  const [first, second] = [wordsOf(one), wordsOf(other)]
  return (
    spelling(first.get(name)) === spelling(second.get(name)) &&
    apart.every((field) => agree(spelling(first.get(field)), spelling(second.get(field))))
  )
}

const wordsOf = ({ value }: CareerValue): Map<string, string | null> => new Map(Object.entries(value))

/** Case, spaces and the two widths of letters do not make another thing; nor do `https://` and a slash at the end. */
const spelling = (said: string | null | undefined) =>
  (said ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\s/g, '')
    .replace(/^https?:\/\//u, '')
    .replace(/\/$/u, '')

/** What one does not say does not tell them apart; `2022` and `2022-03` can be one date. */
const agree = (one: string, other: string) => one.startsWith(other) || other.startsWith(one)
