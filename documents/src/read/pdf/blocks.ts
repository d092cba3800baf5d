import type { TextBlock } from '@maju/contracts/document'
import { type Line, linesOf } from '../layout/lines.ts'
import { type PageParts, partMargins } from './margins.ts'
import { placeOf } from '../layout/place.ts'
import { type Paragraph, paragraphsOf } from '../layout/paragraphs.ts'
import { readingOrder } from '../layout/reading-order.ts'
import type { Segment } from '../layout/segment.ts'
import { withWholeRows } from '../layout/table-rows.ts'

/** What is seen of a page. */
export type PageText = { number: number; width: number; height: number; segments: readonly Segment[] }

/** A heading is so much larger than the text, and no longer than this. */
const LARGER = 1.15
const MOST_OF_A_HEADING = 80
const DEEPEST_HEADING = 9

/** The blocks of all pages in reading order: what repeats above, the text, what repeats below. */
export function blocksOf(pages: readonly PageText[]): TextBlock[] {
  const keepsSpaces = spacesAtLineEnds(pages)
  const headings = headingSizes(pages)
  const parts = partMargins(pages)
  return pages.flatMap((page, at) => {
    const { header, body, footer } = parts[at] ?? ({ header: [], body: [], footer: [] } satisfies PageParts)
    const paragraphs = readingOrder(body).flatMap((column) => paragraphsOf(withWholeRows(linesOf(column)), keepsSpaces))
    return [
      ...marginBlocks(header, 'header', page),
      ...paragraphs.map((paragraph) => blockOf(paragraph, page, headings)),
      ...marginBlocks(footer, 'footer', page),
    ]
  })
}

const marginBlocks = (lines: readonly Line[], kind: 'header' | 'footer', page: PageText): TextBlock[] =>
  lines.map(({ text, box }) => ({ text, kind, level: null, place: placeOf(box, page) }))

function blockOf({ text, kind, box, size }: Paragraph, page: PageText, headings: readonly number[]): TextBlock {
  const rank = headings.indexOf(sizeKey(size))
  const heading = rank !== -1 && kind !== 'item' && text.length <= MOST_OF_A_HEADING
  const place = placeOf(box, page)
  return heading
    ? { text, kind: 'heading', level: Math.min(rank + 1, DEEPEST_HEADING), place }
    : { text, kind, level: null, place }
}

const sizeKey = (size: number): number => Math.round(size * 2) / 2

/** Sizes that headings are written in, the largest first: those well above the size that most letters have. */
function headingSizes(pages: readonly PageText[]): number[] {
  const letters = new Map<number, number>()
  for (const { size, text } of pages.flatMap(({ segments }) => segments))
    letters.set(sizeKey(size), (letters.get(sizeKey(size)) ?? 0) + text.length)
  const [usual] = Array.from(letters).toSorted(([, one], [, other]) => other - one)[0] ?? [Number.POSITIVE_INFINITY]
  return Array.from(letters.keys())
    .filter((size) => size >= usual * LARGER)
    .toSorted((one, other) => other - one)
}

/** Whether the file writes a space at the end of its lines, as most do that were made by a word processor. */
function spacesAtLineEnds(pages: readonly PageText[]): boolean {
  const ends = pages.flatMap(({ segments }) => segments).filter(({ text }) => text.length > 20)
  return ends.filter(({ spaced }) => spaced).length > ends.length / 2
}
