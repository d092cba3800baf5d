import { isStatement } from '@maju/text/sources/statement'
import { isPosition } from './career-words.ts'
import type { Piece } from './piece.ts'
import type { ResumeLine } from './resume-lines.ts'
import { periodIn } from './when.ts'

/** One job or project: the lines that name it, and those that tell of it. */
export type Entry = { head: ResumeLine[]; body: ResumeLine[] }

const LONGEST_HEAD = 110
/** Name, department, title, place, on lines of their own. */
const MOST_HEAD_LINES = 3

/** `Registered Nurse` begins like a sentence and is none. */
const tells = (text: string): boolean => isStatement(text) && !(isPosition(text) && text.split(' ').length <= 12)

/** A line that could name something: no item of a list, no sentence, not long. */
const canHead = (line: ResumeLine): boolean =>
  !line.bullet && line.label === null && line.text.length <= LONGEST_HEAD && !tells(line.text)

/** A line with a period and little else: something begins here. */
const isAnchor = (line: ResumeLine): boolean => {
  if (line.label !== null || line.text.length > LONGEST_HEAD) return false
  const period = periodIn(line)
  if (!period) return false
  const rest = line.text.length - (period.end - period.start)
  return rest <= 80 && (!line.bullet || rest <= 50) && !tells(withoutPeriod(line, period))
}

const withoutPeriod = ({ text, start }: Piece, period: { start: number; end: number }): string =>
  `${text.slice(0, period.start - start)} ${text.slice(period.end - start)}`.replaceAll(/[\s()]+/gu, ' ').trim()

/**
 * Cuts a section into its entries. Each has one line with a period; whether names stand above or below it is seen from most of them. `full` says whether
 * lines name everything that there is to name.
 */
export function entriesIn(lines: readonly ResumeLine[], full: (head: readonly ResumeLine[]) => boolean): Entry[] {
  const anchors = lines.flatMap((line, at) => (isAnchor(line) ? [at] : []))
  const first = anchors[0]
  if (first === undefined) return []
  const above = namesStandAbove(lines, anchors)
  const heads = anchors.map((anchor, nth) =>
    headAround({
      lines,
      anchor,
      above,
      full,
      from: (anchors[nth - 1] ?? -1) + 1,
      to: anchors[nth + 1] ?? lines.length,
    }),
  )
  return heads.map((head, nth) => {
    const last = head.at(-1) ?? first
    const next = heads[nth + 1]?.[0] ?? lines.length
    return { head: head.flatMap((at) => lines[at] ?? []), body: lines.slice(last + 1, next) }
  })
}

/** Whether more lines with a period have a name above them than below. */
function namesStandAbove(lines: readonly ResumeLine[], anchors: readonly number[]): boolean {
  const named = (step: number): number =>
    anchors.filter((at) => {
      const beside = lines[at + step]
      return beside !== undefined && !anchors.includes(at + step) && canHead(beside)
    }).length
  const above = named(-1)
  return above > 0 && above >= named(1)
}

type Around = {
  lines: readonly ResumeLine[]
  anchor: number
  /** Whether names stand above the line with the period. */
  above: boolean
  full: (head: readonly ResumeLine[]) => boolean
  /** Where the lines between this and its neighbours begin and end. */
  from: number
  to: number
}

function headAround({ lines, anchor, above, full, from, to }: Around): number[] {
  const head = [anchor]
  const step = above ? -1 : 1
  for (let at = anchor + step; at >= from && at < to && head.length < MOST_HEAD_LINES; at += step) {
    const line = lines[at]
    const taken = head.flatMap((one) => lines[one] ?? [])
    if (!line || !canHead(line) || full(taken)) break
    if (above) head.unshift(at)
    else head.push(at)
  }
  return head
}
