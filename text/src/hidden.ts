import { matchesOf } from './matches.ts'
import type { Stretch } from './sentences.ts'

export type HiddenKind = 'zero-width' | 'direction' | 'control' | 'tag'

export type Hidden = Stretch & { kind: HiddenKind }

/** Characters that take no room: joiners inside emoji and Indic words are kept by `findHidden`. */
const ZERO_WIDTH =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200d\\u2060-\\u2064\\u3164\\ufeff\\uffa0'
const DIRECTION = '\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069\\u206a-\\u206f'
const CONTROL = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f'
const TAG = '\\u{e0000}-\\u{e007f}\\u{e0100}-\\u{e01ef}'

const HIDDEN = new RegExp(`[${ZERO_WIDTH}${DIRECTION}${CONTROL}${TAG}]+`, 'gu')

/** Between two pictographs a joiner draws one emoji; there it hides nothing. */
const EMOJI_JOIN = /\p{Extended_Pictographic}\ufe0f?\p{EMod}?$/u

/** Runs of characters that a reader does not see, with their places: they can carry text for a program. */
export function findHidden(text: string): Hidden[] {
  return matchesOf(text, HIDDEN)
    .filter((run) => !joinsEmoji(text, run.start, run.text))
    .map((run) => ({ ...run, kind: kindOf(run.text) }))
}

function joinsEmoji(text: string, at: number, run: string): boolean {
  return run === '\u200d' && EMOJI_JOIN.test(text.slice(Math.max(0, at - 6), at))
}

function kindOf(run: string): HiddenKind {
  const is = (set: string): boolean => new RegExp(`[${set}]`, 'u').test(run)
  if (is(TAG)) return 'tag'
  if (is(DIRECTION)) return 'direction'
  return is(CONTROL) ? 'control' : 'zero-width'
}

export type Visible = {
  text: string
  /** The place in the original of a character of `text`. For the end of a span ask for its last character and add 1. */
  toOriginal: (offset: number) => number
}

/** A text as a reader sees it, with a way back to the places of the original. */
export function withoutHidden(text: string): Visible {
  const cuts = findHidden(text)
  if (cuts.length === 0) return { text, toOriginal: (offset) => offset }
  const pieces: string[] = []
  /** Starts of the kept pieces: here and in the original. */
  const starts: { here: number; there: number }[] = []
  let from = 0
  let length = 0
  for (const { start, end } of [...cuts, { start: text.length, end: text.length }]) {
    starts.push({ here: length, there: from })
    pieces.push(text.slice(from, start))
    length += start - from
    from = end
  }
  return { text: pieces.join(''), toOriginal: (offset) => originalOf(starts, offset) }
}

/** The text as a reader sees it. */
export const visible = (text: string): string => withoutHidden(text).text

function originalOf(starts: readonly { here: number; there: number }[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle]?.here ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const piece = starts[low] ?? { here: 0, there: 0 }
  return piece.there + (offset - piece.here)
}
