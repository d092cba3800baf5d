import { type Box, crop, type Image, type Square, wholeOf } from './image.ts'
import { inputFor, logistic, NET_INPUTS, outputOf, type Runner } from './runner.ts'

/** A face as a detector sees it: corner, sides and the two eyes (image left, image right) in pixels; score 0 to 1. */
export type FoundFace = Box & {
  score: number
  eyes: readonly [number, number, number, number]
}

/** Values per anchor: score, box (centre, sides), six key points. */
const VALUES = 17
/** Boxes of the same face overlap by more than this (MediaPipe's detector: 0.3). */
const SAME_FACE = 0.3
/** Scores from which a detector is believed (MediaPipe: 0.5 at short range, 0.6 at full range). */
const LEAST_SCORE = { 'face-detector': 0.5, 'far-face-detector': 0.6 } as const
/** The grids of anchors: cells a side and anchors in each cell. */
const GRIDS = {
  'face-detector': [
    { cells: 16, each: 2 },
    { cells: 8, each: 6 },
  ],
  'far-face-detector': [{ cells: 48, each: 1 }],
} as const
type Detector = keyof typeof GRIDS

/** Faces wider than about a tenth of the image. BlazeFace (Bazarevsky et al. 2019), short range. */
export const findNearFaces = (runner: Runner, image: Image): Promise<FoundFace[]> =>
  findFaces(runner, image, 'face-detector')

/** Smaller ones too; four times as slow. BlazeFace, full range. */
export const findFarFaces = (runner: Runner, image: Image): Promise<FoundFace[]> =>
  findFaces(runner, image, 'far-face-detector')

async function findFaces(runner: Runner, image: Image, detector: Detector): Promise<FoundFace[]> {
  const whole = wholeOf(image)
  const input = inputFor(detector)
  crop(image, whole, { pixels: NET_INPUTS[detector][1], black: -1, white: 1 }, input)
  const values = outputOf(await runner.run(detector, input), 'faces')
  return mergeSame(readAnchors(values, detector, whole))
}

function readAnchors(values: Float32Array, detector: Detector, whole: Square): FoundFace[] {
  const found: FoundFace[] = []
  let at = 0
  for (const { cells, each } of GRIDS[detector]) {
    for (let cell = 0; cell < cells * cells * each; cell += 1, at += VALUES) {
      const score = logistic(values[at] ?? 0)
      if (score < LEAST_SCORE[detector]) continue
      const place = Math.floor(cell / each)
      const anchor = { x: ((place % cells) + 0.5) / cells, y: (Math.floor(place / cells) + 0.5) / cells }
      found.push(faceAt(values.subarray(at, at + VALUES), anchor, whole, NET_INPUTS[detector][1]))
    }
  }
  return found
}

function faceAt(values: Float32Array, anchor: { x: number; y: number }, whole: Square, pixels: number): FoundFace {
  const length = (at: number) => ((values[at] ?? 0) / pixels) * whole.size
  const across = (at: number) => length(at) + anchor.x * whole.size + whole.x - whole.size / 2
  const down = (at: number) => length(at) + anchor.y * whole.size + whole.y - whole.size / 2
  const [width, height] = [length(3), length(4)]
  return {
    score: logistic(values[0] ?? 0),
    x: across(1) - width / 2,
    y: down(2) - height / 2,
    width,
    height,
    eyes: [across(5), down(6), across(7), down(8)],
  }
}

/** Boxes that overlap are one face: their mean, weighted by the scores. */
export function mergeSame(found: readonly FoundFace[]): FoundFace[] {
  const faces: FoundFace[] = []
  let rest = found.toSorted((one, other) => other.score - one.score)
  for (let best = rest[0]; best; best = rest[0]) {
    const surest = best
    const same = rest.filter((each) => each === surest || overlap(each, surest) > SAME_FACE)
    rest = rest.filter((each) => !same.includes(each))
    faces.push(meanOf(same))
  }
  return faces
}

function meanOf(same: readonly FoundFace[]): FoundFace {
  const total = same.reduce((sum, { score }) => sum + score, 0)
  const mean = (of: (face: FoundFace) => number) => same.reduce((sum, face) => sum + of(face) * face.score, 0) / total
  return {
    score: Math.max(...same.map(({ score }) => score)),
    x: mean(({ x }) => x),
    y: mean(({ y }) => y),
    width: mean(({ width }) => width),
    height: mean(({ height }) => height),
    eyes: [
      mean(({ eyes }) => eyes[0]),
      mean(({ eyes }) => eyes[1]),
      mean(({ eyes }) => eyes[2]),
      mean(({ eyes }) => eyes[3]),
    ],
  }
}

/** Intersection over union, 0 to 1. */
export function overlap(one: Box, other: Box): number {
  const across = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x)
  const down = Math.min(one.y + one.height, other.y + other.height) - Math.max(one.y, other.y)
  const shared = Math.max(0, across) * Math.max(0, down)
  return shared / Math.max(1e-9, one.width * one.height + other.width * other.height - shared)
}

/** The square the mesh is fitted in: half as large again as the box, with the eyes level (MediaPipe's FaceDetectionFrontDetectionToRoi). */
export function squareAround({ x, y, width, height, eyes }: FoundFace): Square {
  return {
    x: x + width / 2,
    y: y + height / 2,
    size: 1.5 * Math.max(width, height),
    radians: Math.atan2(eyes[3] - eyes[1], eyes[2] - eyes[0]),
  }
}
