import { type Block, type BlockOf, type Makers, madeOf, type Words } from '../form/form.ts'
import { typedLines } from '../form/shown.ts'
import { brokenIntoLines, type Piece, type TextLine } from './break-lines.ts'
import { PAGE, type Style } from '../look.ts'
import { lineHeight, type Pen } from './pen.ts'
import { keptTogether, type Slice, slice, together } from './sheet.ts'
import { gridSlices, tableSlices } from './table-slices.ts'

type Tag = ReturnType<Pen['tag']>

/** How wide what is written may be. */
export const widthOf = ({ look }: Pen): number => PAGE.width - 2 * look.side

const piece = (text: string, style: Style, link: string | null = null): Piece => ({ text, style, link })

type Set = { tag: Tag; align?: 'left' | 'center'; indent?: number; room?: number }

/** Text in lines, all of one element. */
function textSlices(text: string, style: Style, pen: Pen, set: Set): Slice[] {
  const indent = set.indent ?? 0
  const room = set.room ?? widthOf(pen) - indent
  return brokenIntoLines([piece(text, style)], room, pen.fonts.width).map((line) => lineSlice(line, style, pen, set))
}

function lineSlice(line: TextLine, style: Style, pen: Pen, { tag, align = 'left', indent = 0 }: Set): Slice {
  const left = align === 'center' ? Math.max(0, (widthOf(pen) - line.width) / 2) : indent
  return slice(lineHeight(style, pen.look), ({ x, y }) => pen.line(line, { x: x + left, y }, tag))
}

function titleSlices({ text }: BlockOf['title'], pen: Pen): Slice[] {
  const { title, align } = pen.look
  const lines = textSlices(text, title, pen, { tag: pen.tag('H1'), align })
  return together([...lines, slice(pen.look.afterTitle, () => undefined)])
}

const BETWEEN = '  ·  '

/** Side by side as far as there is room; one that is longer than a line is broken like any text. */
function contactSlices({ items }: BlockOf['contacts'], pen: Pen): Slice[] {
  const { look, fonts } = pen
  const tag = pen.tag('P')
  const styleOf = ({ link }: Words): Style => (link ? { ...look.contacts, color: look.link } : look.contacts)
  const lines: Piece[][] = []
  for (const item of items) {
    const own = piece(item.text, styleOf(item), item.link)
    const last = lines.at(-1)
    const used = last?.reduce((sum, { text, style }) => sum + fonts.width(text, style), 0) ?? 0
    const needed = fonts.width(BETWEEN, look.contacts) + fonts.width(own.text, own.style)
    if (last && used + needed <= widthOf(pen)) last.push(piece(BETWEEN, look.contacts), own)
    else lines.push([own])
  }
  const [first, ...rest] = lines
    .flatMap((line) => brokenIntoLines(line, widthOf(pen), fonts.width))
    .map((line) => lineSlice(line, look.contacts, pen, { tag, align: look.align }))
  return first ? together([{ ...first, before: 3 }, ...rest]) : []
}

function headingSlices({ text }: BlockOf['heading'], pen: Pen): Slice[] {
  const { heading, rule, beforeHeading, afterHeading } = pen.look
  const shown = pen.look.align === 'center' && rule ? text.toUpperCase() : text
  const [first, ...more] = textSlices(shown, heading, pen, { tag: pen.tag('H2') })
  if (!first) return []
  const begun: Slice = {
    ...first,
    before: beforeHeading,
    draw: (place) => {
      pen.outline(text)
      first.draw(place)
    },
  }
  const below = slice(afterHeading, ({ x, y }) => {
    if (rule)
      pen.ornament((doc) =>
        doc
          .lineWidth(rule.width)
          .strokeColor(rule.color)
          .moveTo(x, y + 2)
          .lineTo(x + widthOf(pen), y + 2)
          .stroke(),
      )
  })
  return [begun, ...more, below].map((each) => ({ ...each, keep: true }))
}

/** Lines as they were typed; an empty one is half a line of room. */
function paragraphSlices({ text }: BlockOf['paragraph'], pen: Pen): Slice[] {
  const { body } = pen.look
  let before = 0
  return typedLines(text).flatMap((paragraph) => {
    if (paragraph === '') {
      before = body.size * 0.75
      return []
    }
    const [first, ...rest] = textSlices(paragraph, body, pen, { tag: pen.tag('P') })
    const slices = first ? [{ ...first, before }, ...rest] : []
    before = 0
    return keptTogether(slices, pen.look)
  })
}

