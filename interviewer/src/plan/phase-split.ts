import type { Phase } from '@maju/contracts/plan'

export const PHASES: readonly Phase[] = ['warm-up', 'experience', 'situational', 'fit', 'wrap-up']

/**
 * Experience, situational and fit questions for 5 to 15 in all. Past behaviour has the largest share because it predicts best
 * (Campion et al. 1997), and every phase is asked at least once.
 */
const CORE: readonly (readonly [number, number, number])[] = [
  [1, 1, 1],
  [2, 1, 1],
  [2, 2, 1],
  [3, 2, 1],
  [3, 2, 2],
  [4, 2, 2],
  [4, 3, 2],
  [5, 3, 2],
  [5, 3, 3],
  [6, 3, 3],
  [6, 4, 3],
]

/** How many questions each phase has, in order; they add up to `questions`, 5 to 15. Throws a RangeError outside of that. */
export function phaseSplit(questions: number): { phase: Phase; questions: number }[] {
  const core = CORE[questions - 5]
  if (!core) throw new RangeError(`A plan has 5 to 15 questions, not ${questions}`)
  const counts = [1, ...core, 1]
  return PHASES.map((phase, at) => ({ phase, questions: counts[at] ?? 0 }))
}
