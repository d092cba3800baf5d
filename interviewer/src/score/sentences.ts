import type { Span } from '@maju/contracts/basics'

/** Ends of sentences that are heard but not always written: polite and plain Korean endings before a space. */
const END = /[.!?。？！…]+["'”’)\]]*(?=\s|$)|\n+|(?:니다|[어아해워여와](?:요)|[에예]요|거든요|더라고요|네요|군요|죠|[했었았였]다)[.!?]*(?=\s)/gu

/** The sentences of a text as spans without the white space around them, in order. Spoken text without full stops is cut at Korean endings. */
export function sentenceSpans(text: string): Span[] {
  const spans: Span[] = []
  let start = 0
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length
    push(spans, text, start, end)
    start = end
  }
  push(spans, text, start, text.length)
  return spans
}

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u

function push(spans: Span[], text: string, from: number, to: number) {
  const piece = text.slice(from, to)
  if (!LETTER_OR_DIGIT.test(piece)) return
  const lead = piece.length - piece.trimStart().length
  spans.push({ start: from + lead, end: to - (piece.length - piece.trimEnd().length) })
}
