import type { Span } from '@maju/contracts/basics'
import { isStopWord } from '@maju/text/content-words'
import { stripKorean } from '@maju/text/particles'
import { stem } from '@maju/text/stem'

/** What a text is found by, and where it stands. */
export type PlacedTerm = Span & { term: string }

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’.,\-/&_][\p{L}\p{M}\p{N}]+)*(?:\+{1,2}|#)?/gu

/** One script at a time: `e커머스` and `DX부문` are two words each, `3조` is a number and a word. */
const RUN =
  /[가-힣]+|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]+|\d[\d,]*(?:\.\d+)?|(?:(?![가-힣\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])[\p{L}\p{M}'])+(?:\+{1,2}|#)?/gu

/** Parts a pair of syllables from a word of two syllables; it is in no text. */
const PAIR = '~'

/** Two neighbouring syllables of a word, not a word. */
export const isPair = (term: string): boolean => term.startsWith(PAIR)

/**
 * The terms of a text in order, with repetitions: Korean words without particle or ending and, because Korean compounds are written with and without
 * spaces, each two neighbouring syllables of them; English words as stems; numbers as digits alone. Words without subject matter are left out.
 */
export const termsOf = (text: string): string[] => runsOf(text).flatMap(({ run }) => runTerms(run))

/** The same with the place of the word that each comes from. */
export const placedTerms = (text: string): PlacedTerm[] =>
  runsOf(text).flatMap(({ run, start, end }) => runTerms(run).map((term) => ({ term, start, end })))

function runsOf(text: string): (Span & { run: string })[] {
  return Array.from(text.matchAll(WORD)).flatMap((word) => {
    const plain = word[0].normalize('NFKC').toLowerCase().replaceAll('’', "'")
    const isAsLong = plain.length === word[0].length
    const whole = { start: word.index, end: word.index + word[0].length }
    return Array.from(plain.matchAll(RUN), ({ 0: run, index }) => {
      const place = isAsLong ? { start: whole.start + index, end: whole.start + index + run.length } : whole
      return { run, ...place }
    })
  })
}

function runTerms(run: string): string[] {
  if (/^\d/.test(run)) return [run.replaceAll(',', '')]
  if (isStopWord(run)) return []
  if (/^[가-힣]/u.test(run)) return withPairs(stripKorean(run))
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) return withPairs(run)
  return [stem(run.replace(/'s$/u, ''))]
}

function withPairs(word: string): string[] {
  const terms = [word]
  for (let i = 0; i + 2 <= word.length; i += 1) terms.push(PAIR + word.slice(i, i + 2))
  return terms
}
