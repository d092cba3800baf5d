import type { Heard, ReadClause } from './heard.ts'
import { WEAK } from './heard.ts'
import { tells } from './weigh-experience.ts'

/** Putting a matter in order is how it is taken apart, not what is done about it. */
const ARRANGES =
  /(?:나누|나눠|쪼개|갈라|견주|견줘|구분|분류|묶|적(?:어|고|은 뒤|겠)|늘어놓|채우|표시|담[아겠]|가르|가려|펼치|정리|(?:시간을|얼마나 걸리는지) 재|재어|재겠|비교|기준을 세|따지|따져|훑|짚)[가-힣 ]{0,10}(?:겠|것입니다|겁니다|합니다)|(?:나눕|쪼갭|묶습|적습|따집|가릅|견줍|늘어놓습|채웁)니다|\b(?:weigh|set criteria|break|split|compare|divide|map|list|separate|sort|group|lay|fill|mark|rank|score|line up|side by side|hold each|time each|go through|go in)\b/u

/** Finding out comes before deciding. */
const FINDS_OUT =
  /(?:살펴|살피|확인|파악|정의|점검|조사|묻|물어|들어|알아보|검토|분석)[가-힣 ]{0,8}(?:겠|것입니다|겁니다|합니다)|[는을할인]지 보겠|(?:들여다|살펴|지켜)보겠|\b(?:look|define|find out|check|see|consider|tell apart|understand|establish|measure|start by|begin by|examine|analy[sz]e)\b/u

/** True for words that put a matter in order. */
export const arranges = (text: string): boolean => ARRANGES.test(text)

/** How sure a clause tells what the speaker would do. */
export function planned(clause: ReadClause): number {
  if (clause.happening !== 'intent' || clause.whose === 'other') return 0
  if (clause.sentenceOrders) return clause.place === 'last' ? 0.7 : 0.45
  if (FINDS_OUT.test(clause.text)) return clause.followedByIntent ? 0.45 : 0.6
  return 0.8
}

/** A last sentence that draws a conclusion says what should be done, whatever its verb. */
const CONCLUDES =
  /^(?:그래서|따라서|그러므로|그러니|결론|결국|요컨대|즉|이런 이유로|그렇기에)|^(?:so|therefore|hence|thus|overall|in short|in conclusion|that is why|on balance|which is why)\b/iu

export const concludes = ({ clause }: Heard): boolean =>
  clause.place === 'last' && CONCLUDES.test(clause.text) && !clause.sentenceOrders

export function structure({ clause, cue }: Heard): number {
  // What is put in order last is what should be done.
  const orders =
    clause.place !== 'last' &&
    (clause.happening === 'intent' || clause.happening === 'habit') &&
    ARRANGES.test(clause.text)
  return Math.max(cue('structure'), orders ? 0.75 : 0)
}

/** A case begins with what it is about. */
export function problem(heard: Heard): number {
  const { cue } = heard
  return Math.max(cue('problem') - (isAfterthought(heard) ? 0.4 : 0), opens(heard) ? 0.55 : 0)
}

function opens(heard: Heard): boolean {
  const { place, happening, sentenceActs } = heard.clause
  const states = place === 'first' && happening !== 'intent' && !sentenceActs
  return states && !tells(heard, ['structure', 'analysis', 'recommendation'])
}

/** Later in a case the same words serve the reasoning, or what is to be done. */
function isAfterthought({ clause, cue }: Heard): boolean {
  if (clause.place === 'first' || clause.place === 'only') return false
  return cue('analysis') >= 0.6 || (clause.place === 'last' && clause.happening === 'intent')
}

/** `Delivery brings volume` and `합의는 오래가지 못합니다` state something; nobody's habit. */
const isClaim = ({ happening, whose }: ReadClause): boolean => happening === 'habit' && whose !== 'mine'

/** Between what it is about and what should be done stands the reasoning. */
export function analysis(heard: Heard): number {
  const { clause, cue } = heard
  const vague = cue('analysis') < WEAK && (clause.happening === 'intent' || clause.place === 'first')
  return Math.max(vague ? 0 : cue('analysis'), reasons(heard) ? 0.55 : 0)
}

function reasons(heard: Heard): boolean {
  const { clause } = heard
  if (clause.place !== 'middle' || !clause.closes) return false
  const states = clause.happening === 'none' || clause.happening === 'state'
  const said = isClaim(clause) || (states && !clause.sentenceActs)
  return said && !tells(heard, ['structure', 'problem', 'recommendation'])
}

/** In a case nothing has happened yet: the result is what is foreseen. */
const FORESEEN =
  /(?:면 |것입니다|겁니다|수 있습니다|질 것|줄 것|라고 봅니다|기대|예상|would |will |should |so that|expect)/u

export function expectedResult({ clause, cue }: Heard): number {
  return FORESEEN.test(clause.text) ? Math.max(cue('result'), WEAK - 0.1) : cue('result')
}
