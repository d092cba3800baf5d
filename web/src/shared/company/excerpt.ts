import type { Span } from '@maju/contracts/basics'

/** A piece of a passage as it is shown; `start` is its place in the passage. */
export type ExcerptPiece = { text: string; start: number; marked: boolean }

const BEFORE = 80
const LONGEST = 320

/** A passage from shortly before the first marked word on, cut at white space, in pieces that are marked or not. */
export function excerptOf(text: string, marks: readonly Span[]): ExcerptPiece[] {
  const first = marks[0]?.start ?? 0
  const from = first <= BEFORE ? 0 : text.indexOf(' ', first - BEFORE) + 1 || first - BEFORE
  const start = Math.min(from, first)
  const limit = start + LONGEST
  const space = text.lastIndexOf(' ', limit)
  const end = limit >= text.length ? text.length : space > start ? space : limit
  const pieces: ExcerptPiece[] = []
  let at = start
  const take = (to: number, marked: boolean) => {
    if (to > at) pieces.push({ text: text.slice(at, to), start: at, marked })
    at = Math.max(at, to)
  }
  for (const mark of marks.filter((each) => each.start >= start && each.end <= end)) {
    take(mark.start, false)
    take(mark.end, true)
  }
  take(end, false)
  const around = [
    ...(start > 0 ? [{ text: '… ', start: -1, marked: false }] : []),
    ...pieces,
    ...(end < text.length ? [{ text: ' …', start: text.length, marked: false }] : []),
  ]
  return around
}
