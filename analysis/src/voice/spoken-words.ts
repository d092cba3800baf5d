import type { Transcript } from '@maju/contracts/transcript'

/** One word of a transcript as rules look at it. Seconds are null where nobody gave times. */
export type SpokenWord = {
  /** Without marks around it; case as it was written. */
  text: string
  /** Where the word stands in the spoken text. */
  start: number
  /** A mark or a silence lies between it and the next word. */
  isFollowedByPause: boolean
  /** Marks right behind it. */
  marks: string
  /** An apostrophe in front: `'er` is a clipped word, not a sound. */
  isClipped: boolean
  startSecond: number | null
  endSecond: number | null
}

/** A silence between two words that sets them apart as a comma does. */
const PAUSE_SECONDS = 0.2
const MARKED_WORD =
  /([^\s\p{L}\p{M}\p{N}]*)([\p{L}\p{M}\p{N}]+(?:['’.\-/&_][\p{L}\p{M}\p{N}]+)*)([^\s\p{L}\p{M}\p{N}]*)/gu
const PAUSE_MARK = /[,.;:!?…~\-–—，。、？！)\]"”]/u

/** The text whose words are looked at: the timed words where there are any. */
export function spokenText({ text, words }: Transcript): string {
  return words && words.length > 0 ? words.map((word) => word.text).join(' ') : text
}

/** The words of a transcript in order, with their times where it has them. */
export function spokenWords(transcript: Transcript): SpokenWord[] {
  const words = wordsOf(spokenText(transcript))
  const timed = transcript.words ?? []
  const ends: number[] = []
  for (const { text } of timed) ends.push((ends.at(-1) ?? -1) + 1 + text.length)
  let at = 0
  const withTimes = words.map((word) => {
    while (at < ends.length && (ends[at] ?? 0) <= word.start) at += 1
    const found = timed[at]
    return found ? { ...word, startSecond: found.startSecond, endSecond: found.endSecond } : word
  })
  return withTimes.map((word, index) => ({
    ...word,
    isFollowedByPause: word.isFollowedByPause || isApart(word, withTimes[index + 1]),
  }))
}

function wordsOf(text: string): SpokenWord[] {
  return Array.from(text.matchAll(MARKED_WORD), ({ index, 1: before = '', 2: word = '', 3: after = '' }) => ({
    text: word,
    start: index + before.length,
    isFollowedByPause: PAUSE_MARK.test(after),
    marks: after,
    isClipped: /['’]$/u.test(before),
    startSecond: null,
    endSecond: null,
  }))
}

function isApart({ endSecond }: SpokenWord, next: SpokenWord | undefined): boolean {
  if (endSecond === null || !next || next.startSecond === null) return false
  return next.startSecond - endSecond >= PAUSE_SECONDS
}
