import { lettersOf } from './letters.ts'

type Word = { text: string; isKept: boolean }

/**
 * The text without the words that are not kept, its punctuation as it was: a word takes the signs on it along. Where text and words do not
 * spell the same, the words that are left stand for the text.
 */
export function keptText(text: string, words: readonly Word[]): string {
  const lettered = words.filter((word) => lettersOf(word.text) !== '')
  const kept: string[] = []
  let at = 0
  for (const piece of text.match(/\S+/g) ?? []) {
    const letters = lettersOf(piece)
    // A piece of the text may hold several words, as "can't" does; never a part of one.
    let spelled = ''
    let isKept = letters === '' && !piece.includes('♪')
    while (spelled.length < letters.length) {
      const word = lettered[at]
      if (!word) return wordsAlone(words)
      spelled += lettersOf(word.text)
      isKept ||= word.isKept
      at += 1
    }
    if (spelled !== letters) return wordsAlone(words)
    if (isKept) kept.push(piece)
  }
  return at < lettered.length ? wordsAlone(words) : kept.join(' ')
}

const wordsAlone = (words: readonly Word[]): string =>
  words
    .filter((word) => word.isKept)
    .map((word) => word.text)
    .join(' ')
