import type { Span } from '@maju/contracts/basics'

/** A text as a reader sees it, and the way back into the text as it was sent. */
export type VisibleText = {
  text: string
  /** The span of the sent text that a span of the visible one stands for. */
  toSent: (span: Span) => Span
}

/** Formatting, joining and control characters: nothing that a reader sees. Line ends and tabs are white space and stay. */
const UNSEEN = /[\p{Cf}\p{Co}\p{Cn}\u115f\u1160\u3164\uffa0\ufe00-\ufe0f\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/u
/** Hangul sent in parts (as some systems store it), or any one character. */
const CLUSTER = /[\u1100-\u115e][\u1161-\u11a7][\u11a8-\u11ff]?|\P{M}\p{M}+|./gsu
const COMPOSABLE = /[\u1100-\u11ff\p{M}]/u

/** Removes what cannot be seen and composes what was sent in parts. Linear; a text without either comes back as it is. */
export function visibleText(sent: string): VisibleText {
  if (!UNSEEN.test(sent) && !COMPOSABLE.test(sent)) return { text: sent, toSent: (span) => span }
  const starts: number[] = []
  const ends: number[] = []
  const parts: string[] = []
  for (const match of sent.matchAll(CLUSTER)) {
    const seen = [...match[0]].filter((each) => !UNSEEN.test(each)).join('').normalize('NFC')
    parts.push(seen)
    for (let unit = 0; unit < seen.length; unit += 1) {
      starts.push(match.index)
      ends.push(match.index + match[0].length)
    }
  }
  return {
    text: parts.join(''),
    toSent: ({ start, end }) => {
      const first = starts[start]
      const last = ends[end - 1]
      return first === undefined || last === undefined || end <= start ? { start: 0, end: 0 } : { start: first, end: last }
    },
  }
}
