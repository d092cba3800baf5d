import { type Resume, resume } from '@maju/contracts/resume'
import type { z } from 'zod'
import { PARTS, type Field, type Part, type PartName } from './parts.ts'
import { candidateOf, entriesOf, type CellPlace, type Sheet } from './sheet.ts'

/** What is wrong with one value. */
export type Wrong = { kind: 'missing' } | { kind: 'date' } | { kind: 'long'; most: number } | { kind: 'other' }
/** What is wrong, by the name of its place. */
export type Wrongs = ReadonlyMap<string, Wrong>

export const placeName = ({ part, entry, field, index }: CellPlace): string => `${part}.${entry}.${field.name}.${index}`

/** The résumé that a tidy sheet says, or what is wrong with each of its values; the contract decides. */
export function checkSheet(sheet: Sheet, base: Resume): { correction: Resume } | { wrongs: Wrongs } {
  const checked = resume.safeParse(candidateOf(sheet, base))
  if (checked.success) return { correction: checked.data }
  const found = checked.error.issues.map((issue) => {
    const place = placeOf(issue.path, sheet)
    return [place ? placeName(place) : issue.path.join('.'), wrongOf(issue, place?.field)] as const
  })
  return { wrongs: new Map(found) }
}

const partCalled = (name: PropertyKey | undefined): Part | undefined => PARTS.find((part) => part.name === name)

/** Where in the résumé a part begins: some of its fields stand at the top, its contacts below a name. */
function partAt(path: readonly PropertyKey[]): { part: Part | undefined; rest: readonly PropertyKey[] } {
  const [first, second] = path
  if (first === 'contacts' && second === 'links') return { part: partCalled('links'), rest: path.slice(2) }
  if (first === 'contacts' || first === 'military') return { part: partCalled(first), rest: [0, ...path.slice(1)] }
  if (first === 'skills') return { part: partCalled('skills'), rest: [0, ...path] }
  const listed = partCalled(first)
  return listed ? { part: listed, rest: path.slice(1) } : { part: partCalled('person'), rest: [0, ...path] }
}

function placeOf(path: readonly PropertyKey[], sheet: Sheet): CellPlace | null {
  const { part, rest } = partAt(path)
  const [at, name, index] = rest
  const field: Field | undefined = part?.fields.find((one) => one.name === name)
  const entry = part && typeof at === 'number' ? entriesOf(sheet, part.name)[at] : undefined
  if (!part || !field || !entry) return null
  return { part: part.name, entry: entry.id, field, index: field.many && typeof index === 'number' ? index : 0 }
}

function wrongOf(issue: z.core.$ZodIssue, field: Field | undefined): Wrong {
  if (issue.code === 'too_big') return { kind: 'long', most: Number(issue.maximum) }
  if (field?.form === 'date' || field?.form === 'end') return { kind: 'date' }
  return { kind: field?.needed && issue.path.at(-1) !== 'value' ? 'missing' : 'other' }
}

/** The parts in which something is wrong. */
export const wrongParts = (wrongs: Wrongs): ReadonlySet<PartName> =>
  new Set(PARTS.map(({ name }) => name).filter((name) => [...wrongs.keys()].some((key) => key.startsWith(`${name}.`))))
