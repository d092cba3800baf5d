import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType,
} from 'docx'
import type { BlockOf, Words } from '../form/form.ts'
import { type Look, TABLE } from '../look.ts'
import { colorOf, STYLES, textWidth, twips } from './docx-styles.ts'
import { wordsRun } from './docx-runs.ts'

const thin = { style: BorderStyle.SINGLE, size: 4, color: colorOf(TABLE.line) }
const edge = { style: BorderStyle.SINGLE, size: 8, color: colorOf(TABLE.edge) }
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }

function tableOf(rows: TableRow[], widths: readonly number[], look: Look): Table {
  return new Table({
    rows,
    columnWidths: widths,
    width: { size: textWidth(look), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    borders: { top: edge, bottom: edge, left: none, right: none, insideHorizontal: thin, insideVertical: thin },
    margins: { top: twips(3.5), bottom: twips(3.5), left: twips(TABLE.padX), right: twips(TABLE.padX) },
  })
}

type As = { name: boolean; centered: boolean; width: number; span?: number }

const cellOf = (said: Words, look: Look, { name, centered, width, span = 1 }: As): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    columnSpan: span,
    verticalAlign: VerticalAlign.CENTER,
    ...(name ? { shading: { fill: colorOf(TABLE.area) } } : {}),
    children: [
      new Paragraph({
        style: STYLES.cell,
        alignment: centered ? AlignmentType.CENTER : AlignmentType.LEFT,
        children: said.text === '' ? [] : [wordsRun(said, look, name ? { bold: true } : {})],
      }),
    ],
  })

/** A list whose first row names the columns, also on the next page. */
export function listTable({ columns, rows }: BlockOf['table'], look: Look): Table {
  const all = columns.reduce((sum, { share }) => sum + share, 0)
  const widths = columns.map(({ share }) => Math.floor((share / all) * textWidth(look)))
  const rowOf = (cells: readonly Words[], name: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      tableHeader: name,
      children: cells.map((cell, at) => cellOf(cell, look, { name, centered: at > 0, width: widths[at] ?? 0 })),
    })
  const head = columns.map(({ name }) => ({ text: name, link: null }))
  return tableOf([rowOf(head, true), ...rows.map((cells) => rowOf(cells, false))], widths, look)
}

const NAME = 0.15

/** A form of two fields a row; one that stands alone takes the whole of it. */
export function gridTable({ rows }: BlockOf['grid'], look: Look): Table {
  const name = Math.floor(textWidth(look) * NAME)
  const value = Math.floor(textWidth(look) / 2) - name
  const widths = [name, value, name, value]
  const filled = rows.map((fields) => {
    const alone = fields.length === 1
    return new TableRow({
      cantSplit: true,
      children: fields.flatMap((field) => [
        cellOf({ text: field.name, link: null }, look, { name: true, centered: true, width: name }),
        cellOf(field.value, look, {
          name: false,
          centered: false,
          width: alone ? value + name + value : value,
          span: alone ? 3 : 1,
        }),
      ]),
    })
  })
  return tableOf(filled, widths, look)
}
