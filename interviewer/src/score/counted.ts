import type { Language } from '@maju/contracts/basics'
import { isStopWord } from '@maju/text/content-words'
import { hangulShare, tokenise } from '@maju/text/tokens'
import { isFillersOnly } from './fillers.ts'
import { isGibberish } from './gibberish.ts'
import { isInstruction } from './instructions.ts'
import type { Marker } from './marker-kind.ts'
import { findMarkers } from './markers.ts'
import { isPlatitude } from './platitudes.ts'
import type { Said, Sentence } from './said.ts'
import { sentencesOf } from './said.ts'
import { topicTerms } from './topic-terms.ts'

/** A sentence that may be evidence, with what was found in it. Marker places are within `text`. */
export type Counted = Sentence & { markers: Marker[]; terms: ReadonlySet<string> }

export type WhyLeftOut = 'instruction' | 'filler' | 'gibberish' | 'question' | 'repeat' | 'keywords' | 'platitude'
export type LeftOut = { sentence: Sentence; why: WhyLeftOut }

/** Sentences compared with for repetition: the newest ones, so that a text of any length costs no more than its length. */
const LOOKING_BACK = 40
/** Share of a sentence's words that stood before, from which it says nothing new. */
const REPEATED = 0.8
/** Running text has at most two markers in five words; more is a list of words that sound good. */
const DENSEST = 0.6
const SHORTEST_LIST = 4

export type ToCount = {
  turns: readonly Said[]
  question: string
  language: Language
  /** What counted in earlier questions: saying it again adds nothing. */
  earlier?: readonly Counted[]
}

/**
 * The sentences that count, in order. What speaks to the grader, fills time, repeats the question or an earlier sentence, lists keywords without
 * saying anything, or is mere courtesy is left out before anything is read: it can neither raise a level nor lower it.
 */
export function countSentences({ turns, question, language, earlier = [] }: ToCount): {
  counted: Counted[]
  leftOut: LeftOut[]
} {
  const asked = new Set(topicTerms(question))
  const counted: Counted[] = []
  const leftOut: LeftOut[] = []
  const whole = new Set(earlier.map((sentence) => sentence.text))
  for (const sentence of turns.flatMap(sentencesOf)) {
    const markers = findMarkers(sentence.text)
    const terms = new Set(topicTerms(sentence.text))
    const why =
      unfit(sentence.text, markers, language) ??
      heardBefore({
        terms,
        text: sentence.text,
        asked,
        whole,
        before: [...earlier.slice(-LOOKING_BACK), ...counted.slice(-LOOKING_BACK)],
      })
    if (why) leftOut.push({ sentence, why })
    else counted.push({ ...sentence, markers, terms })
    whole.add(sentence.text)
  }
  return { counted, leftOut }
}

function unfit(text: string, markers: readonly Marker[], language: Language): WhyLeftOut | null {
  if (isInstruction(text)) return 'instruction'
  if (isFillersOnly(text)) return 'filler'
  if (isGibberish(text)) return 'gibberish'
  if (isKeywordList(text, markers, language)) return 'keywords'
  return isPlatitude(text) ? 'platitude' : null
}

/** Korean sentences hold a word with a verb's ending somewhere, English ones words of grammar; a list of keywords has neither. */
const KOREAN_PREDICATE = /(?:다|요|죠|까|고|서|며|면|지만|는데|도록|해|게|니|음|함|됨|임|던|는|은|을|한|할|된|될)$/u

function isKeywordList(text: string, markers: readonly Marker[], language: Language): boolean {
  const words = tokenise(text).map((token) => token.text)
  if (words.length < SHORTEST_LIST) return false
  if (markers.length / words.length > DENSEST) return true
  if (new Set(words).size < words.length * 0.4) return true
  if (language === 'ko' || hangulShare(text) > 0.3)
    return !words.some((word) => KOREAN_PREDICATE.test(word) && word.length > 1)
  return words.filter(isStopWord).length < Math.max(1, words.length * 0.08)
}

type Before = {
  terms: ReadonlySet<string>
  text: string
  asked: ReadonlySet<string>
  whole: ReadonlySet<string>
  before: readonly Counted[]
}

function heardBefore({ terms, text, asked, whole, before }: Before): WhyLeftOut | null {
  if (whole.has(text)) return 'repeat'
  if (terms.size < 3) return null
  if (terms.size > 3 && contained(terms, asked)) return 'question'
  return before.some((earlier) => contained(terms, earlier.terms)) ? 'repeat' : null
}

function contained(terms: ReadonlySet<string>, among: ReadonlySet<string>): boolean {
  let shared = 0
  for (const term of terms) if (among.has(term)) shared += 1
  return shared / terms.size >= REPEATED
}
