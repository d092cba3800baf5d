import type { NumberMention } from '@maju/text/numbers'
import type { Heard, ReadClause } from './heard.ts'
import { WEAK } from './heard.ts'
import type { Whose } from './whose.ts'

/** True where the words point at one of these slots more than weakly. */
export const tells = ({ cue }: Heard, slots: readonly Parameters<Heard['cue']>[0][]): boolean =>
  slots.some((slot) => cue(slot) > WEAK)

/** Before anything is done, what is or what others do is the setting; stories begin with it. */
export function situation(heard: Heard): number {
  const { clause } = heard
  const cue = heard.cue('situation')
  if (opensStory(clause, cue)) return cue
  if (clause.afterAct || tells(heard, clause.beforeAct ? ['lesson', 'task'] : ['lesson', 'task', 'result']))
    return cue - 0.3
  const told = (!isGeneral(clause) && isSetting(clause) && !clause.continuesTask) || introduces(clause)
  return told ? Math.max(cue, wordsIn(clause.text) >= 4 ? 0.6 : 0.5) : cue
}

/** The first of several sentences, when it tells nobody's own doing but something is done later, introduces. */
const introduces = ({ place, happening, whose, own, beforeAct, sentenceTasks }: ReadClause): boolean =>
  place === 'first' && beforeAct && !own && !sentenceTasks && whose !== 'mine' && happening !== 'intent'

/** A story that opens with time or place has opened, whatever else its first sentence says. */
const opensStory = (clause: ReadClause, cue: number): boolean =>
  clause.place === 'first' && cue >= 0.75 && !isOwnOpening(clause)

/** `저는 먼저 …했습니다` opens with the doing. */
const isOwnOpening = ({ whose, happening }: ReadClause): boolean => whose === 'mine' && happening === 'act'

/** What is, or what others do. */
export const isSetting = ({ happening, whose }: ReadClause): boolean =>
  happening === 'state' || (happening === 'act' && whose === 'other')

/** Of oneself, a state is a setting only where something follows: else it is a general remark. */
const isGeneral = ({ whose, beforeAct, closes, place }: ReadClause): boolean =>
  place !== 'first' && (whose === 'mine' || (whose === 'dropped' && !beforeAct && closes))

/** What others do is no task of the speaker, unless they hand it over. */
const GIVES_TASK = /\b(?:me|my|us|mine)\b|저|제|라고|부탁|요청|책임/iu

export function task({ clause, cue }: Heard): number {
  return clause.whose === 'other' && !GIVES_TASK.test(clause.text) ? cue('task') - 0.4 : cue('task')
}

const ACT_BY: Readonly<Record<Whose, number>> = { mine: 0.9, dropped: 0.65, none: 0.3, ours: 0.4, other: 0 }

/** Verbs that say that it came off, not how. */
const ACHIEVED =
  /(?:달성|완료|마무리|성공|수상|완수|입상|합격|통과)(?:했|하였)|(?:마쳤|끝냈|이뤘|이루었|해냈|거뒀|따냈|받았|지켰)|\bI (?:\w+ )?(?:finished|won|achieved|reached|managed|passed|succeeded|completed|met|hit|delivered|closed|secured|saved|got)\b/u

/** `Altogether I helped 87 customers` sums up what was done and tells nothing of how. */
function isTally({ text, numbers, alone }: ReadClause): boolean {
  if (numbers.length === 0) return false
  return (
    AGGREGATE.test(text) || (alone && numbers.some((each) => /\d/u.test(each.text)) && wordsIn(text) <= TALLY_WORDS)
  )
}

const TALLY_WORDS = 6

const AGGREGATE =
  /(?:^|\s)(?:모두|총|전부|합쳐|통틀어|다 합)|\b(?:altogether|in total|all told|in all|overall|all in all)\b/iu

/** How sure a clause tells something that the speaker did. */
export function done(heard: Heard): number {
  const { clause } = heard
  if (clause.happening !== 'act' || !clause.own || isScrap(clause)) return 0
  return saysOtherwise(heard) ? ACT_BY.ours : ACT_BY[clause.whose]
}

