import { mean } from '../statistics.ts'
import { landmark } from './face-mesh.ts'
import { distanceInDepth, type Point } from './point.ts'

/** Of each eye, image left first: the inner end of the brow and the inner corner under it. */
const INNER_BROWS = [55, 285] as const
const INNER_CORNERS = [133, 362] as const
const OUTER_CORNERS = [33, 263] as const

/** Where the inner ends of the brows stand, in distances of the outer corners of the eyes, in depth too, so that turning the head does not change it. */
export type Brows = {
  /** From one inner end to the other: about 0.27 at rest, less while they are drawn together. */
  apart: number
  /** Above the inner corners of the eyes: less while they are lowered, more while they are raised. */
  height: number
}

export function browsOf(points: readonly Point[]): Brows {
  const between = (one: number, other: number) => distanceInDepth(landmark(points, one), landmark(points, other))
  const eyes = between(...OUTER_CORNERS) || 1
  const heights = INNER_BROWS.map((brow, at) => between(brow, INNER_CORNERS[at] ?? brow))
  return { apart: between(...INNER_BROWS) / eyes, height: mean(heights) / eyes }
}
