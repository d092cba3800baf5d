import { PARTS, type Field, type Part } from './parts.ts'
import { cellsOf, entriesOf, type Cell, type Entry, type Sheet } from './sheet.ts'

const written = /^((?:19|20)\d\d)\s*[-./년]?\s*(?:(\d{1,2})\s*[-./월]?\s*(?:(\d{1,2})\s*[일.]?)?)?$/u

/** A date as people write it, `2022. 3.` or `2022년 3월`, as ISO 8601; what is no date stays as it is, to be said so. */
export function asIsoDate(text: string): string {
  const [, year, month, day] = written.exec(text) ?? []
  if (year === undefined) return text
  return [year, month, day].flatMap((part) => (part === undefined ? [] : part.padStart(2, '0'))).join('-')
}

function tidyCells(cells: readonly Cell[], { form }: Field): Cell[] {
  return cells.flatMap((cell) => {
    const text = cell.text.trim()
    if (text === '') return []
    const isDate = form === 'date' || form === 'end'
    return [{ ...cell, text: isDate ? asIsoDate(text) : text }]
  })
}

const tidyEntry = (entry: Entry, { fields }: Part): Entry => ({
  id: entry.id,
  cells: Object.fromEntries(fields.map((field) => [field.name, tidyCells(cellsOf(entry, field), field)])),
})

const isBlank = ({ cells }: Entry) => Object.values(cells).every(({ length }) => length === 0)

/** Without what was left blank, and with dates as the contract writes them. */
export function tidySheet(sheet: Sheet): Sheet {
  const tidyPart = (part: Part) => {
    const entries = entriesOf(sheet, part.name).map((entry) => tidyEntry(entry, part))
    return part.entries === 'one' ? entries : entries.filter((entry) => !isBlank(entry))
  }
  return Object.fromEntries(PARTS.map((part) => [part.name, tidyPart(part)]))
}

/** Whether two sheets say the same in one part, or in all of them. */
export function saysSame(one: Sheet, other: Sheet, part?: Part): boolean {
  const parts: readonly Part[] = part ? [part] : PARTS
  const of = (sheet: Sheet) => parts.map(({ name }) => entriesOf(sheet, name).map(({ cells }) => cells))
  return JSON.stringify(of(tidySheet(one))) === JSON.stringify(of(tidySheet(other)))
}
