import type { Language } from '@maju/contracts/basics'
import type { Transcript } from '@maju/contracts/transcript'
import type { FillerRules } from './filler-rules.ts'
import { ENGLISH_FILLERS } from './filler-rules-en.ts'
import { KOREAN_FILLERS } from './filler-rules-ko.ts'
import { type SpokenWord, spokenWords } from './spoken-words.ts'

/** What only filled time, as it was said. Seconds are null where the transcript has no word times. */
export type Filler = { text: string; startSecond: number | null; endSecond: number | null }

const RULES: Readonly<Record<Language, FillerRules>> = { ko: KOREAN_FILLERS, en: ENGLISH_FILLERS }

/**
 * Fillers of an answer: hesitation sounds, and words with a meaning where they stand for none. Whole words only; an ordinary use (그 사람,
 * 이제 막 시작한, "I would like") is none.
 */
export function findFillers(transcript: Transcript, language: Language): Filler[] {
  const words = spokenWords(transcript)
  const rules = RULES[language]
  const fillers: Filler[] = []
  for (let at = 0; at < words.length;) {
    const length = countWords(words, at, rules)
    if (length > 0) fillers.push(fillerOf(words.slice(at, at + length)))
    at += Math.max(1, length)
  }
  return fillers
}

function countWords(words: readonly SpokenWord[], at: number, rules: FillerRules): number {
  const word = words[at]
  if (!word) return 0
  if (rules.isSound(word)) return 1
  const isSound = (each: SpokenWord | undefined) => each !== undefined && rules.isSound(each)
  return rules.countWords({
    word,
    before: words[at - 1],
    after: words[at + 1],
    afterNext: words[at + 2],
    followsSound: isSound(words[at - 1]),
    precedesSound: isSound(words[at + 1]),
    wordsToSame: distanceToSame(words, at),
  })
}

const FARTHEST = 12

function distanceToSame(words: readonly SpokenWord[], at: number): number {
  for (let distance = 1; distance <= FARTHEST; distance += 1)
    if (words[at - distance]?.text === words[at]?.text || words[at + distance]?.text === words[at]?.text)
      return distance
  return Infinity
}

function fillerOf(words: readonly SpokenWord[]): Filler {
  return {
    text: words.map((word) => word.text).join(' '),
    startSecond: words[0]?.startSecond ?? null,
    endSecond: words.at(-1)?.endSecond ?? null,
  }
}