const BULLET_INDENT = 11

function itemSlices(items: readonly string[], pen: Pen): Slice[] {
  if (items.length === 0) return []
  const { body } = pen.look
  const list = pen.tag('L')
  return items.flatMap((text, at) => {
    const item = pen.tag('LI', list)
    const [sign, told] = [pen.tag('Lbl', item), pen.tag('LBody', item)]
    const [first, ...rest] = textSlices(text, body, pen, { tag: told, indent: BULLET_INDENT })
    if (!first) return []
    const dotted: Slice = {
      ...first,
      before: at === 0 ? 2 : 1,
      draw: ({ x, y }) => {
        pen.line({ pieces: [piece('• ', body)], width: 0 }, { x: x + 1.5, y }, sign)
        first.draw({ x, y })
      },
    }
    return keptTogether([dotted, ...rest], pen.look)
  })
}

const GAP = 16

/** What it is called at the left, when it was at the right. */
function headSlices(left: readonly Piece[], when: string, pen: Pen, tag: Tag): Slice[] {
  const { look, fonts } = pen
  const [style] = left
  const whenWidth = when === '' ? 0 : fonts.width(when, look.quiet)
  const lines = brokenIntoLines(left, widthOf(pen) - whenWidth - GAP, fonts.width)
  return lines.map((line, at) =>
    slice(lineHeight(style?.style ?? look.body, look), ({ x, y }) => {
      pen.line(line, { x, y }, tag)
      const shift = (lineHeight(style?.style ?? look.body, look) - lineHeight(look.quiet, look)) / 2
      if (at === 0 && when !== '')
        pen.line(
          { pieces: [piece(when, look.quiet)], width: whenWidth },
          { x: x + widthOf(pen) - whenWidth, y: y + shift },
          tag,
        )
    }),
  )
}

function entrySlices({ name, when, about, items, notes }: BlockOf['entry'], pen: Pen, isFirst: boolean): Slice[] {
  const { look } = pen
  const head = headSlices([piece(name, look.strong)], when, pen, pen.tag('P'))
  const below = about === '' ? [] : textSlices(about, look.quiet, pen, { tag: pen.tag('P') })
  const told = itemSlices(items, pen)
  const noted = notes.flatMap((note) => textSlices(note, look.quiet, pen, { tag: pen.tag('P') }))
  const [first, ...rest] = [...head, ...below].map((each) => ({
    ...each,
    keep: told.length + noted.length > 0 || each !== below.at(-1),
  }))
  if (!first) return []
  return keptTogether([{ ...first, before: isFirst ? 0 : look.betweenEntries }, ...rest, ...told, ...noted], look)
}

function lineSlices({ name, when, about }: BlockOf['line'], pen: Pen): Slice[] {
  const { look } = pen
  const left = [
    piece(name, { ...look.strong, size: look.body.size }),
    ...(about === '' ? [] : [piece(BETWEEN, look.quiet), piece(about, look.quiet)]),
  ]
  const [first, ...rest] = headSlices(left, when, pen, pen.tag('P'))
  return first ? together([{ ...first, before: 2 }, ...rest]) : []
}

function questionSlices({ text }: BlockOf['question'], pen: Pen): Slice[] {
  const { look } = pen
  const [first, ...rest] = textSlices(text, look.strong, pen, { tag: pen.tag('H3') })
  if (!first) return []
  return [{ ...first, before: look.beforeHeading }, ...rest, slice(4, () => undefined)].map((each) => ({
    ...each,
    keep: true,
  }))
}

const SLICES: Makers<(Slice | null)[], [pen: Pen, first: boolean]> = {
  title: titleSlices,
  headline: ({ text }, pen) => textSlices(text, pen.look.headline, pen, { tag: pen.tag('P'), align: pen.look.align }),
  contacts: contactSlices,
  heading: headingSlices,
  paragraph: paragraphSlices,
  entry: entrySlices,
  line: lineSlices,
  table: (block, pen) => tableSlices(block, pen, widthOf(pen)),
  grid: (block, pen) => gridSlices(block, pen, widthOf(pen)),
  question: questionSlices,
  'page-break': () => [null],
}

/** The strips that a block is drawn in; null begins a page. The first below a heading stands close to it. */
export const slicesOf = (block: Block, first: boolean, pen: Pen): (Slice | null)[] =>
  madeOf(SLICES, block.kind, block, pen, first)
