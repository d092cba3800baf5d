import type { BlockOf } from '../form/form.ts'
import { columnWidths } from './column-widths.ts'
import { type Style, TABLE } from '../look.ts'
import type { Pen } from './pen.ts'

type Styles = readonly [bold: Style, told: Style]
type Rows = BlockOf['table']['rows']
type Columns = BlockOf['table']['columns']

const needsOf = (columns: Columns, rows: Rows, { fonts }: Pen, [bold, told]: Styles) =>
  columns.map(({ name, share }, at) => ({
    share,
    name: fonts.width(name, bold),
    widest: Math.max(0, ...rows.map((cells) => fonts.width(cells[at]?.text ?? '', told))),
  }))

/** Letters of a table may be so much smaller, as a share, before its cells are broken. */
const SMALLEST = 0.86

/** Letters as large as everything in the table has room for on one line, or as small as they may be. */
function fittingStyles(columns: Columns, rows: Rows, pen: Pen, width: number): Styles {
  const { body, quiet } = pen.look
  const styles: Styles = [
    { ...body, weight: 'bold', size: quiet.size },
    { ...body, size: quiet.size + 0.25 },
  ]
  const letters = needsOf(columns, rows, pen, styles).reduce((sum, { name, widest }) => sum + Math.max(name, widest), 0)
  const inside = width - columns.length * (2 * TABLE.padX + 1)
  const scale = Math.min(1, Math.max(SMALLEST, inside / Math.max(letters, 1)))
  const [bold, told] = styles
  return [
    { ...bold, size: bold.size * scale },
    { ...told, size: told.size * scale },
  ]
}

/** In which letters a table is set, and how wide its columns are. */
export function fittedColumns(columns: Columns, rows: Rows, pen: Pen, width: number) {
  const [bold, told] = fittingStyles(columns, rows, pen, width)
  return { bold, told, widths: columnWidths(needsOf(columns, rows, pen, [bold, told]), width) }
}
