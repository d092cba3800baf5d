import type { Language } from '@maju/contracts/basics'
import { countSyllables } from '@maju/text/syllables'

/** Signs that stand for words when they follow a number. */
const SPOKEN_SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)\.(?=\d)/gu, '점'],
  [/(?<=\d)\s?[%％]/gu, '퍼센트'],
  [/(?<=\d)\s?℃/gu, '도'],
  [/(?<=\d)\s?km(?![A-Za-z])/gu, '킬로미터'],
  [/(?<=\d)\s?kg(?![A-Za-z])/gu, '킬로그램'],
  [/(?<=\d)\s?cm(?![A-Za-z])/gu, '센티미터'],
  [/(?<=\d)\s?mm(?![A-Za-z])/gu, '밀리미터'],
  [/(?<=\d)\s?ms(?![A-Za-z])/gu, '밀리초'],
]

/** Syllables that a transcript takes to say. In Korean, signs are read out: 3.5% is 삼점오퍼센트. */
export function spokenSyllables(text: string, language: Language): number {
  if (language === 'en') return countSyllables(text)
  // Thousands are grouped by commas that nobody says.
  const plain = text.replace(/(?<=\d),(?=\d{3})/gu, '')
  return countSyllables(SPOKEN_SIGNS.reduce((read, [sign, words]) => read.replace(sign, words), plain))
}
