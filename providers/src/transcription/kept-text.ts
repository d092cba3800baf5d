import { lettersOf } from './letters.ts'

type Word = { text: string; isKept: boolean }

/**
 * The text without the words that are not kept, its punctuation as it was: a word takes the signs on it along. Where text and words do not
 * spell the same, the words that are left stand for the text.
 */
export function keptText(text: string, words: readonly Word[]): string {
  const kept: string[] = []
  let at = 0
  for (const piece of text.match(/\S+/g) ?? []) {
    const taken = takePiece(piece, words.slice(at, at + mostWordsOfPiece))
    if (taken === null) return wordsAlone(words)
    if (taken.isKept) kept.push(piece)
    at += taken.count
  }
  return words.slice(at).some((word) => lettersOf(word.text) !== '') ? wordsAlone(words) : kept.join(' ')
}

const mostWordsOfPiece = 20

/** How many of the next words a piece of the text holds, and whether one of them is kept; null where it spells something else. */
function takePiece(piece: string, next: readonly Word[]): { count: number; isKept: boolean } | null {
  const letters = lettersOf(piece)
  if (letters === '') return next[0]?.text === piece ? { count: 1, isKept: next[0].isKept } : { count: 0, isKept: true }
  // It may hold several, as "can't" does; never a part of one.
  let spelled = ''
  let count = 0
  let isKept = false
  for (const word of next) {
    if (spelled.length >= letters.length) break
    const own = lettersOf(word.text)
    spelled += own
    isKept ||= word.isKept && own !== ''
    count += 1
  }
  return spelled === letters ? { count, isKept } : null
}

const wordsAlone = (words: readonly Word[]): string =>
  words
    .filter((word) => word.isKept)
    .map((word) => word.text)
    .join(' ')
