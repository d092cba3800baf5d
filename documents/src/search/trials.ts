import { splitSentences } from '@maju/text/sentences'
import { bm25 } from './bm25.ts'
import { indexed, questionTerms, unpacked, invert } from './postings.ts'

/** A sentence taken out of a passage: what is left should be found by it. */
export type Trial = { question: string; rest: string }

const LEAST_CHARACTERS = 15
const MOST_CHARACTERS = 200

/** One trial out of a passage; null where it has too few sentences to give one away. */
export function trialOf(text: string): Trial | null {
  const sentences = splitSentences(text).filter((sentence) => /\p{L}{2}/u.test(sentence.text))
  if (sentences.length < 3) return null
  const taken = sentences
    .slice(1)
    .find(({ text: own }) => own.length >= LEAST_CHARACTERS && own.length <= MOST_CHARACTERS)
  if (!taken) return null
  return { question: taken.text, rest: `${text.slice(0, taken.start)}${text.slice(taken.end)}` }
}

/** The mean of 1 over the place at which what was looked for came; 0 where it did not come. */
export const meanReciprocalRank = (places: readonly (number | null)[]): number =>
  places.length === 0
    ? 0
    : places.reduce<number>((sum, place) => sum + (place === null ? 0 : 1 / place), 0) / places.length

/** The place, from 1, of one among the scores of all; null where it has none. Equal scores are taken for before it. */
export function placeOf(wanted: number, scores: ReadonlyMap<number, number>): number | null {
  const own = scores.get(wanted)
  if (own === undefined) return null
  let before = 0
  for (const [passage, score] of scores) if (passage !== wanted && score >= own) before += 1
  return before + 1
}

/** How well keywords find each text by the question beside it (null: it has none and is only in the way). */
export function keywordQuality(texts: readonly { searched: string; question: string | null }[]): number {
  const all = texts.map(({ searched }, i) => indexed(i, searched))
  const lists = invert(all)
  const averageLength = all.reduce((sum, { length }) => sum + length, 0) / Math.max(1, all.length)
  const places = texts.flatMap(({ question }, i) => {
    if (question === null) return []
    const found = questionTerms(question).flatMap((term) => lists.get(term) ?? [])
    return [placeOf(i, bm25(found.map(unpacked), { passages: texts.length, averageLength }))]
  })
  return meanReciprocalRank(places)
}

/** How well vectors do the same. */
export function vectorQuality(
  texts: readonly { vector: readonly number[]; question: readonly number[] | null }[],
): number {
  const places = texts.flatMap(({ question }, i) => {
    if (question === null) return []
    return [placeOf(i, new Map(texts.map(({ vector }, n) => [n, similarity(vector, question)])))]
  })
  return meanReciprocalRank(places)
}

const similarity = (one: readonly number[], other: readonly number[]): number => {
  let sum = 0
  for (let i = 0; i < one.length; i += 1) sum += (one[i] ?? 0) * (other[i] ?? 0)
  return sum
}
