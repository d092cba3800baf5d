import type { MarkerKind } from './marker-kind.ts'

/** A proportional-odds model over the kinds of phrases; see `docs/decisions/2026-11-21-scoring.md`. */
export type PracticeModel = {
  weights: Readonly<Record<MarkerKind, number>>
  cuts: readonly [number, number]
  /** Share of low, medium and high in what it was fitted on: divided out, so that no level is favoured beforehand. */
  base: readonly [number, number, number]
}
