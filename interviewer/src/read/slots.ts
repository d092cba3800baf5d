import type { FilledSlot } from '@maju/contracts/interview'
import type { QuestionKind, Slot } from '@maju/contracts/plan'
import type { NumberMention } from '@maju/text/numbers'
import type { Clause } from './clauses.ts'
import { englishCues } from './cues-en.ts'
import { koreanCues } from './cues-ko.ts'
import type { Cue } from './cues-ko.ts'
import type { Happening } from './verbs.ts'
import type { Whose } from './whose.ts'

/** From here on a slot counts as filled. */
export const FILLED_FROM = 0.5

/** Quotes kept for one slot: the surest ones. */
const QUOTES_PER_SLOT = 3

export type ReadClause = Clause & {
  whose: Whose
  happening: Happening
  numbers: readonly NumberMention[]
  /** True where something was done earlier in the answer. */
  afterAct: boolean
  /** True where something is done only later in the answer. */
  beforeAct: boolean
  /** True where nothing is done any more, in a later sentence than the last thing that was. */
  afterLastAct: boolean
}

/** Which slots the clauses of an answer fill, the surest first within a slot, at most three quotes each. */
export function fillSlots(clauses: readonly ReadClause[], expected: readonly Slot[], kind: QuestionKind): FilledSlot[] {
  const heard = clauses.map(listen)
  return expected.flatMap((slot) => {
    const found = heard
      .map((each) => ({ clause: each.clause, confidence: round(confidenceOf(slot, each, kind)) }))
      .filter(({ confidence }) => confidence >= FILLED_FROM)
      .toSorted((one, other) => other.confidence - one.confidence || one.clause.start - other.clause.start)
    const sure = slot === 'structure' ? structured(found) : found
    return sure.slice(0, QUOTES_PER_SLOT).map(({ clause, confidence }) => ({
      slot,
      quote: clause.text,
      start: clause.start,
      end: clause.end,
      confidence,
    }))
  })
}

type Heard = {
  clause: ReadClause
  /** How strongly its words point at a slot, 0 to 1; looked up once. */
  cue: (slot: Slot) => number
}

function listen(clause: ReadClause): Heard {
  const cues = /[가-힣]/u.test(clause.text) ? koreanCues : englishCues
  const known = new Map<Slot, number>()
  const cue = (slot: Slot): number => {
    const value = known.get(slot) ?? strongest(cues[slot], clause.text)
    known.set(slot, value)
    return value
  }
  return { clause, cue }
}

const round = (value: number): number => Math.round(Math.min(1, value) * 100) / 100

/** One "first" makes no order: weak marks need company. */
function structured<Found extends { confidence: number }>(found: Found[]): Found[] {
  const strong = found.some(({ confidence }) => confidence >= 0.75)
  return strong || found.length > 1 ? found : []
}

function confidenceOf(slot: Slot, heard: Heard, kind: QuestionKind): number {
  const rule = RULES[slot]
  return rule ? rule(heard, kind) : heard.cue(slot)
}

/** What a clause tells beyond its words: by its verb, its subject and its place. Slots not named go by words alone. */
const RULES: Partial<Record<Slot, (heard: Heard, kind: QuestionKind) => number>> = {
  situation,
  task: ({ clause, cue }) =>
    clause.whose === 'other' && !GIVES_TASK.test(clause.text) ? cue('task') - 0.4 : cue('task'),
  action: (heard, kind) => (isCase(kind) ? planned(heard.clause) : done(heard)),
  result: (heard, kind) => (isCase(kind) ? expectedResult(heard) : result(heard)),
  number: ({ clause }) => number(clause.numbers),
  recommendation: ({ clause, cue }) => Math.max(cue('recommendation'), planned(clause)),
  behaviour,
  impact: ({ clause, cue }) => cue('impact') + (clause.numbers.length > 0 && cue('impact') > 0 ? 0.1 : 0),
}

/** What others do is no task of the speaker, unless they hand it over. */
const GIVES_TASK = /\b(?:me|my|us)\b|저|제|라고|부탁|요청/iu

