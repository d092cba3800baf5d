import type { Known } from '@maju/contracts/resume'
import { isStatement } from '@maju/text/sources/statement'
import { follows, known, type Piece, pieceOf } from './piece.ts'
import type { ResumeLine } from './resume-lines.ts'

/** A line is that full when it was broken for want of room. */
const NEARLY_FULL = 0.75
/** Without bullets, a line that is much shorter than the widest of the document was not broken for want of room, though its entry has none longer. */
const LEAST_OF_THE_WIDEST = 0.65
const SHORTEST_BROKEN = 20
const LONGEST = 2_000

const longest = (lines: readonly string[]): number =>
  Math.max(0, ...lines.map((line) => (line.includes('\t') ? 0 : line.trim().length)))

/** What the lines of an entry tell, one value an item; a line that was broken in the middle is put together again. */
export function duties(whole: string, lines: readonly ResumeLine[]): Known[] {
  const bulleted = lines.some(({ bullet }) => bullet)
  const own = longest(lines.map(({ text }) => text))
  const widest = bulleted ? own : Math.max(own, longest(whole.split('\n')) * LEAST_OF_THE_WIDEST)
  const items: Piece[] = []
  let before: ResumeLine | null = null
  // A line in cells is a head that stands alone, or what is printed on every page.
  for (const line of lines.filter(({ text }) => !text.includes('\t'))) {
    const last = items.at(-1)
    if (last && before && follows(whole, before, line) && goesOn(before, line, { widest, bulleted }))
      items[items.length - 1] = pieceOf(whole, last.start, line.end)
    else items.push({ text: line.text, start: line.start, end: line.end })
    before = line
  }
  return items
    .filter(({ text }) => /\p{L}{2}/u.test(text) && text.length <= LONGEST)
    .map((item) => known(item, bulleted ? 0.9 : 0.8))
}

function goesOn(
  before: ResumeLine,
  line: ResumeLine,
  { widest, bulleted }: { widest: number; bulleted: boolean },
): boolean {
  if (line.bullet || line.label !== null) return false
  if (/[.!?。]$/u.test(before.text)) return false
  const broken = before.text.length >= SHORTEST_BROKEN && before.text.length >= widest * NEARLY_FULL
  if (/^[a-z(,]/u.test(line.text)) return true
  return bulleted ? broken || !isStatement(before.text) : broken && !isStatement(before.text)
}
