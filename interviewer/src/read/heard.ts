import type { Slot } from '@maju/contracts/plan'
import type { NumberMention } from '@maju/text/numbers'
import type { Clause } from './clauses.ts'
import { englishCues } from './cues-en.ts'
import { koreanCues } from './cues-ko.ts'
import type { Cue } from './cues-ko.ts'
import type { Happening } from './verbs.ts'
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

/** Words no surer than this tell a slot only where the place in the answer agrees. */
export const WEAK = 0.65

const cuesOf = (text: string): Readonly<Record<Slot, readonly Cue[]>> =>
  /[가-힣]/u.test(text) ? koreanCues : englishCues

/** True for words that point at a slot more than weakly. */
export const pointsAt = (slot: Slot, text: string): boolean => strongest(cuesOf(text)[slot], text) > WEAK

/** A clause with what its words point at, looked up once. */
export function listen(clause: ReadClause): Heard {
  const cues = cuesOf(clause.text)
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
