import type { QuestionKind, Slot } from '@maju/contracts/plan'
import type { NumberMention } from '@maju/text/numbers'
import type { Clause } from './clauses.ts'
import { englishCues } from './cues-en.ts'
import { koreanCues } from './cues-ko.ts'
import type { Cue } from './cues-ko.ts'
import type { Happening } from './verbs.ts'
import { analysis, arranges, concludes, expectedResult, planned, problem, structure } from './weigh-case.ts'
import { WEAK, done, lesson, number, result, situation, task } from './weigh-experience.ts'
import { behaviour, impact, motive } from './weigh-fit.ts'
import type { Whose } from './whose.ts'

export type ReadClause = Clause & {
  whose: Whose
  happening: Happening
  /** True where the speaker, alone or with others, does it as far as can be told. */
  own: boolean
  numbers: readonly NumberMention[]
  /** True where something was done earlier in the answer. */
  afterAct: boolean
  /** True where something is done only later in the answer. */
  beforeAct: boolean
  /** True where nothing is done any more, in a later sentence than the last thing that was. */
  afterLastAct: boolean
  /** True where it is a whole sentence. */
  alone: boolean
  /** Which sentence of the answer it is part of. */
  place: 'first' | 'middle' | 'last' | 'only'
  /** True where the same sentence holds a clause of what the speaker does, is used to do or would do. */
  sentenceActs: boolean
  /** True where the same sentence says what one's part was. */
  sentenceTasks: boolean
  /** True where the same sentence puts things in order. */
  sentenceOrders: boolean
  /** True where a later sentence says what the speaker would do. */
  followedByIntent: boolean
  /** True where an earlier clause of the same sentence says what one's part was. */
  continuesTask: boolean
}

export type Heard = {
  clause: ReadClause
  /** How strongly its words point at a slot, 0 to 1; looked up once. */
  cue: (slot: Slot) => number
}

/** True for words that put a matter in order. */
export const tellsOrder = (text: string): boolean =>
  arranges(text) || strongest((/[가-힣]/u.test(text) ? koreanCues : englishCues).structure, text) > WEAK

/** True for words that say what one's part was. */
export const tellsTask = (text: string): boolean =>
  strongest((/[가-힣]/u.test(text) ? koreanCues : englishCues).task, text) > WEAK

/** A clause with what its words point at, looked up once. */
export function listen(clause: ReadClause): Heard {
  const cues = /[가-힣]/u.test(clause.text) ? koreanCues : englishCues
  const known = new Map<Slot, number>()
  const cue = (slot: Slot): number => {
    const value = known.get(slot) ?? strongest(cues[slot], clause.text)
    known.set(slot, value)
    return value
  }
  return { clause, cue }
}

const strongest = (cues: readonly Cue[], text: string): number =>
  cues.reduce((most, [weight, pattern]) => (weight > most && pattern.test(text) ? weight : most), 0)

/** How strongly a clause tells a slot, 0 to 1: by its words, its verb, its subject and its place in the answer. */
export function weigh(slot: Slot, heard: Heard, kind: QuestionKind): number {
  const rule = RULES[slot]
  return rule ? rule(heard, kind) : heard.cue(slot)
}

/** Slots not named go by words alone. */
const RULES: Partial<Record<Slot, (heard: Heard, kind: QuestionKind) => number>> = {
  situation,
  task,
  action: (heard, kind) => Math.max(done(heard), isCase(kind) ? planned(heard.clause) : 0),
  result: (heard, kind) => Math.max(result(heard), isCase(kind) ? expectedResult(heard) : 0),
  lesson,
  number,
  problem,
  structure,
  analysis,
  recommendation: (heard) => Math.max(heard.cue('recommendation'), planned(heard.clause), concludes(heard) ? 0.6 : 0),
  motive,
  behaviour,
  impact,
}

const isCase = (kind: QuestionKind): boolean => kind === 'situational' || kind === 'case'
