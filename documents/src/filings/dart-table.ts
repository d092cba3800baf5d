import type { TextBlock } from '@maju/contracts/document'
import { isNumberCell } from '../passages/table-context.ts'

type Cell = { text: string; columns: number; rows: number }
type Row = { cells: Cell[]; open: boolean; /** Tables that stand in its cells. */ inside: TextBlock[] }
/** Cells that reach down into the next rows, by column. */
type Hanging = Map<number, { text: string; rows: number }>
type Table = { row: Row | null; hanging: Hanging }

const MOST_COLUMNS = 100
const MOST_ROWS = 1000

/** Tables that are being read, each in a cell of the one before. A row becomes one line, its cells parted by tabs, each under the column that it stands in. */
export function dartTables(put: (block: TextBlock) => void) {
  const tables: Table[] = []

  const rowOf = (table: Table | undefined): Row => {
    const row = table?.row ?? { cells: [], open: false, inside: [] }
    if (table) table.row = row
    return row
  }

  function closeRow() {
    const table = tables.at(-1)
    const row = table?.row
    if (!table || !row) return
    table.row = null
    const cells = placed(row.cells, table.hanging)
    // All that stands inside comes behind the outermost row, however deep it is: nothing is handed up from table to table.
    const outer = tables.length > 1 ? tables[0]?.row : null
    const emit = (block: TextBlock) => (outer ? outer.inside.push(block) : put(block))
    if (cells.some((cell) => cell !== '')) emit({ text: cells.join('\t'), kind: 'row', level: null, place: null })
    row.inside.forEach(emit)
  }

  return {
    isOpen: () => tables.length > 0,
    open: () => void tables.push({ row: null, hanging: new Map() }),
    close() {
      closeRow()
      tables.pop()
    },
    openRow() {
      closeRow()
      rowOf(tables.at(-1))
    },
    closeRow,
    openCell(attributes: string) {
      const row = rowOf(tables.at(-1))
      row.cells.push({
        text: '',
        columns: spanOf(attributes, 'COLSPAN', MOST_COLUMNS),
        rows: spanOf(attributes, 'ROWSPAN', MOST_ROWS),
      })
      row.open = true
    },
    closeCell: () => void (rowOf(tables.at(-1)).open = false),
    /** Text outside of a cell belongs to none. */
    write(text: string) {
      const row = tables.at(-1)?.row
      const cell = row?.cells.at(-1)
      if (row?.open && cell) cell.text += text
    },
  }
}

function spanOf(attributes: string, name: string, most: number): number {
  const written = new RegExp(`${name}\\s*=\\s*["']?(\\d{1,5})`, 'i').exec(attributes)?.[1]
  return Math.min(Math.max(Number(written ?? 1), 1), most)
}

/** The texts of the cells by column. A label that reaches over rows stands in each of them; a number stands once, where it was written. */
function placed(cells: readonly Cell[], hanging: Hanging): string[] {
  const line: string[] = []
  const fillHanging = () => {
    for (let above = hanging.get(line.length); above; above = hanging.get(line.length)) {
      const column = line.length
      line.push(above.text)
      if (above.rows > 1) hanging.set(column, { ...above, rows: above.rows - 1 })
      else hanging.delete(column)
    }
  }
  for (const { text, columns, rows } of cells) {
    fillHanging()
    const own = text.replaceAll(/\s+/gu, ' ').trim()
    for (let column = 0; column < columns && line.length < MOST_COLUMNS; column += 1) {
      const below = column === 0 && !isNumberCell(own) ? own : ''
      if (rows > 1) hanging.set(line.length, { text: below, rows: rows - 1 })
      line.push(column === 0 ? own : '')
    }
  }
  fillHanging()
  return line
}
