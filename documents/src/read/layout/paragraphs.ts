import { withoutBullet } from '../draft/bullets.ts'
import { around, type Box } from './box.ts'
import type { Line } from './lines.ts'

/** Lines that are one paragraph, item or row. */
export type Paragraph = { text: string; kind: 'paragraph' | 'item' | 'row'; box: Box; size: number }

/** In sizes of the letter: how far apart the lines of one paragraph may be, and how far the next may be indented. */
const MOST_PITCH = 1.8
const MOST_INDENT = 2.5
/** Letters of one paragraph are of one size, give or take a share. */
const SAME_SIZE = 0.06
/** How near to the right edge lines of a column end that is filled, in sizes of the letter. */
const RAGGED = 4
/** Sentences do not wrap in a column that is narrower than this, in sizes of the letter: there a line is an entry. */
const LEAST_WIDTH = 18
/** Share of the column that a line fills which goes on. */
const LEAST_FILLED = 0.7

type Column = { left: number; right: number }

/** The lines of one column as paragraphs: a line that had no room for the word that begins the next goes on there. */
export function paragraphsOf(lines: readonly Line[], keepsSpaces: boolean): Paragraph[] {
  const column = columnOf(lines)
  const groups: Line[][] = []
  for (const line of lines) {
    const group = groups.at(-1)
    const last = group?.at(-1)
    if (group && last && continues(last, line) && hadNoRoom(last, line, column, group.length === 1)) group.push(line)
    else groups.push([line])
  }
  return groups.map((group) => paragraphOf(group, keepsSpaces))
}

/** Where the column ends on the right: two lines at least must reach it, or nobody knows. */
function columnOf(lines: readonly Line[]): Column {
  const right = Math.max(...lines.map(({ box }) => box.right))
  const near = lines.filter(({ box, size }) => right - box.right < RAGGED * size)
  const known = near.length > 1 || lines.length === 2
  return { left: Math.min(...lines.map(({ box }) => box.left)), right: known ? right : Number.POSITIVE_INFINITY }
}

/** Whether two lines look like one text: the same letters, no gap between, no sign of a new item. */
function continues(last: Line, next: Line): boolean {
  if (last.row || next.row || last.bold !== next.bold || withoutBullet(next.text) !== null) return false
  const pitch = next.baseline - last.baseline
  return Math.abs(last.size - next.size) <= SAME_SIZE * last.size && pitch > 0 && pitch <= MOST_PITCH * last.size
}

function hadNoRoom(last: Line, next: Line, { left, right }: Column, first: boolean): boolean {
  if (isParted(last.text, next.text)) return true
  if (right - left < LEAST_WIDTH * last.size) return false
  if (last.box.right - left < LEAST_FILLED * (right - left)) return false
  const indent = (next.box.left - last.box.left) / last.size
  const room = right - last.box.right
  // A first line may be set in; then only one that reaches the very edge is known to go on.
  if (indent < -0.3) return first && indent > -MOST_INDENT && room < 0.8 * last.size
  return indent < MOST_INDENT && firstWordWidth(next) > room - 0.6 * last.size
}

/** Roughly, by what letters of each kind are wide. */
function firstWordWidth({ text, box }: Line): number {
  const word = text.split(' ', 1)[0] ?? ''
  return ((box.right - box.left) * weight(`${word} `)) / Math.max(weight(text), 1)
}

const weight = (text: string): number =>
  Array.from(text, (letter) => (letter === ' ' ? 0.6 : /[\u1100-\uffff]/.test(letter) ? 2 : 1.1)).reduce(
    (sum, one) => sum + one,
    0,
  )

function paragraphOf(group: readonly Line[], keepsSpaces: boolean): Paragraph {
  const [first] = group
  const text = group.reduce((whole, line, at) => join(whole, line.text, group[at - 1], keepsSpaces), '')
  const item = withoutBullet(text)
  return {
    text: item ?? text,
    kind: item === null ? (first?.row ? 'row' : 'paragraph') : 'item',
    box: around(group.map(({ box }) => box)),
    size: first?.size ?? 0,
  }
}

/** Whether a Latin word begins at the end of one line and ends on the next. */
const isParted = (line: string, next: string): boolean => /\p{Ll}-$/u.test(line) && /^\p{Ll}/u.test(next)

/** What no Korean word begins with: particles and endings that are written to the word before them. */
const TAILS = new Set(
  '을 를 은 는 에 에서 에게 으로 의 와 과 로 까지 부터 이며 이고 입니다 습니다 었습니다 았습니다 였습니다'.split(' '),
)

const beginsWithTail = (line: string): boolean => TAILS.has(/^\p{Script=Hangul}+/u.exec(line)?.[0] ?? '')

/**
 * A Latin word that is parted at the line end becomes whole. Korean is broken between words or within: where the file writes a space at the end
 * of its lines, a line without one was broken within a word, and everywhere else a line that begins with what no word begins with.
 */
function join(whole: string, next: string, before: Line | undefined, keepsSpaces: boolean): string {
  if (!before) return next
  if (isParted(whole, next)) return whole.slice(0, -1) + next
  const hangul = /\p{Script=Hangul}$/u.test(whole) && /^\p{Script=Hangul}/u.test(next)
  const within = hangul && (keepsSpaces ? !before.spaced : beginsWithTail(next))
  return whole + (within ? '' : ' ') + next
}
