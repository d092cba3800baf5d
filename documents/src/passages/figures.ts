import type { Figure } from '@maju/contracts/library-figure'
import { contextAfter, isNumberCell, type TableContext } from './table-context.ts'

type Told = { start: number; text: string; sectionPath: readonly string[]; table: TableContext }

/** The numbers in the table rows of a passage. Nothing is computed, converted or rounded. */
export function figuresOf({ start, text, sectionPath, table }: Told): Figure[] {
  let context = table
  let at = start
  return text.split('\n').flatMap((line) => {
    const begin = at
    at += line.length + 1
    const kind = line.includes('\t') ? 'row' : 'paragraph'
    const before = context
    context = contextAfter(before, { kind, text: line })
    return kind === 'row' ? rowFigures(line, begin, before, basisOf([...sectionPath, text])) : []
  })
}

function rowFigures(line: string, begin: number, { header, unit }: TableContext, basis: Figure['basis']): Figure[] {
  const cells = line.split('\t')
  const label = cells[0] ?? ''
  let at = begin
  return cells.flatMap((cell, i) => {
    const start = at
    at += cell.length + 1
    if (i === 0 || !isNumberCell(cell)) return []
    // A head with fewer or more cells than the row names other columns.
    const column = (header.length === cells.length && header[i]) || null
    const period = column !== null && isPeriod(column) ? column : null
    return [{ start, end: start + cell.length, cell, label, column, unit, period, basis }]
  })
}

const isPeriod = (column: string): boolean =>
  /(?:19|20)\d\d|제\s?\d+\s?기|[당전]\s?(?:기|분기|반기)|분기|반기|\b(?:FY|Q[1-4]|quarter|year|months?)\b/iu.test(
    column,
  )

/** Said by the nearest of heading and text that says one of the two and not both. */
function basisOf(told: readonly string[]): Figure['basis'] {
  for (const text of told.toReversed()) {
    const isConsolidated = /연결|\bconsolidated\b/iu.test(text)
    const isSeparate = /별도|개별\s?재무|\bseparate\b/iu.test(text)
    if (isConsolidated !== isSeparate) return isConsolidated ? 'consolidated' : 'separate'
  }
  return null
}
