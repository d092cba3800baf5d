import { HOLDING, MARKER_KINDS } from '@maju/interviewer/score/marker-kind'

/** An answer as the model sees it, the level that it belongs to (0 low, 1 medium, 2 high) and how surely it does. */
export type Example = { features: readonly number[]; level: number; share: number }
export type Fit = { weights: number[]; cuts: [number, number] }

const ROUNDS = 800
const STEP = 0.05
/** Strength of the penalty on large weights; chosen by cross-validation inside one profession among 0.5, 2 and 8, which hardly differed. */
const PENALTY = 2

/**
 * Maximum likelihood with an L2 penalty for the proportional-odds model, by Adam (Kingma and Ba 2015) over all examples at once: no chance in it.
 * `signs` says for each feature whether its weight may be positive (1) or negative (-1) only: what lifts can never cost.
 */
export function fitOrdinal(examples: readonly Example[], signs: readonly number[] = SIGNS): Fit {
  const size = signs.length
  const point = new Float64Array(size + 2)
  point.set([-1, 1], size)
  const mean = new Float64Array(size + 2)
  const square = new Float64Array(size + 2)
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = gradient(point, examples)
    for (let at = 0; at < size + 2; at += 1) {
      mean[at] = 0.9 * value(mean, at) + 0.1 * value(slope, at)
      square[at] = 0.999 * value(square, at) + 0.001 * value(slope, at) ** 2
      const step =
        (STEP * value(mean, at)) / (1 - 0.9 ** round) / (Math.sqrt(value(square, at) / (1 - 0.999 ** round)) + 1e-8)
      const next = value(point, at) - step
      point[at] = next * (signs[at] ?? next) < 0 ? 0 : next
    }
  }
  const low = value(point, size)
  return { weights: Array.from(point.subarray(0, size)), cuts: [low, Math.max(low + 0.1, value(point, size + 1))] }
}

/** Which way each kind of phrase may count. */
const SIGNS: readonly number[] = MARKER_KINDS.map((kind) => (HOLDING.has(kind) ? -1 : 1))

const value = (numbers: Float64Array | readonly number[], at: number): number => numbers[at] ?? 0
const logistic = (score: number): number => 1 / (1 + Math.exp(-score))

/** Of the negative log likelihood with its penalty, by weights and the two cuts. */
function gradient(point: Float64Array, examples: readonly Example[]): Float64Array {
  const size = point.length - 2
  const slope = point.map((each, at) => (at < size ? PENALTY * each : 0))
  for (const { features, level, share } of examples) {
    let score = 0
    for (let at = 0; at < size; at += 1) score += value(features, at) * value(point, at)
    // Of the cut above the level and the one below it: none above high, none below low.
    const above = level === 2 ? 1 : logistic(value(point, size + level) - score)
    const below = level === 0 ? 0 : logistic(value(point, size + level - 1) - score)
    const probability = Math.max(1e-9, above - below)
    const [upper, lower] = [above * (1 - above), below * (1 - below)]
    for (let at = 0; at < size; at += 1)
      slope[at] = value(slope, at) + (share * (upper - lower) * value(features, at)) / probability
    if (level < 2) slope[size + level] = value(slope, size + level) - (share * upper) / probability
    if (level > 0) slope[size + level - 1] = value(slope, size + level - 1) + (share * lower) / probability
  }
  return slope
}
