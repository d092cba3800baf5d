import type { Language } from '@maju/contracts/basics'
import { countSyllables } from '@maju/text/syllables'
import { countWords, hangulShare } from '@maju/text/tokens'
import type { Counted } from './counted.ts'
import { countSentences } from './counted.ts'
import type { LeftOut } from './counted.ts'
import { refersBack } from './follow-up.ts'
import type { RubricIndex } from './rubric-cohesion.ts'
import { cohesion } from './rubric-cohesion.ts'
import type { Said } from './said.ts'
import { readTurn } from './said.ts'
import { takesBack } from './take-back.ts'
import { topicTerms } from './topic-terms.ts'

/** One question and what was answered to it. */
export type Exchange = { question: string; answer: string }

/** An exchange as far as it testifies to the dimensions of a rubric. */
export type Testimony = {
  said: Said
  counted: Counted[]
  leftOut: LeftOut[]
  /** Of the answer, by dimension: how much it speaks of it; 0 everywhere for one that testifies to nothing. */
  shares: number[]
  /** The exchange that this one limits or takes back, by place, or null. */
  takesBackFrom: number | null
}

/** An answer below this is too thin to tell how somebody works. */
const LEAST = { words: 15, syllables: 30, markers: 2 } as const
/** Shared vocabulary from which an exchange is about a dimension at all, and from which it is so fully. */
const ABOUT = 0.15
const FULLY = 0.5
/** The question decides what an answer is about; the answer's own words help by this much. */
const ANSWER_COUNTS = 0.6
/** So many more shared words make a question a return to an earlier answer than the latest. */
const CLEARLY_MORE = 3

/** Asks for a summary of the career, not for how something was done: answers to it repeat the résumé. */
const ASKS_BACKGROUND =
  /\b(?:run-?\s?down|summari[sz]e\syour|overview\sof\syour)\b|\byour\s(?:background|education|hobbies)\b|\bwhat\s(?:did\syou\sdo\s(?:as|at)|have\syou\s(?:done|worked\son))\b|\bwhat\s(?:previous\s|relevant\s|other\s)?(?:skills|positions|jobs|roles|experience)\s(?:did|do|have)\syou\b|\b(?:what|which)\s(?:sort|kinds?|type)\sof\s[^?\n]{0,30}(?:experience|work)\b|\bdo\syou\s(?:only\s)?have\s[^?\n]{0,40}experience\b|\btalk\sme\sthrough\syour\sexperience\b|자기소개|경력을? (?:간단|요약|소개)|학력|취미/iu
/** Something that wants an answer. A compliment does not: what is said to it is courtesy. */
const ASKS =
  /[?？]|\b(?:tell|describe|walk|talk|give|share|explain|show|name|imagine|suppose|think\sof|take\sme|help\sme|say\smore|go\son|elaborate)\b|(?:까|나요|세요|십시오|시오|주시|는지|은지|을지|볼까요|습니까|가요|죠)\s?[.!]*\s*$|말씀|설명|소개|이야기|들려/iu

/** What each exchange of an interview says about which dimension, in order. */
export function hearTestimonies(exchanges: readonly Exchange[], rubric: RubricIndex, language: Language): Testimony[] {
  const heard: Testimony[] = []
  const earlier: Counted[] = []
  for (const [place, exchange] of exchanges.entries()) {
    const testimony = hear(exchange, place, { rubric, language, earlier, heard })
    heard.push(testimony)
    earlier.push(...testimony.counted)
  }
  return heard
}

type Hearing = { rubric: RubricIndex; language: Language; earlier: readonly Counted[]; heard: readonly Testimony[] }

function hear({ question, answer }: Exchange, place: number, { rubric, language, earlier, heard }: Hearing): Testimony {
  const said = readTurn({ seq: place, text: answer })
  const { counted, leftOut } = countSentences({ turns: [said], question, language, earlier })
  const manner = takesBack(said.read)
  const takesBackFrom = manner === null ? null : returnsTo(question, heard)
  const testifies = !(takesBackFrom !== null) && isSubstantial(counted) && asksForPractice(question)
  const shares = testifies
    ? sharesOf(cohesion(rubric, question), cohesion(rubric, said.read))
    : rubric.dimensions.map(() => 0)
  return { said, counted, leftOut, shares, takesBackFrom }
}

function asksForPractice(question: string): boolean {
  return ASKS.test(question) && !ASKS_BACKGROUND.test(question)
}

function isSubstantial(counted: readonly Counted[]): boolean {
  const text = counted.map((sentence) => sentence.text).join(' ')
  const long = hangulShare(text) > 0.5 ? countSyllables(text) >= LEAST.syllables : countWords(text) >= LEAST.words
  return long && new Set(counted.flatMap(({ markers }) => markers.map(({ term }) => term))).size >= LEAST.markers
}

/** Each dimension's part, by shared vocabulary; squared, so that the one that is asked for stands out. */
function sharesOf(asked: readonly number[], answered: readonly number[]): number[] {
  const about = asked.map((value, at) => value + ANSWER_COUNTS * (answered[at] ?? 0))
  const most = Math.max(...about)
  if (most < ABOUT) return about.map(() => 0)
  const parts = about.map((value) => (value / most) ** 2)
  const total = parts.reduce((sum, part) => sum + part, 0)
  return parts.map((part) => (part / total) * Math.min(1, most / FULLY))
}

/** Which earlier exchange a question goes back to: the latest that testified, unless another one shares clearly more of its words. */
function returnsTo(question: string, heard: readonly Testimony[]): number | null {
  if (!refersBack(question)) return null
  const latest = heard.findLastIndex(testified)
  if (latest < 0) return null
  const asked = topicTerms(question)
  const shared = heard.map(({ counted }) => asked.filter((term) => counted.some(({ terms }) => terms.has(term))).length)
  const most = Math.max(...shared.filter((_count, place) => testified(heard[place])))
  if (most < (shared[latest] ?? 0) + CLEARLY_MORE) return latest
  return heard.findLastIndex((testimony, place) => testified(testimony) && shared[place] === most)
}

const testified = (testimony: Testimony | undefined): boolean => testimony?.shares.some((share) => share > 0) ?? false
