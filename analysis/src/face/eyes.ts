import { mean } from '../statistics.ts'
import { landmark, rollOf } from './face-mesh.ts'
import { crop, type Image, placeInImage, type Square } from './image.ts'
import { distance, distanceInDepth, middle, type Point } from './point.ts'
import { inputFor, NET_INPUTS, outputOf, type Runner } from './runner.ts'

/** Degrees that the eyes are turned within the head: yaw > 0 to the image's right, pitch > 0 up. */
export type EyeAngles = { yawDegrees: number; pitchDegrees: number }

/** Landmarks of an eye: corners, and the lids at two places, above and below. Image left first: it is the person's right eye. */
const EYES = [
  {
    corners: [33, 133],
    lids: [
      [160, 144],
      [158, 153],
    ],
  },
  {
    corners: [362, 263],
    lids: [
      [385, 380],
      [387, 373],
    ],
  },
] as const
const PIXELS = NET_INPUTS.iris[1]
const EYE_VALUES = PIXELS * PIXELS * 3
/** Five points with three values for each eye; the first is the middle of the iris. */
const IRIS_VALUES = 15
/** The crop is so many times as wide as the eye (MediaPipe Iris). */
const MARGIN = 2.3
/** An eye is about 30 mm from corner to corner, its ball about 24 mm thick: half the width over the radius. */
const HALF_EYE_RADII = 15 / 12

/**
 * How far the eyes are open: height of the opening over its width, mean of both (eye aspect ratio, Soukupová & Čech 2016). About 0.3 open, below 0.2
 * closed; widths are taken in depth too, so that a turned head does not open them.
 */
export function eyeAspectRatio(points: readonly Point[]): number {
  const ratios = EYES.map(({ corners, lids }) => {
    const heights = lids.map(([above, below]) => distance(landmark(points, above), landmark(points, below)))
    return mean(heights) / (distanceInDepth(landmark(points, corners[0]), landmark(points, corners[1])) || 1)
  })
  return mean(ratios)
}

/** Where the eyes look within the head, from where the irises stand between the corners. Means nothing while the eyes are closed. */
export async function lookAngles(runner: Runner, image: Image, points: readonly Point[]): Promise<EyeAngles> {
  const irises = await findIrises(runner, image, points)
  const offsets = EYES.map(({ corners }, at) =>
    offsetOf(
      irises[at],
      corners.map((each) => landmark(points, each)),
    ),
  )
  const [right, up] = [mean(offsets.map((offset) => offset.right)), mean(offsets.map((offset) => offset.up))]
  return { yawDegrees: turned(right), pitchDegrees: turned(up) }
}

type Offset = { right: number; up: number }

/** From the middle between the corners, in half widths of the eye, along the line of the corners and across it. */
function offsetOf(iris: Point | undefined, [left, right]: readonly Point[]): Offset {
  if (!iris || !left || !right) return { right: 0, up: 0 }
  const centre = middle(left, right)
  const half = distance(left, right) / 2 || 1
  const [alongX, alongY] = [(right[0] - left[0]) / (2 * half), (right[1] - left[1]) / (2 * half)]
  const [x, y] = [iris[0] - centre[0], iris[1] - centre[1]]
  return { right: (x * alongX + y * alongY) / half, up: (x * alongY - y * alongX) / half }
}

const turned = (offset: number): number =>
  (Math.asin(Math.max(-1, Math.min(1, offset * HALF_EYE_RADII))) * 180) / Math.PI

/** The middle of each iris in the image (MediaPipe Iris, Ablavatski et al. 2020). The net knows one side: the other eye goes in mirrored. */
async function findIrises(runner: Runner, image: Image, points: readonly Point[]): Promise<readonly Point[]> {
  const radians = rollOf(points)
  const squares = EYES.map(({ corners: [one, other] }): Square => {
    const [left, right] = [landmark(points, one), landmark(points, other)]
    const [x, y] = middle(left, right)
    return { x, y, size: MARGIN * distance(left, right), radians }
  })
  const input = inputFor('iris')
  for (const [at, square] of squares.entries()) {
    const eye = input.subarray(at * EYE_VALUES, (at + 1) * EYE_VALUES)
    crop(image, square, { pixels: PIXELS, black: 0, white: 1 }, eye)
    if (at === 1) mirror(eye)
  }
  const values = outputOf(await runner.run('iris', input), 'landmarks')
  return squares.map((square, at): Point => {
    const x = values[at * IRIS_VALUES] ?? 0
    const [across, down] = placeInImage(square, PIXELS, at === 1 ? PIXELS - x : x, values[at * IRIS_VALUES + 1] ?? 0)
    return [across, down, 0]
  })
}

function mirror(eye: Float32Array): void {
  for (let row = 0; row < PIXELS; row += 1)
    for (let column = 0; column < PIXELS / 2; column += 1)
      for (let colour = 0; colour < 3; colour += 1) {
        const one = (row * PIXELS + column) * 3 + colour
        const other = (row * PIXELS + PIXELS - 1 - column) * 3 + colour
        const value = eye[one] ?? 0
        eye[one] = eye[other] ?? 0
        eye[other] = value
      }
}
