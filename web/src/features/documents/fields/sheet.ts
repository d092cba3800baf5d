import { type Resume, textPlace } from '@maju/contracts/resume'
import { z } from 'zod'
import { PARTS, type Field, type Part, type PartName } from './parts.ts'

const cell = z.object({ text: z.string(), confidence: z.number(), source: textPlace.nullable() })
const entry = z.object({ id: z.string(), cells: z.record(z.string(), z.array(cell)) })
const sheet = z.record(z.string(), z.array(entry))

/** One value as it is being typed. What somebody typed has no place in the text. */
export type Cell = z.infer<typeof cell>
export type Entry = z.infer<typeof entry>
/** A résumé as it is being corrected: part by part, each with its entries, every value a text that is not checked yet. */
export type Sheet = z.infer<typeof sheet>

export const isSheet = (value: unknown): value is Sheet => sheet.safeParse(value).success

/** Where an entry or a value is. */
export type EntryPlace = { part: PartName; entry: string }
export type CellPlace = EntryPlace & { field: Field; index: number }

export const entriesOf = (of: Sheet, part: PartName): readonly Entry[] => of[part] ?? []
export const cellsOf = ({ cells }: Entry, { name }: Pick<Field, 'name'>): readonly Cell[] => cells[name] ?? []

const objectsOf: Record<PartName, (resume: Resume) => readonly object[]> = {
  person: (resume) => [resume],
  contacts: ({ contacts }) => [contacts],
  links: ({ contacts }) => contacts.links,
  education: (resume) => resume.education,
  careers: (resume) => resume.careers,
  projects: (resume) => resume.projects,
  skills: (resume) => [resume],
  certificates: (resume) => resume.certificates,
  awards: (resume) => resume.awards,
  languages: (resume) => resume.languages,
  military: ({ military }) => (military ? [military] : []),
}

const known = z.object({ value: z.string(), confidence: z.number(), source: textPlace.nullable() })
const asCell = ({ value, ...rest }: z.infer<typeof known>): Cell => ({ text: value, ...rest })

function cellsIn(object: object, { name }: Field): Cell[] {
  const value: unknown = new Map<string, unknown>(Object.entries(object)).get(name)
  const many = Array.isArray(value) ? value : [value]
  return many.flatMap((one) => {
    const found = known.safeParse(one)
    return found.success ? [asCell(found.data)] : []
  })
}

/** A résumé as it is shown and corrected. */
export function sheetOf(resume: Resume): Sheet {
  const partOf = ({ name, fields }: Part) =>
    objectsOf[name](resume).map((object, at) => ({
      id: `${name}-${at}`,
      cells: Object.fromEntries(fields.map((field) => [field.name, cellsIn(object, field)])),
    }))
  return Object.fromEntries(PARTS.map((part) => [part.name, partOf(part)]))
}

const asKnown = ({ text, confidence, source }: Cell) => ({ value: text, confidence, source })

function objectOf({ fields }: Part, of: Entry | undefined): Record<string, unknown> {
  const valueOf = (field: Field) => {
    const cells = of ? cellsOf(of, field) : []
    if (field.many) return cells.map(asKnown)
    return cells[0] ? asKnown(cells[0]) : null
  }
  return Object.fromEntries(fields.map((field) => [field.name, valueOf(field)]))
}

/** What a tidy sheet says, as a résumé that is not checked yet; what is not shown comes from `base`. */
export function candidateOf(of: Sheet, base: Resume): unknown {
  const objects = (name: PartName) => {
    const part = PARTS.find((one) => one.name === name)
    return part ? entriesOf(of, name).map((one) => objectOf(part, one)) : []
  }
  const first = (name: PartName) => objects(name)[0] ?? {}
  const lists = ['education', 'careers', 'projects', 'certificates', 'awards', 'languages'] as const
  return {
    ...base,
    ...first('person'),
    ...first('skills'),
    contacts: { ...first('contacts'), links: objects('links') },
    ...Object.fromEntries(lists.map((name) => [name, objects(name)])),
    military: objects('military')[0] ?? null,
  }
}
