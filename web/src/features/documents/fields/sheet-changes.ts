import type { Part } from './parts.ts'
import { cellsOf, entriesOf, type Cell, type CellPlace, type Entry, type EntryPlace, type Sheet } from './sheet.ts'

/** What a person typed: they know it, and it has no place in the text. */
const typed = (text: string): Cell => ({ text, confidence: 1, source: null })

const changeEntry = (sheet: Sheet, { part, entry }: EntryPlace, change: (entry: Entry) => Entry): Sheet => ({
  ...sheet,
  [part]: entriesOf(sheet, part).map((one) => (one.id === entry ? change(one) : one)),
})

const changeCells = (sheet: Sheet, place: CellPlace, change: (cells: readonly Cell[]) => Cell[]): Sheet =>
  changeEntry(sheet, place, (entry) => ({
    ...entry,
    cells: { ...entry.cells, [place.field.name]: change(cellsOf(entry, place.field)) },
  }))

/** The value at a place says something else; where none is, it is the first. */
export const setCell = (sheet: Sheet, place: CellPlace, text: string): Sheet =>
  changeCells(sheet, place, (cells) =>
    cells.length > place.index
      ? cells.map((cell, at) => (at === place.index ? typed(text) : cell))
      : [...cells, typed(text)],
  )

export const addCell = (sheet: Sheet, place: CellPlace): Sheet =>
  changeCells(sheet, place, (cells) => [...cells, typed('')])

export const removeCell = (sheet: Sheet, place: CellPlace): Sheet =>
  changeCells(sheet, place, (cells) => cells.filter((_, at) => at !== place.index))

export const addEntry = (sheet: Sheet, { name }: Part, id: string): Sheet => ({
  ...sheet,
  [name]: [...entriesOf(sheet, name), { id, cells: {} }],
})

export const removeEntry = (sheet: Sheet, { part, entry }: EntryPlace): Sheet => ({
  ...sheet,
  [part]: entriesOf(sheet, part).filter(({ id }) => id !== entry),
})

/** Values whose place does not say so in this text have none. */
export function withTruePlaces(sheet: Sheet, text: string): Sheet {
  const isTrue = ({ source }: Cell) => source === null || text.slice(source.start, source.end) === source.quote
  const trueCell = (cell: Cell): Cell => (isTrue(cell) ? cell : { ...cell, source: null, confidence: 1 })
  const trueEntry = ({ id, cells }: Entry): Entry => ({
    id,
    cells: Object.fromEntries(Object.entries(cells).map(([name, values]) => [name, values.map(trueCell)])),
  })
  return Object.fromEntries(Object.entries(sheet).map(([part, entries]) => [part, entries.map(trueEntry)]))
}
