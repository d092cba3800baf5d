import type { Language } from '@maju/contracts/basics'
import type { Reason, ReasonCode } from '@maju/contracts/reason'
import { visible } from '@maju/text/hidden'
import { splitSentences } from '@maju/text/sentences'
import { countSyllables } from '@maju/text/syllables'
import { countWords, hangulShare } from '@maju/text/tokens'
import { isFillersOnly } from './fillers.ts'
import { isGibberish } from './gibberish.ts'
import { isInstruction } from './instructions.ts'
import { isPass } from './pass.ts'
import { topicTerms } from './topic-terms.ts'

/** Less than this is no answer to an interview question. */
export const SHORTEST = { ko: 10, en: 5 } as const

const ECHO = 0.85

export type ZeroRuleInput = { question: string; answers: readonly string[]; language: Language }

/**
 * Why these words are no answer at all, or null when they may be one. Looked at before anything else and before any model is called:
 * all that was said to the question, together.
 */
export function zeroReason({ question, answers, language }: ZeroRuleInput): Reason | null {
  const text = answers.map(visible).join('\n').trim()
  if (text === '') return because('no-answer')
  if (!/\p{L}/u.test(text)) return because('no-letters')
  const own = splitSentences(text).filter((sentence) => !isInstruction(sentence.text))
  if (own.length === 0) return because('only-instructions')
  const said = own.map((sentence) => sentence.text).join('\n')
  if (isFillersOnly(said)) return because('only-fillers')
  if (isPass(said)) return because('honest-pass')
  if (isGibberish(said)) return because('keyboard-mash')
  const echoed = echoReason(question, said)
  if (echoed) return echoed
  return shortReason(own.length < splitSentences(text).length, distinct(own.map((sentence) => sentence.text)), language)
}

const because = (code: ReasonCode, values: Reason['values'] = {}): Reason => ({ code, values })

/** `pasted-question`: the question itself, letter for letter; `repeats-question`: its words and nothing besides. */
function echoReason(question: string, said: string): Reason | null {
  const asked = new Set(topicTerms(question))
  const terms = new Set(topicTerms(said))
  if (asked.size < 3 || terms.size === 0) return null
  const rest = plain(said).split(plain(question)).join('')
  if (rest.length <= 4) return because('pasted-question')
  const own = [...terms].filter((term) => !asked.has(term)).length
  return own / terms.size <= 1 - ECHO ? because('repeats-question') : null
}

const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

function shortReason(hadInstructions: boolean, sentences: readonly string[], language: Language): Reason | null {
  const said = sentences.join(' ')
  const korean = hangulShare(said) >= 0.5 || (language === 'ko' && hangulShare(said) > 0.2)
  const [length, shortest] = korean ? [countSyllables(said), SHORTEST.ko] : [countWords(said), SHORTEST.en]
  if (length >= shortest) return null
  return hadInstructions
    ? because('only-instructions')
    : because('too-short', { length, shortest, unit: korean ? 'syllables' : 'words' })
}

/** What is said twice is said once. */
function distinct(sentences: readonly string[]): string[] {
  return [...new Set(sentences.map((sentence) => sentence.trim()))]
}
