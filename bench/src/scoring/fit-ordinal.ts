import { HOLDING, MARKER_KINDS } from '@maju/interviewer/score/marker-kind'
import { ordinalProbabilities } from '@maju/interviewer/score/ordinal'

/** An answer as the model sees it, the level that it belongs to (0 low, 1 medium, 2 high) and how surely it does. */
export type Example = { features: readonly number[]; level: number; share: number }
export type FittedModel = { weights: number[]; cuts: [number, number] }

const ROUNDS = 1500
const STEP = 0.05
const DECAY = 2

/**
 * Maximum likelihood with an L2 penalty for the proportional-odds model, by Adam (Kingma & Ba 2015) without any chance in it. Weights of phrases that
 * hold a level down may not become positive and those of phrases that lift may not become negative: more evidence can never cost.
 */
export function fitOrdinal(examples: readonly Example[], penalty = DECAY): FittedModel {
  const size = MARKER_KINDS.length
  const signs = MARKER_KINDS.map((kind) => (HOLDING.has(kind) ? -1 : 1))
  let point = [...Array.from({ length: size }, () => 0), -1, 1]
  let mean = point.map(() => 0)
  let square = point.map(() => 0)
  for (let round = 1; round <= ROUNDS; round += 1) {
    const slope = gradient(point, examples, penalty)
    mean = mean.map((each, at) => 0.9 * each + 0.1 * (slope[at] ?? 0))
    square = square.map((each, at) => 0.999 * each + 0.001 * (slope[at] ?? 0) ** 2)
    point = point.map((each, at) => {
      const step =
        (STEP * ((mean[at] ?? 0) / (1 - 0.9 ** round))) / (Math.sqrt((square[at] ?? 0) / (1 - 0.999 ** round)) + 1e-8)
      const next = each - step
      return at < size && next * (signs[at] ?? 1) < 0 ? 0 : next
    })
  }
  const low = point[size] ?? 0
  return { weights: point.slice(0, size), cuts: [low, Math.max(low + 0.1, point[size + 1] ?? 0)] }
}

/** Of the negative log likelihood with penalty, by weights and the two cuts. */
function gradient(point: readonly number[], examples: readonly Example[], penalty: number): number[] {
  const size = point.length - 2
  const slope = point.map((each, at) => (at < size ? penalty * each : 0))
  const cuts: [number, number] = [point[size] ?? 0, point[size + 1] ?? 0]
  for (const { features, level, share } of examples) {
    let score = 0
    for (const [at, feature] of features.entries()) score += feature * (point[at] ?? 0)
    const density = cuts.map((cut) => {
      const below = 1 / (1 + Math.exp(score - cut))
      return below * (1 - below)
    })
    const upper = level === 2 ? 0 : (density[level] ?? 0)
    const lower = level === 0 ? 0 : (density[level - 1] ?? 0)
    const probability = Math.max(1e-9, ordinalProbabilities(score, cuts)[level] ?? 0)
    const byScore = (share * (upper - lower)) / probability
    for (const [at, feature] of features.entries()) slope[at] = (slope[at] ?? 0) + byScore * feature
    if (level < 2) slope[size + level] = (slope[size + level] ?? 0) - (share * upper) / probability
    if (level > 0) slope[size + level - 1] = (slope[size + level - 1] ?? 0) + (share * lower) / probability
  }
  return slope
}
