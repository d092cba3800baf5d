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

type Run = Span & { run: string }

function runsOf(text: string): Run[] {
  const runs: Run[] = []
  for (const { 0: word, index } of text.matchAll(WORD)) {
    // Most words are of one script and as they should be; taking them apart costs ten times as much.
    if (HANGUL.test(word)) runs.push({ run: word, start: index, end: index + word.length })
    else if (LATIN.test(word)) runs.push({ run: word.toLowerCase(), start: index, end: index + word.length })
    else for (const run of partedRuns(word, index)) runs.push(run)
  }
  return runs
}

const HANGUL = /^[\uac00-\ud7a3]+$/
const LATIN = /^[A-Za-z]+$/

function partedRuns(word: string, start: number): Run[] {
  const plain = word.normalize('NFKC').toLowerCase().replaceAll('’', "'")
  const isAsLong = plain.length === word.length
  return Array.from(plain.matchAll(RUN), ({ 0: run, index }) =>
    isAsLong
      ? { run, start: start + index, end: start + index + run.length }
      : { run, start, end: start + word.length },
  )
}

function runTerms(run: string): string[] {
  if (/^\d/.test(run)) return [run.replaceAll(',', '')]
  if (isStopWord(run)) return []
  if (/^[\uac00-\ud7a3]/.test(run)) return withPairs(stripKorean(run))
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(run)) return withPairs(run)
  return [stem(run.replace(/'s$/u, ''))]
}

function withPairs(word: string): string[] {
  const terms = [word]
  for (let i = 0; i + 2 <= word.length; i += 1) terms.push(PAIR + word.slice(i, i + 2))
  return terms
}
