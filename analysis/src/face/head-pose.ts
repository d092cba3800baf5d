import { CANONICAL_FACE } from './canonical-face.ts'
import { landmark } from './face-mesh.ts'
import type { Point } from './point.ts'

/** Degrees: yaw > 0 nose to the image's right, pitch > 0 up, roll > 0 clockwise as seen. */
export type HeadAngles = { yawDegrees: number; pitchDegrees: number; rollDegrees: number }

type Matrix = readonly (readonly number[])[]

const DEGREES = 180 / Math.PI
const TOTAL_WEIGHT = CANONICAL_FACE.reduce((sum, { weight }) => sum + weight, 0)
const AXES = [0, 1, 2] as const
const canonicalAt = (at: number, axis: number) => CANONICAL_FACE[at]?.point[axis] ?? 0
const mean = (of: (at: number) => number) =>
  CANONICAL_FACE.reduce((sum, { weight }, at) => sum + weight * of(at), 0) / TOTAL_WEIGHT
/** Far more than the power iteration needs when the largest eigenvalue stands apart, as it does for a face. */
const ITERATIONS = 60

/**
 * How the head is turned: the rotation that brings MediaPipe's canonical face nearest to the landmarks (weighted orthogonal Procrustes problem,
 * solved by Horn 1987 with unit quaternions), as angles about the vertical, the horizontal and the line of sight. Not calibrated.
 */
export function fitHeadPose(points: readonly Point[]): HeadAngles {
  const seen = CANONICAL_FACE.map(({ landmark: number }): Point => {
    const [x, y, z] = landmark(points, number)
    return [x, -y, -z]
  })
  const rotation = rotationOf(largestEigenvector(hornMatrix(covariance(seen))))
  const at = (row: number, column: number) => rotation[row]?.[column] ?? 0
  return {
    yawDegrees: Math.asin(Math.max(-1, Math.min(1, -at(2, 0)))) * DEGREES,
    pitchDegrees: -Math.atan2(at(2, 1), at(2, 2)) * DEGREES,
    rollDegrees: -Math.atan2(at(1, 0), at(0, 0)) * DEGREES,
  }
}

/** Sums of products of canonical and seen coordinates about their weighted means. */
function covariance(seen: readonly Point[]): Matrix {
  const seenAt = (at: number, axis: number) => seen[at]?.[axis] ?? 0
  const seenMeans = AXES.map((axis) => mean((at) => seenAt(at, axis)))
  return AXES.map((row) =>
    AXES.map((column) => mean((at) => canonicalAt(at, row) * (seenAt(at, column) - (seenMeans[column] ?? 0)))),
  )
}

/** The symmetric matrix whose largest eigenvector is the rotation as a quaternion (Horn 1987, section 4). */
function hornMatrix(sums: Matrix): Matrix {
  const at = (row: number, column: number) => sums[row]?.[column] ?? 0
  const [xx, yy, zz] = [at(0, 0), at(1, 1), at(2, 2)]
  const turns = [at(1, 2) - at(2, 1), at(2, 0) - at(0, 2), at(0, 1) - at(1, 0)] as const
  const [xy, xz, yz] = [at(0, 1) + at(1, 0), at(0, 2) + at(2, 0), at(1, 2) + at(2, 1)]
  return [
    [xx + yy + zz, ...turns],
    [turns[0], xx - yy - zz, xy, xz],
    [turns[1], xy, yy - xx - zz, yz],
    [turns[2], xz, yz, zz - xx - yy],
  ]
}

/** By power iteration; the shift makes every eigenvalue positive, so that the largest is also the one of largest size. */
function largestEigenvector(matrix: Matrix): readonly number[] {
  const shift = Math.max(...matrix.map((row) => row.reduce((sum, value) => sum + Math.abs(value), 0)))
  let vector: readonly number[] = [1, 0.01, 0.01, 0.01]
  for (let iteration = 0; iteration < ITERATIONS; iteration += 1) {
    const turned = matrix.map(
      (row, at) =>
        row.reduce((sum, value, column) => sum + value * (vector[column] ?? 0), 0) + shift * (vector[at] ?? 0),
    )
    const length = Math.hypot(...turned)
    vector = turned.map((value) => value / (length || 1))
  }
  return vector
}

function rotationOf([w = 1, x = 0, y = 0, z = 0]: readonly number[]): Matrix {
  return [
    [1 - 2 * (y * y + z * z), 2 * (x * y - z * w), 2 * (x * z + y * w)],
    [2 * (x * y + z * w), 1 - 2 * (x * x + z * z), 2 * (y * z - x * w)],
    [2 * (x * z - y * w), 2 * (y * z + x * w), 1 - 2 * (x * x + y * y)],
  ]
}
