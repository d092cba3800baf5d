import { tokenise } from '@maju/text/tokens'

const FILLER =
  /^(?:음+|어+|그+|저+|저기|뭐|막|이제|그게|그러니까|아+|에+|흠+|글쎄요?|네+|예+|um+|uh+|er+|erm|hmm+|well|like|so|you know|ah+|oh+|yeah|okay|ok)$/iu

/** Why a text says nothing, or null when it says something. */
export type Noise = 'empty' | 'only-fillers' | 'no-letters' | 'keyboard-mash' | 'repetition'

/** Fewest words that repetition can be judged by. */
const REPETITION_FROM = 12

/** Tells texts that hold no answer by their letters alone, in either language. */
export function noiseOf(text: string): Noise | null {
  if (text.trim() === '') return 'empty'
  const words = tokenise(text).map((token) => token.text.toLowerCase())
  if (!words.some((word) => /\p{L}/u.test(word))) return 'no-letters'
  if (words.every((word) => FILLER.test(word))) return 'only-fillers'
  if (isMash(words)) return 'keyboard-mash'
  return repeats(words) ? 'repetition' : null
}

function isMash(words: readonly string[]): boolean {
  const letters = words.filter((word) => /\p{L}/u.test(word))
  const odd = letters.filter((word) => JAMO.test(word) || isUnpronounceable(word) || /(.)\1{3,}/u.test(word))
  return odd.length * 2 >= letters.length
}

/** Consonants or vowels of Hangul alone: ㅋㅋㅋ, ㅁㄴㅇㄹ. */
const JAMO = /[ㄱ-ㅎㅏ-ㅣ]/u

/** Rows of a keyboard, and Latin words that nobody could say. */
function isUnpronounceable(word: string): boolean {
  if (!/^[a-z]+$/u.test(word) || word.length < 4) return false
  if (/(?:asdf|sdfg|dfgh|fghj|ghjk|hjkl|qwer|wert|erty|rtyu|tyui|zxcv|xcvb|cvbn|vbnm)/u.test(word)) return true
  const vowels = word.match(/[aeiouy]/gu)?.length ?? 0
  return vowels === 0 || /[bcdfghjklmnpqrstvwxz]{6,}/u.test(word)
}

function repeats(words: readonly string[]): boolean {
  return words.length >= REPETITION_FROM && new Set(words).size / words.length < 0.25
}

/** Placeholder Latin of typesetters: words, but nobody's answer. */
export function isLoremIpsum(text: string): boolean {
  return /\blorem ipsum\b|\bdolor sit amet\b|\bconsectetur\b/iu.test(text)
}
