import { matchesOf } from './matches.ts'
import { stripKorean } from './particles.ts'
import type { Stretch } from './sentences.ts'
import { stem } from './stem.ts'

export type Token = Stretch

/** A run of letters and digits, with what binds words inside: `C++`, `CI/CD`, `don't`, `p95`, `3.5`. */
const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.\-/&_][\p{L}\p{M}\p{N}]+)*(?:\+{1,2}|#)?/gu

/** The words of a text with their places: eojeols in Korean, words in English. */
export const tokenise = (text: string): Token[] => matchesOf(text, WORD)

/** The form that words are compared by: Korean without particle or verb ending, English as a stem, both in lower case. */
export function baseForm(word: string): string {
  const lower = word.toLowerCase()
  return /[가-힣]/u.test(lower) ? stripKorean(lower) : stem(lower.replace(/['’]s$/u, ''))
}

/** How many words a text has; 0 for one without letters or digits. */
export function countWords(text: string): number {
  return text.match(WORD)?.length ?? 0
}

/** Share of Hangul among the letters of a text, 0 to 1; 0 without letters. */
export function hangulShare(text: string): number {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return 0
  return (text.match(/[가-힣ㄱ-ㅎㅏ-ㅣ]/gu)?.length ?? 0) / letters
}
