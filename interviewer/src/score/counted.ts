import type { Language } from '@maju/contracts/basics'
import { isStopWord } from '@maju/text/content-words'
import { hangulShare, tokenise } from '@maju/text/tokens'
import { isFillersOnly } from './fillers.ts'
import { isGibberish } from './gibberish.ts'
import { isInstruction } from './instructions.ts'
import type { Marker } from './marker-kind.ts'
import { findMarkers } from './markers.ts'
import { isPass } from './pass.ts'
import { isPlatitude } from './platitudes.ts'
import { isPrivateLife } from './private-life.ts'
import type { Said, Sentence } from './said.ts'
import { sentencesOf } from './said.ts'
import { topicTerms } from './topic-terms.ts'

/** A sentence that may be evidence, with what was found in it. Marker places are within `text`. */
export type Counted = Sentence & { markers: Marker[]; terms: ReadonlySet<string> }

export type WhyLeftOut =
  | 'stray'
  | 'private'
  | 'instruction'
  | 'filler'
  | 'gibberish'
  | 'question'
  | 'repeat'
  | 'keywords'
  | 'platitude'
export type LeftOut = { sentence: Sentence; why: WhyLeftOut }

/** Sentences compared with for repetition: the newest ones, so that a text of any length costs no more than its length. */
const LOOKING_BACK = 40
/** Share of a sentence's words that stood before, from which it says nothing new. */
const REPEATED = 0.8
/** Running text has at most two markers in five words; more is a list of words that sound good. */
const DENSEST = 0.6
const SHORTEST_LIST = 4
const LEFT_OF_PRIVATE = 0.6
const LONGEST_SCRAP = 3

export type ToCount = {
  turns: readonly Said[]
  question: string
  language: Language
  /** What else the answer may be about: anchors, posting. Private life that touches it is no stray. */
  about?: readonly string[]
  /** What counted in earlier questions: saying it again adds nothing. */
  earlier?: readonly Counted[]
}

/**
 * The sentences that count, in order, and those that do not. What speaks to the grader, fills time, repeats the question or an earlier sentence,
 * strays into private life, lists keywords without saying anything, or is mere courtesy is left out before anything is read: it can neither raise
 * a level nor lower it.
 */
export function countSentences({ turns, question, language, about = [], earlier = [] }: ToCount): {
  counted: Counted[]
  leftOut: LeftOut[]
} {
  const asked = new Set(topicTerms(question))
  const known = new Set([...asked, ...about.flatMap(topicTerms)])
  const whole = new Set(earlier.map((sentence) => sentence.text))
  const before: Counted[] = earlier.slice(-LOOKING_BACK)
  const sorted = turns.flatMap(sentencesOf).map((plain) => {
    const sentence: Counted = { ...plain, markers: findMarkers(plain.text), terms: new Set(topicTerms(plain.text)) }
    const why =
      unfit(sentence, language) ?? heardBefore(sentence, { asked, whole, before: before.slice(-LOOKING_BACK) })
    whole.add(sentence.text)
    if (why === null) before.push(sentence)
    return { sentence, why }
  })
  const shared = timesSaid(sorted.filter(({ why }) => why === null).map(({ sentence }) => sentence))
  const judged = sorted.map(({ sentence, why }) => ({ sentence, why: why ?? strays(sentence, known, shared) }))
  return {
    counted: judged.flatMap(({ sentence, why }) => (why === null ? [sentence] : [])),
    leftOut: judged.flatMap(({ sentence, why }) => (why === null ? [] : [{ sentence, why }])),
  }
}

/** In how many sentences each word with a topic stands. */
function timesSaid(sentences: readonly Counted[]): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const { terms } of sentences) for (const term of terms) times.set(term, (times.get(term) ?? 0) + 1)
  return times
}

function strays(
  { text, terms }: Counted,
  known: ReadonlySet<string>,
  times: ReadonlyMap<string, number>,
): WhyLeftOut | null {
  const isTied = [...terms].some((term) => ties(term) && (known.has(term) || (times.get(term) ?? 0) > 1))
  return !isTied && isPrivateLife(text) ? 'stray' : null
}

function unfit(sentence: Counted, language: Language): WhyLeftOut | null {
  const { text, markers } = sentence
  if (isPrivate(sentence)) return 'private'
  if (isInstruction(text)) return 'instruction'
  if (!/\p{L}/u.test(text)) return 'gibberish'
  if (isFillersOnly(text) || isPass(text)) return 'filler'
  if (isGibberish(text)) return 'gibberish'
  if (saysNothing(text, markers)) return 'filler'
  if (isKeywordList(text, markers, language)) return 'keywords'
  return isPlatitude(text) ? 'platitude' : null
}

/** Korean sentences hold a word with a verb's ending somewhere, English ones words of grammar; a list of keywords has neither. */
const KOREAN_PREDICATE = /(?:다|요|죠|까|고|서|며|면|지만|는데|도록|해|게|니|음|함|됨|임|던|는|은|을|한|할|된|될)$/u

/** Short Latin words (`two`, `set`) meet by chance. */
const ties = (term: string): boolean => term.length > 3 || /[가-힣]/u.test(term)

const letters = (text: string): number => text.match(/[\p{L}\p{N}]/gu)?.length ?? 0

/** Most of it is age, religion, family and the like: what is left of it is no sentence. */
function isPrivate({ said, start, end, text }: Sentence): boolean {
  const seen = letters(said.visible.slice(start, end))
  return letters(text) < seen * LEFT_OF_PRIVATE
}

/** No word with a topic, or a scrap of up to three words that is no sentence; a figure or a telling phrase always says something. */
function saysNothing(text: string, markers: readonly Marker[]): boolean {
  if (markers.length > 0 || /\d/.test(text)) return false
  if (topicTerms(text).length === 0) return true
  const words = tokenise(text).map((token) => token.text)
  if (words.length > LONGEST_SCRAP) return false
  return hangulShare(text) > 0.3 ? !words.some(isPredicate) : words.length < LONGEST_SCRAP
}

const isPredicate = (word: string): boolean => word.length > 1 && KOREAN_PREDICATE.test(word)

function isKeywordList(text: string, markers: readonly Marker[], language: Language): boolean {
  const words = tokenise(text).map((token) => token.text)
  if (words.length < SHORTEST_LIST) return false
  if (markers.length / words.length > DENSEST) return true
  if (new Set(words).size < words.length * 0.4) return true
  if (language === 'ko' || hangulShare(text) > 0.3) return !words.some(isPredicate)
  return words.filter(isStopWord).length < Math.max(1, words.length * 0.08)
}

type Before = { asked: ReadonlySet<string>; whole: ReadonlySet<string>; before: readonly Counted[] }

function heardBefore({ text, terms }: Counted, { asked, whole, before }: Before): WhyLeftOut | null {
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
