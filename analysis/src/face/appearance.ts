import { boxOf, landmark, type Mesh, rollOf } from './face-mesh.ts'
import { brightness, crop, type Image } from './image.ts'
import { noiseLevel } from './noise.ts'
import { middle, type Point } from './point.ts'

/** How well a face is shown. */
export type Appearance = {
  /** Mean luma of the face, 0 to 255. */
  brightness: number
  /** Share of its pixels that are as good as white. */
  clippedShare: number
  /** Variance of the Laplacian over the variance of the luma: falls with blur, whatever the light. About 0.1 to 3. */
  sharpness: number
  /** Standard deviation of the sensor's noise over that of the luma: below 0.1 in good light. */
  noiseShare: number
  /** Share of its landmarks that lie outside the image. */
  outsideShare: number
  /** Something flat of another colour hides the mouth, such as a mask. */
  mouthCovered: boolean
}

/** The face is looked at with so many pixels a side, whatever its size, so that sharpness compares. */
const PIXELS = 64
/** The corners of the square show what is behind the face. */
const MARGIN = 10
const WHITE = 250
/** Skin of one face in one light keeps its share of red and blue within this; the highest seen on clean frontal faces was .03. */
const OTHER_COLOUR = 0.04
/** A mouth, with or without a beard around it, has at least half of the texture of the eyes; a cover has next to none. */
const FLAT = 0.3
const UPPER_FACE = [151, 117, 346]
const LOWER_FACE = [207, 427, 164]

export function appearanceOf(image: Image, mesh: Mesh): Appearance {
  const { x, y, width, height } = boxOf(mesh)
  const radians = rollOf(mesh.points)
  const size = Math.max(width, height)
  const luma = lumaOf(image, { x: x + width / 2, y: y + height / 2, size, radians }, PIXELS)
  const outside = mesh.points.filter(
    (point) => point[0] < 0 || point[1] < 0 || point[0] > image.width || point[1] > image.height,
  )
  const { contrast, ...texture } = textureOf(luma)
  return {
    ...texture,
    noiseShare: noiseLevel(image, { x, y, width, height }) / Math.max(1, contrast),
    outsideShare: outside.length / mesh.points.length,
    mouthCovered: isMouthCovered(image, mesh.points, size),
  }
}

/** Luma of a square of the image, 0 to 255, row by row. */
function lumaOf(image: Image, square: Parameters<typeof crop>[1], pixels: number): Float32Array {
  const colours = new Float32Array(pixels * pixels * 3)
  crop(image, square, { pixels, black: 0, white: 255 }, colours)
  return Float32Array.from({ length: pixels * pixels }, (_, at) =>
    brightness(colours[at * 3] ?? 0, colours[at * 3 + 1] ?? 0, colours[at * 3 + 2] ?? 0),
  )
}

type Texture = Pick<Appearance, 'brightness' | 'clippedShare' | 'sharpness'> & { contrast: number }

function textureOf(luma: Float32Array): Texture {
  const [light, edges] = [tally(), tally()]
  let white = 0
  for (let row = MARGIN; row < PIXELS - MARGIN; row += 1)
    for (let at = row * PIXELS + MARGIN; at < (row + 1) * PIXELS - MARGIN; at += 1) {
      const value = luma[at] ?? 0
      light.add(value)
      edges.add(laplacian(luma, at, PIXELS))
      white += Number(value >= WHITE)
    }
  return {
    brightness: light.mean(),
    clippedShare: white / light.count(),
    contrast: Math.sqrt(light.variance()),
    sharpness: edges.variance() / Math.max(1, light.variance()),
  }
}

const laplacian = (luma: Float32Array, at: number, width: number): number =>
  4 * (luma[at] ?? 0) - (luma[at - 1] ?? 0) - (luma[at + 1] ?? 0) - (luma[at - width] ?? 0) - (luma[at + width] ?? 0)

function tally() {
  let [count, sum, squares] = [0, 0, 0]
  return {
    add: (value: number) => {
      count += 1
      sum += value
      squares += value * value
    },
    count: () => count,
    mean: () => sum / Math.max(1, count),
    variance: () => squares / Math.max(1, count) - (sum / Math.max(1, count)) ** 2,
  }
}

/** Another colour alone may be a beard, flatness alone a blurred face. A hand has the colour of the face and is not noticed. */
function isMouthCovered(image: Image, points: readonly Point[], size: number): boolean {
  const skin = UPPER_FACE.map((each) => tintOf(image, landmark(points, each), size))
  const usual = [0, 1].map((at) => skin.map((tint) => tint[at] ?? 0).toSorted((one, other) => one - other)[1] ?? 0)
  const others = LOWER_FACE.filter((each) => {
    const tint = tintOf(image, landmark(points, each), size)
    return Math.hypot(tint[0] - (usual[0] ?? 0), tint[1] - (usual[1] ?? 0)) > OTHER_COLOUR
  })
  if (others.length < 2) return false
  const radians = rollOf(points)
  const mouth = middle(landmark(points, 61), landmark(points, 291))
  const eyes = middle(landmark(points, 33), landmark(points, 263))
  const texture = ([x, y]: Point) => edgesOf(lumaOf(image, { x, y, size: size * 0.3, radians }, 24), 24)
  return texture(mouth) < FLAT * texture(eyes)
}

/** Mean size of the steps between neighbours. */
function edgesOf(luma: Float32Array, width: number): number {
  let sum = 0
  for (let at = 0; at + width < luma.length; at += 1)
    sum += Math.abs((luma[at + 1] ?? 0) - (luma[at] ?? 0)) + Math.abs((luma[at + width] ?? 0) - (luma[at] ?? 0))
  return sum / luma.length
}

/** The shares of red and of blue in the light around a landmark. */
function tintOf({ data, width, height, channels }: Image, [x, y]: Point, size: number): readonly [number, number] {
  const reach = Math.max(1, Math.round(0.035 * size))
  let [red, green, blue] = [0, 0, 0]
  for (let row = Math.max(0, Math.round(y) - reach); row <= Math.min(height - 1, y + reach); row += 1)
    for (let column = Math.max(0, Math.round(x) - reach); column <= Math.min(width - 1, x + reach); column += 1) {
      const at = (row * width + column) * channels
      red += data[at] ?? 0
      green += data[at + 1] ?? 0
      blue += data[at + 2] ?? 0
    }
  const total = red + green + blue + 1
  return [red / total, blue / total]
}
