import type { BlockOf, Words } from '../form/form.ts'
import { brokenIntoLines, type TextLine } from './break-lines.ts'
import { fittedColumns } from './fitted-columns.ts'
import { type Style, TABLE } from '../look.ts'
import { lineHeight, type Pen, type Place } from './pen.ts'
import { keptTogether, room, type Slice, slice } from './sheet.ts'

type Tag = ReturnType<Pen['tag']>
type Box = { x: number; width: number }
/** A cell of a row: what it says, in which lines, where. */
type Set = Box & { lines: TextLine[]; tag: Tag | null; area: boolean; align: 'left' | 'center'; style: Style }
type Edges = { top: boolean; bottom: boolean }

const TALLEST_WHOLE = 0.5

/**
 * A list: its first row names the columns, also at the head of the next page. What stands first begins where the titles begin: programs that look for
 * columns on a page would take titles beside a table for one.
 */
export function tableSlices({ columns, rows }: BlockOf['table'], pen: Pen, width: number): Slice[] {
  const table = pen.tag('Table')
  const { bold, told, widths } = fittedColumns(columns, rows, pen, width)
  const boxes = widths.map((each, at): Box => ({
    x: widths.slice(0, at).reduce((sum, one) => sum + one, 0),
    width: each,
  }))
  const headOf = (row: Tag | null): Set[] =>
    columns.map(({ name }, at) =>
      cellOf({ text: name, link: null }, boxes[at], bold, pen, {
        tag: row && pen.tag('TH', row),
        area: true,
        align: at === 0 ? 'left' : 'center',
      }),
    )
  const head = rowSlice(headOf(pen.tag('TR', table)), pen, { top: true, bottom: false })
  const again = rowSlice(headOf(null), pen, { top: true, bottom: false })
  const body = rows.flatMap((cells, nth) => {
    const row = pen.tag('TR', table)
    const set = cells.map((cell, at) =>
      cellOf(cell, boxes[at], told, pen, {
        tag: pen.tag('TD', row),
        area: false,
        align: at === 0 ? 'left' : 'center',
      }),
    )
    return rowSlices(set, pen, { top: false, bottom: nth === rows.length - 1 }).map((each) => ({ ...each, again }))
  })
  return keptTogether([head, ...body], pen.look)
}

const LABEL = 0.15

/** A form of two fields a row, or one over its whole width. */
export function gridSlices({ rows }: BlockOf['grid'], pen: Pen, width: number): Slice[] {
  const { look } = pen
  const table = pen.tag('Table')
  const bold: Style = { ...look.body, weight: 'bold', size: look.quiet.size }
  return rows.flatMap((fields, nth) => {
    const row = pen.tag('TR', table)
    const set = fields.flatMap(({ name, value }, at) => {
      const label = { x: at * 0.5 * width, width: LABEL * width }
      const box = { x: label.x + label.width, width: (fields.length === 1 ? 1 - LABEL : 0.5 - LABEL) * width }
      return [
        cellOf({ text: name, link: null }, label, bold, pen, { tag: pen.tag('TH', row), area: true, align: 'center' }),
        cellOf(value, box, look.body, pen, { tag: pen.tag('TD', row), area: false, align: 'left' }),
      ]
    })
    return rowSlices(set, pen, { top: nth === 0, bottom: nth === rows.length - 1 })
  })
}

// oxlint-disable-next-line eslint/max-params -- what it says, where, in which letters, with which pen, and as what
function cellOf(
  { text, link }: Words,
  box: Box = { x: 0, width: 0 },
  style: Style,
  pen: Pen,
  as: Pick<Set, 'tag' | 'area' | 'align'>,
): Set {
  const shown = link ? { ...style, color: pen.look.link } : style
  const lines =
    text === '' ? [] : brokenIntoLines([{ text, style: shown, link }], box.width - 2 * TABLE.padX, pen.fonts.width)
  return { ...as, ...box, lines, style }
}

const textHeight = ({ lines, style }: Set, pen: Pen): number => Math.max(1, lines.length) * lineHeight(style, pen.look)

/** A row in one strip, or, where it is very high, line by line. */
function rowSlices(cells: readonly Set[], pen: Pen, edges: Edges): Slice[] {
  const whole = rowSlice(cells, pen, edges)
  if (whole.height <= room(pen.look) * TALLEST_WHOLE) return [whole]
  const most = Math.max(...cells.map(({ lines }) => lines.length))
  return Array.from({ length: most }, (_, nth) =>
    rowSlice(
      cells.map((cell) => ({ ...cell, lines: cell.lines.slice(nth, nth + 1) })),
      pen,
      { top: edges.top && nth === 0, bottom: edges.bottom && nth === most - 1 },
      { above: nth === 0 ? TABLE.padY : 0, below: nth === most - 1 ? TABLE.padY : 0 },
    ),
  )
}

type Padding = { above: number; below: number }
const PADDED: Padding = { above: TABLE.padY, below: TABLE.padY }

// oxlint-disable-next-line eslint/max-params -- the padding is for the parts of a row alone
function rowSlice(cells: readonly Set[], pen: Pen, edges: Edges, padding = PADDED): Slice {
  const inner = Math.max(...cells.map((cell) => textHeight(cell, pen)))
  const height = inner + padding.above + padding.below
  return slice(height, (place) => {
    drawFrame(cells, place, height, pen, edges, padding)
    for (const cell of cells)
      drawCell(cell, { x: place.x, y: place.y + padding.above + (inner - textHeight(cell, pen)) / 2 }, pen)
  })
}

function drawCell({ lines, x: left, width, tag, align, style }: Set, { x, y }: Place, pen: Pen): void {
  for (const [nth, line] of lines.entries()) {
    const inside = width - 2 * TABLE.padX
    const indent = align === 'center' ? Math.max(0, (inside - trimmedWidth(line, pen)) / 2) : 0
    const place = { x: x + left + TABLE.padX + indent, y: y + nth * lineHeight(style, pen.look) }
    if (tag) pen.line(line, place, tag)
    else pen.ornament(() => pen.line(line, place, null))
  }
}

/** Without the white space at its end, which would move it from the middle. */
function trimmedWidth({ pieces, width }: TextLine, pen: Pen): number {
  const last = pieces.at(-1)
  if (!last) return width
  const blank = last.text.slice(last.text.trimEnd().length)
  return width - pen.fonts.width(blank, last.style)
}

// oxlint-disable-next-line eslint/max-params -- the frame of a row is all of this
function drawFrame(
  cells: readonly Set[],
  { x, y }: Place,
  height: number,
  pen: Pen,
  edges: Edges,
  padding: Padding,
): void {
  const right = Math.max(...cells.map((cell) => cell.x + cell.width))
  pen.ornament((doc) => {
    for (const cell of cells) if (cell.area) doc.rect(x + cell.x, y, cell.width, height).fill(TABLE.area)
    doc.lineWidth(0.5).strokeColor(TABLE.line)
    for (const cell of cells)
      if (cell.x > 0)
        doc
          .moveTo(x + cell.x, y)
          .lineTo(x + cell.x, y + height)
          .stroke()
    if (padding.above > 0 && !edges.top)
      doc
        .moveTo(x, y)
        .lineTo(x + right, y)
        .stroke()
    doc.lineWidth(1).strokeColor(TABLE.edge)
    if (edges.top)
      doc
        .moveTo(x, y)
        .lineTo(x + right, y)
        .stroke()
    if (edges.bottom)
      doc
        .moveTo(x, y + height)
        .lineTo(x + right, y + height)
        .stroke()
  })
}
