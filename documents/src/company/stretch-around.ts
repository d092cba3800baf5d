import type { Span } from '@maju/contracts/basics'

/** Shown before and after a place; up to as many more to the border of a line. */
const CHARACTERS_AROUND = 1500

/** What is shown of a text around a place in it: whole lines, unless a line is without end. */
export function stretchAround(text: string, place: Span): Span {
  const start = Math.min(place.start, text.length)
  const end = Math.min(Math.max(place.end, start), text.length, start + CHARACTERS_AROUND)
  const first = Math.max(0, start - CHARACTERS_AROUND)
  const last = Math.min(text.length, end + CHARACTERS_AROUND)
  const lineStart = first === 0 ? 0 : text.lastIndexOf('\n', first - 1) + 1
  const lineEnd = text.indexOf('\n', last) === -1 ? text.length : text.indexOf('\n', last)
  return {
    start: first - lineStart <= CHARACTERS_AROUND ? lineStart : first,
    end: lineEnd - last <= CHARACTERS_AROUND ? lineEnd : last,
  }
}