const isScrap = ({ text }: ReadClause): boolean => wordsIn(text) < (/[가-힣]/u.test(text) ? 2 : 3)

/** The verb is an act, but the clause tells what was to be done, how much, how it began or how it came out. */
function saysOtherwise(heard: Heard): boolean {
  const { clause } = heard
  if (tells(heard, ['task']) || isTally(clause)) return true
  if (clause.whose === 'dropped' && clause.place === 'first' && tells(heard, ['situation'])) return true
  return tells(heard, ['result']) && (clause.whose === 'dropped' || ACHIEVED.test(clause.text))
}

export function result(heard: Heard): number {
  const { clause } = heard
  const cue = heard.cue('result')
  if (clause.happening === 'intent' || (cue <= WEAK && !clause.afterAct)) return 0
  if (cue > 0) return cue + (isCounted(clause) ? 0.1 : 0) - (isBackground(clause) || isDeed(clause, cue) ? 0.4 : 0)
  return isOutcome(heard) ? 0.55 : 0
}

/** How things stand when all is done is how it came out; a bare figure is only a figure. */
export function isOutcome(heard: Heard): boolean {
  const { clause } = heard
  if (clause.whose === 'mine') return false
  const stands = isSetting(clause) || (clause.happening === 'act' && !clause.own)
  return stands && clause.afterLastAct && clause.numbers.length === 0 && !tells(heard, ['lesson', 'task'])
}

const isCounted = ({ numbers }: ReadClause): boolean => numbers.some(({ unit }) => unit !== null && unit !== 'duration')

/** The first thing done is the doing, even where its verb could tell an outcome. */
const isDeed = (clause: ReadClause, cue: number): boolean =>
  clause.own &&
  clause.whose === 'mine' &&
  !clause.afterAct &&
  clause.place !== 'last' &&
  cue < 0.85 &&
  clause.numbers.length === 0

/** `Falls had climbed to four a month` before anything is done is no result. */
const isBackground = ({ beforeAct, whose, text }: ReadClause): boolean =>
  beforeAct && whose !== 'mine' && !(whose === 'dropped' && /[을를] /u.test(text))

/** `I have kept to it` at the end of a story in the past tells what stayed. */
const PERFECT = /\bI(?:['’]ve| have) (?!had\b)\w+/u

/** `Since then` tells a lesson where a habit follows; with a past tense it tells what happened next. */
export function lesson({ clause, cue }: Heard): number {
  const told = cue('lesson')
  if (told > WEAK) return told
  if (told > 0) return isPresent(clause) || clause.happening === 'intent' ? told : 0
  return clause.place === 'last' ? staying(clause) : 0
}

const isPresent = ({ happening }: ReadClause): boolean => happening === 'habit' || happening === 'none'

/** A story told in the past that closes in the present says what stays of it. */
function staying(clause: ReadClause): number {
  if (clause.afterAct && PERFECT.test(clause.text)) return 0.85
  return clause.afterLastAct && isPresent(clause) ? 0.55 : 0
}

const SIGNIFICANT = new Set(['percent', 'money', 'people', 'count', 'times', 'rate', 'score', 'size'])

/** One to four in words is how people speak, not a figure. */
const isFigure = ({ text, value, unit }: NumberMention): boolean =>
  /\d/u.test(text) ? unit !== null || value >= 10 || !Number.isInteger(value) : value > 4 || unit === 'percent'

export function number(heard: Heard): number {
  const { numbers } = heard.clause
  const figures = tells(heard, ['result']) ? numbers : numbers.filter(isFigure)
  if (figures.some(({ unit }) => unit !== null && SIGNIFICANT.has(unit))) return 0.9
  if (figures.length > 1) return 0.8
  return figures.length > 0 ? 0.6 : 0
}

export const wordsIn = (text: string): number => text.split(/\s+/u).length
