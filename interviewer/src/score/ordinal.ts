/**
 * Proportional-odds model (McCullagh 1980): a score on one line, cut twice, gives the probabilities of low, medium and high.
 * `cuts` are the two places, the lower first.
 */
export function ordinalProbabilities(score: number, cuts: readonly [number, number]): [number, number, number] {
  const belowMedium = logistic(cuts[0] - score)
  const belowHigh = logistic(cuts[1] - score)
  return [belowMedium, Math.max(0, belowHigh - belowMedium), 1 - belowHigh]
}

export function logistic(value: number): number {
  return 1 / (1 + Math.exp(-value))
}
