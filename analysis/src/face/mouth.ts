import { landmark } from './face-mesh.ts'
import { distanceInDepth, type Point } from './point.ts'

const MOUTH_CORNERS = [61, 291] as const
const EYE_CORNERS = [33, 263] as const

/** Width of the mouth over the distance of the outer corners of the eyes, both in depth too, so that turning the head does not change it. */
export const mouthWidth = (points: readonly Point[]): number =>
  lengthBetween(points, MOUTH_CORNERS) / (lengthBetween(points, EYE_CORNERS) || 1)

function lengthBetween(points: readonly Point[], [one, other]: readonly [number, number]): number {
  return distanceInDepth(landmark(points, one), landmark(points, other))
}
