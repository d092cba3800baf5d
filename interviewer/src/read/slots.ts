import type { FilledSlot } from '@maju/contracts/interview'
import type { QuestionKind, Slot } from '@maju/contracts/plan'
import type { Heard, ReadClause } from './heard.ts'
import { listen } from './heard.ts'
import { weigh } from './weigh.ts'

export type { ReadClause } from './heard.ts'

/** From here on a slot counts as filled. */
export const FILLED_FROM = 0.5

/** Quotes kept for one slot: the surest ones. */
const QUOTES_PER_SLOT = 3

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

const round = (value: number): number => Math.round(Math.min(1, value) * 100) / 100

/** One "first" makes no order: weak marks need company. */
function structured<Found extends { confidence: number }>(found: Found[]): Found[] {
  const strong = found.some(({ confidence }) => confidence >= 0.75)
  return strong || found.length > 1 ? found : []
}

/** Slots of one frame: a clause is mostly about one of them. `number` is told along with any. */
const FRAMES: readonly (readonly Slot[])[] = [
  ['situation', 'task', 'action', 'result', 'lesson'],
  ['problem', 'structure', 'analysis', 'recommendation'],
  ['motive', 'behaviour', 'impact'],
]

/** A slot this much below the strongest of its frame is not what the clause is about. */
const MARGIN = 0.05

/** What was learned is said about all the others and holds none of them. */
const REFLECTION = 0.85

function confidenceOf(slot: Slot, heard: Heard, kind: QuestionKind): number {
  const value = weigh(slot, heard, kind)
  if (value < FILLED_FROM) return 0
  const rivals = (FRAMES.find((frame) => frame.includes(slot)) ?? []).filter(
    (other) => other !== slot && !agree(slot, other),
  )
  if (rivals.includes('lesson') && weigh('lesson', heard, kind) >= REFLECTION) return 0
  return rivals.some((other) => weigh(other, heard, kind) - MARGIN >= value) ? 0 : value
}

/** One's own doing and what came of it are often one clause, and so are the setting and one's part in it. */
const agree = (one: Slot, other: Slot): boolean => PAIRS.some((pair) => pair.includes(one) && pair.includes(other))

const PAIRS: readonly (readonly Slot[])[] = [
  ['action', 'result'],
  ['situation', 'task'],
]
