import { type Box, crop, type Image, placeInImage, type Square } from './image.ts'
import { inputFor, logistic, NET_INPUTS, outputOf, type Runner } from './runner.ts'

/** A place in the image in heights of the image, from its upper left corner. */
export type Place = { x: number; y: number }

/** Shoulders and wrists, the person's left first. `visible`: how sure the net is that it is seen and in the image, 0 to 1. */
export type SeenBody = { shoulders: readonly [BodyPoint, BodyPoint]; wrists: readonly [BodyPoint, BodyPoint] }
export type BodyPoint = Place & { visible: number }

const PIXELS = NET_INPUTS.body[1]
const VALUES = 5
const LANDMARKS = { leftShoulder: 11, rightShoulder: 12, leftWrist: 15, rightWrist: 16, middle: 33, top: 34 }
/** Presence from which the net is believed (MediaPipe: 0.5). */
const LEAST_PRESENCE = 0.5
const MARGIN = 1.25

/** Fits the body (BlazePose, Bazarevsky et al. 2020) into a square that holds the person; with it comes the square to look in next time. */
export async function fitBody(
  runner: Runner,
  image: Image,
  square: Square,
): Promise<{ body: SeenBody; next: Square } | null> {
  const input = inputFor('body')
  crop(image, square, { pixels: PIXELS, black: 0, white: 1 }, input)
  const outputs = await runner.run('body', input)
  if ((outputOf(outputs, 'presence')[0] ?? 0) < LEAST_PRESENCE) return null
  const values = outputOf(outputs, 'landmarks')
  const place = (landmark: number) =>
    placeInImage(square, PIXELS, values[landmark * VALUES] ?? 0, values[landmark * VALUES + 1] ?? 0)
  const point = (landmark: number): BodyPoint => {
    const [x, y] = place(landmark)
    const isInside = x >= 0 && y >= 0 && x <= image.width && y <= image.height
    const visible = isInside ? logistic(values[landmark * VALUES + 3] ?? -Infinity) : 0
    return { x: x / image.height, y: y / image.height, visible }
  }
  return {
    body: {
      shoulders: [point(LANDMARKS.leftShoulder), point(LANDMARKS.rightShoulder)],
      wrists: [point(LANDMARKS.leftWrist), point(LANDMARKS.rightWrist)],
    },
    next: squareFrom(place(LANDMARKS.middle), place(LANDMARKS.top)),
  }
}

/** From the middle of the hips and a point on the circle around the body, as the net itself gives them. */
function squareFrom([x, y]: readonly [number, number], [topX, topY]: readonly [number, number]): Square {
  const radius = Math.hypot(topX - x, topY - y)
  return { x, y, size: 2 * radius * MARGIN, radians: Math.atan2(topX - x, y - topY) }
}

/** Where the body below a face will be: a person is about seven and a half heads tall, and the net wants the hips in the middle. */
export function squareBelow(face: Box): Square {
  return { x: face.x + face.width / 2, y: face.y + 3.4 * face.height, size: 9 * face.height, radians: 0 }
}
