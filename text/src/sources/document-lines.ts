import type { Span } from '@maju/contracts/basics'
import { splitSentences } from '../sentences.ts'
import { visible } from '../hidden.ts'

/** A line of a document without the white space around it. */
export type DocumentLine = Span & {
  /** 1-based line of the pasted text. */
  number: number
}

/** A text pasted without line ends is read sentence by sentence; no part is longer, so that every pattern stays linear. */
const LONGEST = 600
const LINE_END = /\r\n|\r|\n/gu

/** The lines that hold something, in order. A very long one comes as several parts with the same number. */
export function documentLines(text: string): DocumentLine[] {
  const lines: DocumentLine[] = []
  let start = 0
  let number = 1
  const take = (end: number) => {
    for (const part of shortParts(text, { start, end })) {
      const span = trimmed(text, part)
      if (span.end > span.start) lines.push({ ...span, number })
    }
  }
  for (const match of text.matchAll(LINE_END)) {
    take(match.index)
    start = match.index + match[0].length
    number += 1
  }
  take(text.length)
  return lines
}

/** The sentences of a span, in order. */
export function sentencesIn(text: string, { start, end }: Span): Span[] {
  return splitSentences(text.slice(start, end)).map((each) => ({ start: start + each.start, end: start + each.end }))
}

function shortParts(text: string, span: Span): Span[] {
  if (span.end - span.start <= LONGEST) return [span]
  return sentencesIn(text, span).flatMap((sentence) => pieces(text, sentence))
}

function pieces(text: string, { start, end }: Span): Span[] {
  const cut: Span[] = []
  let from = start
  while (end - from > LONGEST) {
    const to = cutBefore(text, from, from + LONGEST)
    cut.push({ start: from, end: to })
    from = to
  }
  return [...cut, { start: from, end }]
}

/** The last white space before the limit, or the limit itself, never inside a character. */
function cutBefore(text: string, from: number, limit: number): number {
  const space = text.slice(from, limit).lastIndexOf(' ')
  if (space > 0) return from + space
  const code = text.charCodeAt(limit)
  return code >= 0xdc00 && code <= 0xdfff ? limit - 1 : limit
}

/** The span without white space and unseen characters at its ends. */
export function trimmed(text: string, { start, end }: Span): Span {
  let from = start
  let to = end
  while (from < to && isBlank(text.charAt(from))) from += 1
  while (to > from && isBlank(text.charAt(to - 1))) to -= 1
  return { start: from, end: to }
}

const isBlank = (unit: string): boolean => unit.trim() === '' || visible(unit) === ''
