import type { TextBlock } from '@maju/contracts/document'
import { headingOf } from './headings.ts'

/** A part of a document whose place among its headings is known, as connectors of filings give it. */
export type Section = { path: readonly string[]; text: string }

const CELL_BORDER = /\t| \| /
const ITEM = /^(?:[-*•·▪◦○●■□▶]|\d{1,2}\)|[①-⑳])\s+/u

/** Lines of a plain or marked-down text as blocks: headings where they are written as such, rows where cells are parted, items, paragraphs. */
export function textBlocks(text: string): TextBlock[] {
  return text
    .split(/\r\n|\r|\n/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && !isRule(line))
    .map(lineBlock)
}

/** Sections as blocks: what is new in a path since the section before becomes headings, the lines follow. */
export function sectionBlocks(sections: readonly Section[]): TextBlock[] {
  let before: readonly string[] = []
  return sections.flatMap(({ path, text }) => {
    const same = path.findIndex((part, i) => part !== before[i])
    const fresh = same < 0 ? [] : path.slice(same)
    const headings = fresh.map((title, i) => block('heading', title.trim(), Math.min(9, same + i + 1)))
    before = path
    return [...headings.filter((heading) => heading.text !== ''), ...textBlocks(text).map(asBody)]
  })
}

/** Inside of a section only finer headings may follow; what looks like one of the chapters is a line of the text. */
const asBody = (each: TextBlock): TextBlock =>
  each.kind === 'heading' ? { ...each, level: Math.min(9, (each.level ?? 1) + SECTION_DEPTH) } : each

const SECTION_DEPTH = 4

function lineBlock(line: string): TextBlock {
  const cells = cellsOf(line)
  if (cells.length > 1) return block('row', cells.join('\t'))
  const heading = headingOf(line)
  if (heading) return block('heading', heading.text, heading.level)
  return block(ITEM.test(line) ? 'item' : 'paragraph', line)
}

/** The cells of a line of a table (tabs, or bars with or without bars at both ends); one for any other line. */
export function cellsOf(line: string): string[] {
  const bare = /^\|.*\|$/u.test(line) ? line.slice(1, -1).replaceAll('|', ' | ') : line
  return bare.split(CELL_BORDER).map((cell) => cell.trim())
}

/** The line under the head of a marked-down table, or one that is drawn. */
const isRule = (line: string): boolean => /^[|\s:=_-]+$/u.test(line) && /[-=_]{2}/u.test(line)

const block = (kind: TextBlock['kind'], text: string, level: number | null = null): TextBlock => ({
  text,
  kind,
  level,
  place: null,
})
