import { type Box, crop, type Image, placeInImage, type Square } from './image.ts'
import type { Point } from './point.ts'
import { inputFor, NET_INPUTS, outputOf, type Runner } from './runner.ts'

/** 468 landmarks in pixels of the image, and how sure the net is that a face is there, 0 to 1. */
export type Mesh = { points: readonly Point[]; presence: number }

const PIXELS = NET_INPUTS['face-mesh'][1]
const LANDMARKS = 468
/** The sides of the eyes that look away from the nose, image left and right. */
const OUTER_CORNERS = [33, 263] as const

/** Fits the face mesh (Kartynnik et al. 2019) into a square that holds the face with half its size as margin. */
export async function fitMesh(runner: Runner, image: Image, square: Square): Promise<Mesh> {
  const input = inputFor('face-mesh')
  crop(image, square, { pixels: PIXELS, black: 0, white: 1 }, input)
  const outputs = await runner.run('face-mesh', input)
  const values = outputOf(outputs, 'landmarks')
  const points = Array.from({ length: LANDMARKS }, (_, at): Point => {
    const [x, y] = placeInImage(square, PIXELS, values[at * 3] ?? 0, values[at * 3 + 1] ?? 0)
    return [x, y, ((values[at * 3 + 2] ?? 0) * square.size) / PIXELS]
  })
  return { points, presence: outputOf(outputs, 'presence')[0] ?? 0 }
}

/** Where the face of this mesh will be looked for in the next image (MediaPipe's FaceLandmarkLandmarksToRoi). */
export function squareOf({ points }: Mesh): Square {
  const radians = rollOf(points)
  const cosine = Math.cos(radians)
  const sine = Math.sin(radians)
  const across = extent(points.map(([x, y]) => x * cosine + y * sine))
  const down = extent(points.map(([x, y]) => y * cosine - x * sine))
  return {
    x: across.middle * cosine - down.middle * sine,
    y: across.middle * sine + down.middle * cosine,
    size: 1.5 * Math.max(across.length, down.length),
    radians,
  }
}

/** Upright box of the mesh: corner and sides in pixels. */
export function boxOf({ points }: Mesh): Box {
  const across = extent(points.map(([x]) => x))
  const down = extent(points.map(([, y]) => y))
  return { x: across.lowest, y: down.lowest, width: across.length, height: down.length }
}

/** A landmark by its number in MediaPipe's mesh. */
export function landmark(points: readonly Point[], number: number): Point {
  const point = points[number]
  if (!point) throw new Error(`The mesh has no landmark ${number}.`)
  return point
}

/** How far the line of the eyes is turned clockwise, in radians. */
export function rollOf(points: readonly Point[]): number {
  const [left, right] = OUTER_CORNERS.map((corner) => landmark(points, corner))
  return left && right ? Math.atan2(right[1] - left[1], right[0] - left[0]) : 0
}

function extent(values: readonly number[]): { lowest: number; length: number; middle: number } {
  const lowest = Math.min(...values)
  const highest = Math.max(...values)
  return { lowest, length: highest - lowest, middle: (lowest + highest) / 2 }
}
