import type { CandidateTurn } from '@maju/contracts/interview'
import type { Slot } from '@maju/contracts/plan'
import type { TimedWord } from '@maju/contracts/transcript'

/** A word with its seconds, and where it stands in the text that is shown. */
export type PlacedWord = { startSecond: number; endSecond: number; start: number; end: number }

/** How far ahead a word is looked for: a person may have corrected what was heard. */
const reach = 40

const bare = (text: string) => text.replaceAll(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '')

const isLetter = (character: string) => /[\p{L}\p{N}]/u.test(character)

/** True where `word` at `at` is a part of a longer word. */
const isPart = (text: string, word: string, at: number) =>
  isLetter(text.charAt(at - 1)) || isLetter(text.charAt(at + word.length))

/** Where a word stands in a text, at `from` or later but not much; -1 where it does not. */
function findWord(text: string, word: string, from: number): number {
  let at = text.indexOf(word, from)
  while (at !== -1 && isPart(text, word, at)) at = text.indexOf(word, at + 1)
  return at > from + reach ? -1 : at
}

/** Finds heard words in a text, in order. Words that are not there are left out, so that the wrong ones are never marked. */
export function placeWords(text: string, words: readonly TimedWord[]): PlacedWord[] {
  const plain = text.toLowerCase()
  let from = 0
  return words.flatMap(({ text: heard, startSecond, endSecond }) => {
    const word = bare(heard).toLowerCase()
    const start = word === '' ? -1 : findWord(plain, word, from)
    if (start === -1) return []
    from = start + word.length
    return [{ startSecond, endSecond, start, end: from }]
  })
}

/** Below this share of words found, the text is another one than what was heard. */
const fewestFound = 0.7

export const isSameText = (placed: readonly PlacedWord[], words: readonly TimedWord[]): boolean =>
  words.length > 0 && placed.length / words.length >= fewestFound

/** How long a word stays marked after it ended, while nothing new is said. */
const lingerSeconds = 0.4

/** The word that is being said. */
export function wordAt<Word extends { startSecond: number; endSecond: number }>(
  words: readonly Word[],
  second: number,
): Word | null {
  const word = words.findLast(({ startSecond }) => startSecond <= second)
  return word && second <= word.endSecond + lingerSeconds ? word : null
}

export type SlotPlace = { slot: Slot; startSecond: number }

/** When each part of a full answer begins to be said; parts whose words have no time are left out. */
export function slotPlaces(placed: readonly PlacedWord[], filled: CandidateTurn['filled']): SlotPlace[] {
  return filled
    .flatMap(({ slot, start, end }) => {
      const word = placed.find((one) => one.end > start && one.start < end)
      return word ? [{ slot, startSecond: word.startSecond }] : []
    })
    .toSorted((one, other) => one.startSecond - other.startSecond)
}

const longestLine = 32
const breakSeconds = 0.7

const lengthOf = (line: readonly TimedWord[]) => line.reduce((sum, { text }) => sum + text.length + 1, 0)

/** False where a sentence or a breath ends, and where the line would be too long. */
function goesOn(line: readonly TimedWord[], word: TimedWord): boolean {
  const before = line.at(-1)
  if (!before || /[.?!]$/.test(before.text)) return false
  return word.startSecond - before.endSecond < breakSeconds && lengthOf(line) + word.text.length <= longestLine
}

/** Words as lines that can be read at a glance: each ends with its sentence, at a pause, or before it is too long. */
export function captionLines<Word extends TimedWord>(words: readonly Word[]): Word[][] {
  return words.reduce<Word[][]>((lines, word) => {
    const line = lines.at(-1)
    return line && goesOn(line, word) ? [...lines.slice(0, -1), [...line, word]] : [...lines, [word]]
  }, [])
}
