import type { Citation } from '@maju/contracts/plan'
import type { BankQuestion } from '../bank/bank.ts'
import type { Cohesion } from './cohesion.ts'
import type { Quotable } from './quotable.ts'
import type { Random } from './seeded.ts'

type Matching = {
  cohesion: Cohesion
  /** How well a line of its kind serves the question, 0 (not at all) to 1. */
  worth: (question: BankQuestion, quotable: Quotable) => number
  /** So many questions get a line even if none fits well. */
  atLeast: number
  random: Random
}

/** From here on a line and a question are about the same thing. */
const RELATED = 0.35
/** What words in common count beside the kind of the line. */
const COHESION_WEIGHT = 1.5
const CHANCE = 0.25

/**
 * A line for each question that one fits, best pairs first, no line twice (greedy matching). `used` lines are passed over, and
 * those given out are added to it.
 */
export function assignClaims(
  questions: readonly BankQuestion[],
  quotables: readonly Quotable[],
  used: Set<string>,
  { cohesion, worth, atLeast, random }: Matching,
): Map<BankQuestion, Citation> {
  const pairs = questions.flatMap((question) =>
    quotables.flatMap((quotable) => {
      const kind = worth(question, quotable)
      if (kind === 0) return []
      const related = cohesion.with(question, quotable.terms)
      return [{ question, quotable, related, value: kind + COHESION_WEIGHT * related + CHANCE * random() }]
    }),
  )
  const given = new Map<BankQuestion, Citation>()
  for (const { question, quotable, related } of pairs.toSorted((one, other) => other.value - one.value)) {
    const { quote } = quotable.citation
    const wanted = given.size < atLeast || related >= RELATED
    if (!wanted || given.has(question) || used.has(quote)) continue
    given.set(question, quotable.citation)
    used.add(quote)
  }
  return given
}
