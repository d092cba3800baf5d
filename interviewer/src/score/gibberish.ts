import { hangulShare, tokenise } from '@maju/text/tokens'

/** Korean letters that stand alone: laughter and typing errors, never words. */
const LONE_LETTERS = /[ㄱ-ㅎㅏ-ㅣ]/gu
const SYLLABLES = /[가-힣]/gu
const VOWEL = /[aeiouyàâäéèêëîïôöùûüáíóú]/iu
const KEYBOARD_ROWS = [
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1234567890',
  'ㅂㅈㄷㄱㅅㅛㅕㅑㅐㅔ',
  'ㅁㄴㅇㄹㅎㅗㅓㅏㅣ',
  'ㅋㅌㅊㅍㅠㅜㅡ',
]
const FIRST_HANGUL = 0xac00
const FINALS = 28
const MEDIALS = 21
/** Clusters at the end of a syllable (ㄳㄵㄶㄺㄻㄼㄽㄾㄿㅀㅄ …) and vowels (ㅒㅖㅙㅞㅟㅢ) that are rare in running Korean. */
const RARE_FINALS = new Set([3, 5, 6, 7, 9, 10, 11, 12, 13, 14, 15, 18, 22, 23, 24, 25, 26, 27])
const RARE_MEDIALS = new Set([3, 7, 10, 15, 16, 19])
/** Running Korean has some 10 % of either; syllables by chance have four fifths. */
const RARE_SHARE = 0.45
const LONGEST_ENGLISH_RUN = 18

/** True for text that no language explains: keys hit at random, one thing said over and over, syllables by chance. */
export function isGibberish(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0
  if (letters === 0) return false
  if ((text.match(LONE_LETTERS)?.length ?? 0) / letters > 0.5) return true
  const tokens = tokenise(text).map((token) => token.text.toLowerCase())
  if (saysOneThing(tokens)) return true
  if (rareSyllables(text) > RARE_SHARE) return true
  return hangulShare(text) < 0.3 && tokens.filter(isMash).length > tokens.length * 0.5
}

/** A handful of words, or one character, repeated through the whole text. */
function saysOneThing(tokens: readonly string[]): boolean {
  const [first] = tokens
  if (first === undefined) return false
  if (tokens.length === 1) return first.length >= 8 && new Set(first).size <= 3
  return tokens.length >= 6 && new Set(tokens).size <= tokens.length * 0.2
}

function rareSyllables(text: string): number {
  const syllables = text.slice(0, 4000).match(SYLLABLES) ?? []
  if (syllables.length < 8) return 0
  const rare = syllables.filter((syllable) => {
    const code = syllable.charCodeAt(0) - FIRST_HANGUL
    return RARE_FINALS.has(code % FINALS) || RARE_MEDIALS.has(Math.floor(code / FINALS) % MEDIALS)
  })
  return rare.length / syllables.length
}

/** No vowel, a row of the keyboard, or a run of consonants that English does not have. */
function isMash(token: string): boolean {
  if (!/[a-z]/.test(token)) return false
  if (token.length > LONGEST_ENGLISH_RUN && !token.includes('-')) return true
  if (token.length >= 4 && KEYBOARD_ROWS.some((row) => row.includes(token.slice(0, 4)))) return true
  return token.length >= 4 && (!VOWEL.test(token) || /[bcdfghjklmnpqrstvwxz]{5}/.test(token))
}
