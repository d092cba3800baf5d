import { HeadingLevel, Paragraph, type Table, TabStopType } from 'docx'
import { type Block, type BlockOf, type Makers, madeOf } from '../form/form.ts'
import { typedLines } from '../form/shown.ts'
import type { Look } from '../look.ts'
import { BULLETS, STYLES, textWidth } from './docx-styles.ts'
import { gridTable, listTable } from './docx-tables.ts'
import { textRun, toTheRight, wordsRun } from './docx-runs.ts'

type Made = (Paragraph | Table)[]

const styled = (style: string, text: string): Paragraph => new Paragraph({ style, children: [textRun(text)] })
const BETWEEN = '  ·  '

function contacts({ items }: BlockOf['contacts'], look: Look): Made {
  const children = items.flatMap((item, at) => [...(at === 0 ? [] : [textRun(BETWEEN)]), wordsRun(item, look)])
  return [new Paragraph({ style: STYLES.contacts, children })]
}

/** Lines as they were typed; Word keeps an empty one too. */
const paragraph = ({ text }: BlockOf['paragraph']): Made =>
  typedLines(text).map((said) => new Paragraph({ children: said === '' ? [] : [textRun(said)] }))

const tabStops = (look: Look) => [{ type: TabStopType.RIGHT, position: textWidth(look) }]

function entry({ name, when, about, items, notes }: BlockOf['entry'], look: Look): Made {
  const whenRuns = when === '' ? [] : [toTheRight(), textRun(when, look.quiet)]
  return [
    new Paragraph({
      style: STYLES.name,
      tabStops: tabStops(look),
      keepNext: about !== '' || items.length > 0,
      children: [textRun(name), ...whenRuns],
    }),
    ...(about === ''
      ? []
      : [new Paragraph({ style: STYLES.about, keepNext: items.length > 0, children: [textRun(about)] })]),
    ...items.map(
      (item) =>
        new Paragraph({ style: STYLES.item, numbering: { reference: BULLETS, level: 0 }, children: [textRun(item)] }),
    ),
    ...notes.map((note) => styled(STYLES.about, note)),
  ]
}

function line({ name, when, about }: BlockOf['line'], look: Look): Made {
  return [
    new Paragraph({
      style: STYLES.line,
      tabStops: tabStops(look),
      children: [
        textRun(name, null, { bold: true }),
        ...(about === '' ? [] : [textRun(BETWEEN, look.quiet), textRun(about, look.quiet)]),
        ...(when === '' ? [] : [toTheRight(), textRun(when, look.quiet)]),
      ],
    }),
  ]
}

const MADE: Makers<Made, [look: Look, begins: boolean]> = {
  title: ({ text }) => [new Paragraph({ heading: HeadingLevel.TITLE, children: [textRun(text)] })],
  headline: ({ text }) => [styled(STYLES.headline, text)],
  contacts,
  heading: ({ text }, look, pageBreakBefore) => [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      pageBreakBefore,
      children: [textRun(text, null, { allCaps: look.align === 'center' && look.rule !== null })],
    }),
  ],
  question: ({ text }) => [new Paragraph({ heading: HeadingLevel.HEADING_2, children: [textRun(text)] })],
  paragraph,
  entry,
  line,
  table: (block, look) => [listTable(block, look)],
  grid: (block, look) => [gridTable(block, look)],
  'page-break': () => [],
}

/** What a block is in Word; one behind a page break begins its page. */
export const docxOf = (block: Block, before: Block | undefined, look: Look): Made =>
  madeOf(MADE, block.kind, block, look, before?.kind === 'page-break')
