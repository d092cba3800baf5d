import type { HiddenReason, TextBlock } from '@maju/contracts/document'
import { addHidden, addStory, emptyStory, rowOf, type Story } from '../draft/rows.ts'
import type { PageElement } from './page-nodes.ts'

/** Where on a page a text stands: in the page as such, in an element that is told apart, or in what is not read. */
export type PagePart = PageElement | 'page' | 'aside'

export type PageStory = Story & {
  /** The part that each block stands in. */
  parts: ReadonlyMap<TextBlock, PagePart>
}

const BLOCKS = new Set(
  'address article aside blockquote body br center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr html legend li main menu nav ol p pre section summary table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
)

type Kind = Pick<TextBlock, 'kind' | 'level'>
const PARAGRAPH: Kind = { kind: 'paragraph', level: null }

/** In more tables within tables than this, cells are lines like any other. */
const DEEPEST_TABLE = 16

/** What lines are written on: the page, or a cell of a table. */
type Sheet = Story & { /** Headings and items that are open. */ open: string[] }
const newSheet = (): Sheet => ({ ...emptyStory(), open: [] })

/** Takes the tags and texts of a page in order; what stands between two ends of blocks becomes a block, a row of a table one with tabs. */
export function pageWriter() {
  const parts = new Map<TextBlock, PagePart>()
  const sheets = [newSheet()]
  const rows: Story[][] = []
  let depth = 0
  let line = ''
  let part: PagePart = 'page'

  const sheet = () => sheets.at(-1) ?? newSheet()
  const add = (story: Story) => {
    addStory(sheet(), story)
    for (const block of story.blocks) if (!parts.has(block)) parts.set(block, part)
  }
  const endLine = () => {
    add({ blocks: blocksIn(line, sheet().open.at(-1) ?? ''), hidden: [] })
    line = ''
  }
  const closeInTable = (tag: string) => {
    if (tag === 'tr') add(framed(rows.pop() ?? []))
    else if (isCell(tag)) rows.at(-1)?.push(sheets.pop() ?? newSheet())
  }

  return {
    open(tag: string) {
      if (!BLOCKS.has(tag)) return
      endLine()
      if (kindOf(tag)) sheet().open.push(tag)
      if (tag === 'tr') depth += 1
      if (depth > DEEPEST_TABLE) return
      if (tag === 'tr') rows.push([])
      if (isCell(tag)) sheets.push(newSheet())
    },
    close(tag: string) {
      if (!BLOCKS.has(tag)) return
      endLine()
      if (kindOf(tag)) sheet().open.pop()
      if (depth <= DEEPEST_TABLE) closeInTable(tag)
      if (tag === 'tr') depth -= 1
    },
    text(text: string, reason: HiddenReason | null, of: PagePart) {
      if (reason !== null) addHidden(sheet().hidden, { text: text.replaceAll(/\s+/g, ' '), reason, place: null })
      if (reason !== null || of === 'aside') return
      if (of !== part) endLine()
      part = of
      line += text
    },
    done(): PageStory {
      endLine()
      return { ...sheet(), parts }
    },
  }
}

function blocksIn(line: string, tag: string): TextBlock[] {
  const text = line.replaceAll(/[ \n\r\t\f]+/g, ' ').trim()
  return text === '' ? [] : [{ text, ...(kindOf(tag) ?? PARAGRAPH), place: null }]
}

const isCell = (tag: string): boolean => tag === 'td' || tag === 'th'

/** A list in a cell stays one: such a row only lays it out. */
function framed(cells: readonly Story[]): Story {
  const blocks = cells.flatMap((cell) => cell.blocks)
  const row = rowOf(cells)
  return blocks.some(({ kind }) => kind === 'item' || kind === 'heading') ? { ...row, blocks } : row
}

function kindOf(tag: string): Kind | null {
  const level = /^h([1-6])$/.exec(tag)?.[1]
  if (level !== undefined) return { kind: 'heading', level: Number(level) }
  return tag === 'li' ? { kind: 'item', level: null } : null
}
