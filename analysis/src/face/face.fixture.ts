import { CANONICAL_FACE } from './canonical-face.ts'
import type { FaceFrame, SeenFace } from './face-frame.ts'
import type { Point } from './point.ts'

const FRAMES_PER_SECOND = 10

/** A clean, open-eyed face that looks at the camera. */
export const faceOf = (different: Partial<SeenFace> = {}): SeenFace => ({
  presence: 1,
  box: { x: 0.5, y: 0.25, width: 0.35, height: 0.45 },
  yawDegrees: 0,
  pitchDegrees: 0,
  rollDegrees: 0,
  brightness: 140,
  clippedShare: 0,
  sharpness: 0.8,
  noiseShare: 0.02,
  outsideShare: 0,
  mouthCovered: false,
  look: { yawDegrees: 0, pitchDegrees: 0 },
  eyeAspectRatio: 0.3,
  mouthWidth: 0.5,
  brows: { apart: 0.27, height: 0.25 },
  ...different,
})

export const frameOf = (
  second: number,
  face: SeenFace | null = faceOf(),
  different: Partial<FaceFrame> = {},
): FaceFrame => ({
  second,
  faces: face ? 1 : 0,
  brightness: 130,
  face,
  ...different,
})

/** Frames for so many seconds, ten a second; what is in each follows from its second. */
export const framesFor = (seconds: number, of: (second: number) => FaceFrame): FaceFrame[] =>
  Array.from({ length: Math.round(seconds * FRAMES_PER_SECOND) }, (_, at) => of(at / FRAMES_PER_SECOND))

export type Pose = {
  yawDegrees: number
  pitchDegrees: number
  rollDegrees: number
  scale: number
  x: number
  y: number
}

/** The landmarks of the canonical face, turned and seen from far away, in pixels. */
export function posedFace({ yawDegrees, pitchDegrees, rollDegrees, scale, x, y }: Pose): Point[] {
  const points = Array.from({ length: 468 }, (): Point => [x, y, 0])
  for (const { landmark, point } of CANONICAL_FACE) {
    const [right, up, near] = turn(turn(turn(point, [1, 2], -pitchDegrees), [2, 0], yawDegrees), [0, 1], -rollDegrees)
    points[landmark] = [x + scale * right, y - scale * up, -scale * near]
  }
  return points
}

/** Turns a point from one axis towards another. */
function turn(point: Point, [from, to]: readonly [0 | 1 | 2, 0 | 1 | 2], degrees: number): Point {
  const [sine, cosine] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)]
  const turned: [number, number, number] = [...point]
  turned[from] = point[from] * cosine - point[to] * sine
  turned[to] = point[from] * sine + point[to] * cosine
  return turned
}
