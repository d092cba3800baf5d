import type { Marker } from './marker-kind.ts'
import { MARKER_KINDS } from './marker-kind.ts'
import { ordinalProbabilities } from './ordinal.ts'
import type { PracticeModel } from './practice-model.ts'

/** Beyond this many different phrases of a kind nothing more is counted: a longer answer must not win by length. */
const ENOUGH = 4
/** No single answer can rule a level out. */
const FLOOR = 0.01

/** What the model of practice sees of an answer: the logarithm of how many different phrases of each kind it holds, in the order of `MARKER_KINDS`. */
export function practiceFeatures(markers: readonly Pick<Marker, 'kind' | 'term'>[]): number[] {
  const terms = new Map<string, Set<string>>(MARKER_KINDS.map((kind) => [kind, new Set()]))
  for (const { kind, term } of markers) terms.get(kind)?.add(term)
  return MARKER_KINDS.map((kind) => Math.log1p(Math.min(terms.get(kind)?.size ?? 0, ENOUGH)))
}

/** Where an answer stands on the line from low to high: the weighted sum of its features. */
export function practiceScore(features: readonly number[], model: PracticeModel): number {
  return MARKER_KINDS.reduce((sum, kind, at) => sum + model.weights[kind] * (features[at] ?? 0), 0)
}

/** How much likelier the answer is from somebody low, medium and high than from anybody: logarithms. */
export function practiceLikelihood(features: readonly number[], model: PracticeModel): [number, number, number] {
  const given = ordinalProbabilities(practiceScore(features, model), model.cuts)
  const of = (at: 0 | 1 | 2) => Math.log(Math.max(given[at], FLOOR) / model.base[at])
  return [of(0), of(1), of(2)]
}