const isCase = (kind: QuestionKind): boolean => kind === 'situational' || kind === 'case'

/** True where the words point at one of these slots more than weakly. */
const tells = ({ cue }: Heard, slots: readonly Slot[]): boolean => slots.some((slot) => cue(slot) > WEAK_RESULT)

/** Before anything is done, what is or what others do is the setting. */
function situation(heard: Heard): number {
  const { clause } = heard
  const cue = heard.cue('situation')
  if (tells(heard, clause.beforeAct ? ['lesson', 'task'] : ['lesson', 'task', 'result'])) return cue - 0.3
  if (clause.afterAct) return cue - 0.2
  return isGeneral(clause) || !isSetting(clause) ? cue : Math.max(cue, wordsIn(clause.text) >= 4 ? 0.6 : 0.5)
}

/** What is, or what others do. */
const isSetting = ({ happening, whose }: ReadClause): boolean =>
  happening === 'state' || (happening === 'act' && whose === 'other')

/** Of oneself, a state is a setting only where something follows: else it is a general remark. */
const isGeneral = ({ whose, beforeAct, closes }: ReadClause): boolean =>
  (whose === 'mine' || whose === 'dropped') && !beforeAct && closes

const ACT_BY: Readonly<Record<Whose, number>> = { mine: 0.9, dropped: 0.65, none: 0.3, ours: 0.4, other: 0 }

function done(heard: Heard): number {
  const { clause } = heard
  if (clause.happening !== 'act' || wordsIn(clause.text) < 2) return 0
  const outcome = clause.whose === 'dropped' && tells(heard, ['result'])
  return outcome ? ACT_BY.ours : ACT_BY[clause.whose]
}

function planned({ happening, whose }: ReadClause): number {
  return happening === 'intent' && whose !== 'other' ? 0.8 : 0
}

/** Words such as 'after a month' tell a result only where something was done before. */
const WEAK_RESULT = 0.6

function result(heard: Heard): number {
  const { clause } = heard
  const cue = heard.cue('result')
  if (clause.happening === 'intent' || (cue <= WEAK_RESULT && !clause.afterAct)) return 0
  if (cue > 0) return cue + (isCounted(clause) ? 0.1 : 0) - (isBackground(clause) ? 0.4 : 0)
  // How things stand when all is done is how it came out.
  return isSetting(clause) && clause.afterLastAct && !tells(heard, ['lesson', 'task']) ? 0.55 : 0
}

const isCounted = ({ numbers }: ReadClause): boolean => numbers.some(({ unit }) => unit !== null && unit !== 'duration')

/** `Falls had climbed to four a month` before anything is done is no result. */
const isBackground = ({ beforeAct, whose }: ReadClause): boolean => beforeAct && (whose === 'other' || whose === 'none')

/** In a case nothing has happened yet: the result is what is foreseen. */
const FORESEEN =
  /(?:면 |것입니다|겁니다|수 있습니다|질 것|줄 것|라고 봅니다|기대|예상|would |will |should |so that|expect)/u

function expectedResult({ clause, cue }: Heard): number {
  return FORESEEN.test(clause.text) ? Math.max(cue('result'), 0.55) : cue('result')
}

function behaviour(heard: Heard): number {
  const { happening, whose } = heard.clause
  const habit = happening === 'habit' && whose !== 'other' ? 0.65 : 0
  return Math.max(heard.cue('behaviour'), habit, done(heard))
}

const SIGNIFICANT = new Set(['percent', 'money', 'people', 'count', 'times', 'rate', 'score', 'size'])

function number(numbers: readonly NumberMention[]): number {
  if (numbers.some(({ unit }) => unit !== null && SIGNIFICANT.has(unit))) return 0.9
  if (numbers.length > 1) return 0.8
  return numbers.some(({ unit }) => unit === 'duration') ? 0.6 : 0
}

const strongest = (cues: readonly Cue[], text: string): number =>
  cues.reduce((most, [weight, pattern]) => (weight > most && pattern.test(text) ? weight : most), 0)

const wordsIn = (text: string): number => text.split(/\s+/u).length
