import { around, type Box } from './box.ts'
import { CELL_GAP, DRAWN_GAP, type Segment } from './segment.ts'

/** What stands on one base line of a column. */
export type Line = {
  /** The text, its cells parted by tabs where gaps part them. */
  text: string
  row: boolean
  box: Box
  baseline: number
  size: number
  bold: boolean
  spaced: boolean
  segments: readonly Segment[]
}

/** In sizes of the letter, as far as two base lines may be apart and be one line. */
const SAME_LINE = 0.35

/** The segments of a column as lines, from above. */
export function linesOf(column: readonly Segment[]): Line[] {
  const rows: Segment[][] = []
  for (const segment of column.toSorted((one, other) => one.baseline - other.baseline)) {
    const row = rows.at(-1)
    const [first] = row ?? []
    if (row && first && segment.baseline - first.baseline < SAME_LINE * Math.min(first.size, segment.size))
      row.push(segment)
    else rows.push([segment])
  }
  return rows.map(lineOf)
}

function lineOf(row: readonly Segment[]): Line {
  const segments = row.toSorted((one, other) => one.box.left - other.box.left)
  const text = segments.map((segment, at) => gapBefore(segments[at - 1], segment) + segment.text).join('')
  const longest = segments.toSorted((one, other) => other.text.length - one.text.length)[0]
  return {
    text,
    row: text.includes('\t'),
    box: around(segments.map(({ box }) => box)),
    baseline: Math.max(...segments.map(({ baseline }) => baseline)),
    size: longest?.size ?? 0,
    bold: segments.every(({ bold }) => bold),
    spaced: segments.at(-1)?.spaced ?? false,
    segments,
  }
}

/** What parts a segment from the one before it on its line. */
function gapBefore(before: Segment | undefined, { box, size }: Segment): string {
  if (!before) return ''
  return box.left - before.box.right > (before.spaced ? CELL_GAP : DRAWN_GAP) * size ? '\t' : ' '
}
