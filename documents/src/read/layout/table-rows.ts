import { around, type Box } from './box.ts'
import type { Line } from './lines.ts'
import type { Segment } from './segment.ts'

/** Base lines that are nearer than this, in sizes of the letter, are lines of one row; between rows of a table there is more room. */
const MOST_PITCH = 1.8
/** With fewer columns it may be a name with its date at the end of the line. */
const LEAST_COLUMNS = 3

/** Pieces of text below each other, as far as they share width. */
type Cell = { box: Box; segments: Segment[] }

/** Lines in which a row of a table whose cells are broken is one line: the row above it has told where the columns are. */
export function withWholeRows(lines: readonly Line[]): Line[] {
  let columns: readonly Cell[] = []
  return groupsOf(lines).flatMap((group) => {
    const cells = cellsOf(group.flatMap(({ segments }) => segments))
    const goesOn = cells.length >= LEAST_COLUMNS && cells.length === columns.length && cells.every(isBelow(columns))
    if (group.length === 1 || goesOn) columns = cells.length >= LEAST_COLUMNS ? cells : []
    return group.length > 1 && goesOn ? [rowOf(group, cells)] : group
  })
}

function groupsOf(lines: readonly Line[]): Line[][] {
  const groups: Line[][] = []
  for (const line of lines) {
    const last = groups.at(-1)?.at(-1)
    if (last && line.baseline - last.baseline < MOST_PITCH * Math.min(line.size, last.size)) groups.at(-1)?.push(line)
    else groups.push([line])
  }
  return groups
}

function cellsOf(segments: readonly Segment[]): Cell[] {
  const cells: Cell[] = []
  for (const segment of segments.toSorted((one, other) => one.box.left - other.box.left)) {
    const last = cells.at(-1)
    if (last && segment.box.left < last.box.right) {
      last.segments.push(segment)
      last.box = around([last.box, segment.box])
    } else cells.push({ box: { ...segment.box }, segments: [segment] })
  }
  return cells
}

/** Each cell below one column, and below none of the others. */
const isBelow =
  (columns: readonly Cell[]) =>
  ({ box }: Cell, at: number): boolean =>
    columns.every((column, other) => (column.box.left < box.right && box.left < column.box.right) === (other === at))

function rowOf(group: readonly Line[], cells: readonly Cell[]): Line {
  const [first] = group
  const text = cells.map(textOf).join('\t')
  return {
    text,
    row: true,
    box: around(group.map(({ box }) => box)),
    baseline: Math.max(...group.map(({ baseline }) => baseline)),
    size: first?.size ?? 0,
    bold: group.every(({ bold }) => bold),
    spaced: false,
    segments: cells.flatMap(({ segments }) => segments),
  }
}

/** Line below line. Where a line has no space at its end and Korean goes on below, a word was broken. */
function textOf({ segments }: Cell): string {
  const lines = segments.toSorted((one, other) => one.baseline - other.baseline)
  return lines.reduce((text, segment, at) => {
    const before = lines[at - 1]
    if (!before) return segment.text
    const sameWord = !before.spaced && /\p{Script=Hangul}$/u.test(text) && /^\p{Script=Hangul}/u.test(segment.text)
    return `${text}${sameWord ? '' : ' '}${segment.text}`
  }, '')
}
