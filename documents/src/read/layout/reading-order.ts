import type { Segment } from './segment.ts'

/** A column has at least so many lines; with fewer it is a line that has something at its end. */
const LEAST_OF_A_COLUMN = 3
/** An alley between columns is at least so wide, in sizes of the letters. */
const LEAST_ALLEY = 0.9
/** Share of either side that stands on the same lines as the other, up to which they are columns and not rows of a table. */
const MOST_ALIGNED = 0.5
/** Share of lines with several pieces, up to which they are columns and not tables below each other. */
const MOST_ROWS = 0.4
/** How far apart, in sizes of the letter, two base lines may be and be one line. */
const ALIGNED = 0.15
/** Deeper than this no page is laid out. */
const DEEPEST = 12

type Alley = { first: number; last: number; x: number; size: number }

/**
 * The segments of a page in the order in which they are read: columns one after another. An alley is a vertical strip that no text crosses;
 * text on both sides of one is in columns when the two sides stand on lines of their own or were drawn one after the other, and otherwise in
 * rows.
 */
export function readingOrder(segments: readonly Segment[], depth = 0): Segment[][] {
  const sorted = segments.toSorted((one, other) => one.baseline - other.baseline || one.box.left - other.box.left)
  const alley = depth < DEEPEST ? widestAlley(sorted) : null
  if (!alley) return sorted.length === 0 ? [] : [sorted]
  const beside = sorted.slice(alley.first, alley.last + 1)
  return [
    sorted.slice(0, alley.first),
    beside.filter((segment) => isLeft(segment, alley.x)),
    beside.filter((segment) => !isLeft(segment, alley.x)),
    sorted.slice(alley.last + 1),
  ].flatMap((part) => readingOrder(part, depth + 1))
}

const isLeft = ({ box }: Segment, x: number): boolean => box.right <= x + 0.5

/** The alley with the most text beside it. */
function widestAlley(sorted: readonly Segment[]): Alley | null {
  const edges = new Set(sorted.map(({ box }) => Math.ceil(box.right)))
  let best: Alley | null = null
  for (const x of edges) for (const alley of alleysAt(sorted, x)) if (!best || alley.size > best.size) best = alley
  return best
}

/** Stretches of text that nothing crosses to the right of `x`, and that are columns. A line that is crossed belongs to none of them. */
function alleysAt(sorted: readonly Segment[], x: number): Alley[] {
  const alleys: Alley[] = []
  const lines = lineNumbers(sorted)
  const crossed = new Set(lines.filter((_, at) => sorted[at] && crosses(sorted[at], x)))
  let first = 0
  for (let at = 0; at <= sorted.length; at += 1) {
    const segment = sorted[at]
    if (segment && !crossed.has(lines[at] ?? 0)) continue
    const size = columnSize(sorted.slice(first, at), x)
    if (size > 0) alleys.push({ first, last: at - 1, x, size })
    first = at + 1
  }
  return alleys
}

/** On which line each segment stands; they are sorted from above. */
function lineNumbers(sorted: readonly Segment[]): number[] {
  let line = 0
  return sorted.map(({ baseline, size }, at) => {
    const before = sorted[at - 1]
    if (before && baseline - before.baseline >= ALIGNED * size) line += 1
    return line
  })
}

const crosses = ({ box, size }: Segment, x: number): boolean => box.right > x + 0.5 && box.left < x + LEAST_ALLEY * size

/** How much text stands beside an alley; 0 where it parts no columns. */
function columnSize(stretch: readonly Segment[], x: number): number {
  const left = stretch.filter((segment) => isLeft(segment, x))
  const right = stretch.filter((segment) => !isLeft(segment, x))
  if (Math.min(countLines(left), countLines(right)) < LEAST_OF_A_COLUMN) return 0
  if (drawnApart(stretch, x)) return stretch.length
  // Titles between the tables of a form stand on one side only: rows are aligned on the other.
  const aligned = Math.max(alignedShare(left, right), alignedShare(right, left))
  return aligned <= MOST_ALIGNED && rowShare(stretch) <= MOST_ROWS ? stretch.length : 0
}

const countLines = (side: readonly Segment[]): number => new Set(lineNumbers(side)).size

/** How many of the lines have more than one piece of text. */
function rowShare(stretch: readonly Segment[]): number {
  const lines = Map.groupBy(lineNumbers(stretch), (line) => line)
  return Array.from(lines.values()).filter((pieces) => pieces.length > 1).length / lines.size
}

/** Both sides are sorted from above. */
function alignedShare(side: readonly Segment[], other: readonly Segment[]): number {
  let at = 0
  const aligned = side.filter(({ baseline, size }) => {
    const near = ALIGNED * size
    while ((other[at]?.baseline ?? Number.POSITIVE_INFINITY) <= baseline - near) at += 1
    return (other[at]?.baseline ?? Number.POSITIVE_INFINITY) < baseline + near
  })
  return aligned.length / side.length
}

/** Whether one side was drawn after the other: a table is drawn row by row. */
function drawnApart(stretch: readonly Segment[], x: number): boolean {
  const sides = stretch.toSorted((one, other) => one.order - other.order).map((segment) => isLeft(segment, x))
  const changes = sides.filter((side, at) => at > 0 && side !== sides[at - 1]).length
  return changes === 1
}
