/** Pixels row by row, red, green, blue (and a fourth that is not looked at), 0 to 255. What a canvas gives, and what ffmpeg writes as rgb24. */
export type Image = {
  readonly data: Uint8ClampedArray | Uint8Array
  readonly width: number
  readonly height: number
  readonly channels: 3 | 4
}

/** An upright box: its upper left corner and its sides. */
export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** A turned square of an image: centre and side in pixels; turned clockwise as seen. */
export type Square = { readonly x: number; readonly y: number; readonly size: number; readonly radians: number }

/** How a crop is sampled: pixels a side, and the values that black and white become. */
export type Sampling = { readonly pixels: number; readonly black: number; readonly white: number }

/** The square that holds the whole image, with bars above and below or beside it. */
export const wholeOf = ({ width, height }: Image): Square => ({
  x: width / 2,
  y: height / 2,
  size: Math.max(width, height),
  radians: 0,
})

/** Cuts the square out, turned upright, by bilinear interpolation; outside the image is black. `into` holds pixels × pixels × 3 values. */
export function crop(image: Image, square: Square, { pixels, black, white }: Sampling, into: Float32Array): void {
  const scale = square.size / pixels
  const stepX = Math.cos(square.radians) * scale
  const stepY = Math.sin(square.radians) * scale
  const half = (pixels - 1) / 2
  const gain = (white - black) / 255
  for (let row = 0; row < pixels; row += 1) {
    let x = square.x - half * stepX - (row - half) * stepY - 0.5
    let y = square.y - half * stepY + (row - half) * stepX - 0.5
    for (let at = row * pixels * 3; at < (row + 1) * pixels * 3; at += 3) {
      const corner = cornerOf(image, x, y)
      const right = x - Math.floor(x)
      const down = y - Math.floor(y)
      for (let colour = 0; colour < 3; colour += 1) {
        const value = corner === OUTSIDE ? 0 : colourBetween(image, corner + colour, right, down)
        into[at + colour] = value * gain + black
      }
      x += stepX
      y += stepY
    }
  }
}

const OUTSIDE = -1

/**
 * Where the pixel begins that lies above and left of a place. The last row and column have no neighbour and count as outside: half a pixel is not
 * worth a branch.
 */
function cornerOf({ width, height, channels }: Image, x: number, y: number): number {
  const left = Math.floor(x)
  const top = Math.floor(y)
  if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) return OUTSIDE
  return (top * width + left) * channels
}

/** A colour between four pixels, 0 to 255: so far right of and below the first. */
function colourBetween({ data, width, channels }: Image, at: number, right: number, down: number): number {
  const below = at + width * channels
  const upper = (data[at] ?? 0) * (1 - right) + (data[at + channels] ?? 0) * right
  const lower = (data[below] ?? 0) * (1 - right) + (data[below + channels] ?? 0) * right
  return upper + (lower - upper) * down
}

/** Where a place of a crop of so many pixels lies in the image. */
export function placeInImage(square: Square, pixels: number, x: number, y: number): readonly [number, number] {
  const scale = square.size / pixels
  const right = (x - pixels / 2) * scale
  const down = (y - pixels / 2) * scale
  const cosine = Math.cos(square.radians)
  const sine = Math.sin(square.radians)
  return [square.x + right * cosine - down * sine, square.y + right * sine + down * cosine]
}

/** Mean brightness of the whole image by every eighth pixel, 0 to 255 (luma of BT.601). */
export function meanBrightness({ data, channels }: Image): number {
  let sum = 0
  let count = 0
  for (let at = 0; at + 2 < data.length; at += channels * 8) {
    sum += brightness(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
    count += 1
  }
  return count === 0 ? 0 : sum / count
}

/** Luma of BT.601, in the unit of the colours. */
export const brightness = (red: number, green: number, blue: number): number =>
  0.299 * red + 0.587 * green + 0.114 * blue
