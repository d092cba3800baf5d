/** More than this share of strange characters, and a text is no text. */
const MOST_STRANGE = 0.1

const NOT_A_LETTER = /[\p{Co}\p{Cn}\ufffd]|(?!\s)\p{Cc}/gu
const WORD = /[^\s\p{ASCII}][^\s]*|[^\s]*[^\s\p{ASCII}]/gu
const ACCENTED_OR_SIGN =
  /[\u00a1-\u00b6\u00b8-\u024f\u02c6-\u02dd\u0391-\u03a9\u03c0\u0192\u2020-\u2021\u2030\u2044\u2122\u2202-\u2265\u25ca\ufb01\ufb02]/gu

/**
 * Whether the letters of a text are not those that its page shows, as it is where a font has lost what its glyphs stand for: private and
 * undefined characters, or words out of accented letters and signs alone, which no language writes.
 */
export function looksGarbled(text: string): boolean {
  const letters = Array.from(text.replaceAll(/\s/g, ''))
  if (letters.length === 0) return false
  const undefinedOnes = count(text, NOT_A_LETTER)
  const strange = Array.from(text.matchAll(WORD), ([word]) => strangeLetters(word)).reduce((sum, one) => sum + one, 0)
  return (undefinedOnes + strange) / letters.length > MOST_STRANGE
}

/** Accented letters and signs of a word that has two of them or more and not one plain letter beside them. */
function strangeLetters(word: string): number {
  const found = count(word, ACCENTED_OR_SIGN)
  return found >= 2 && !/[a-z\p{Script=Hangul}\p{Script=Han}]/iu.test(word) ? found : 0
}

const count = (text: string, what: RegExp): number => Array.from(text.matchAll(what)).length
