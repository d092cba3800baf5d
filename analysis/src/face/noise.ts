import { median } from '../statistics.ts'
import { type Box, brightness, type Image } from './image.ts'

/** The kernel of Immerkær, which leaves edges and slopes out: weights of the pixel, its four and its diagonal neighbours. */
const KERNEL = { own: 4, side: -2, corner: 1 } as const
/** Root of the sum of the squared weights: so much stronger is the noise behind the kernel. */
const KERNEL_NORM = 6
/** Of a normal distribution, the median of the sizes over the standard deviation. */
const MEDIAN_OVER_DEVIATION = 0.6745
/** Every so many-th pixel of every so many-th row is enough to tell. */
const STEP = 3
/** The border of the box shows hair and background. */
const INNER = 0.2

/** Standard deviation of the noise in a box of the image, in luma (Immerkær 1996, with the median in place of the mean, so that texture counts less). */
export function noiseLevel(image: Image, box: Box): number {
  const { left, right, top, bottom } = innerOf(image, box)
  const sizes: number[] = []
  for (let row = top; row < bottom; row += STEP)
    for (let column = left; column < right; column += STEP) sizes.push(Math.abs(roughness(image, column, row)))
  return sizes.length === 0 ? 0 : median(sizes) / MEDIAN_OVER_DEVIATION / KERNEL_NORM
}

function innerOf(image: Image, { x, y, width, height }: Box) {
  return {
    left: Math.max(1, Math.round(x + INNER * width)),
    right: Math.min(image.width - 1, Math.round(x + (1 - INNER) * width)),
    top: Math.max(1, Math.round(y + INNER * height)),
    bottom: Math.min(image.height - 1, Math.round(y + (1 - INNER) * height)),
  }
}

function roughness(image: Image, x: number, y: number): number {
  const at = (right: number, down: number) => lumaAt(image, x + right, y + down)
  const sides = at(-1, 0) + at(1, 0) + at(0, -1) + at(0, 1)
  const corners = at(-1, -1) + at(1, -1) + at(-1, 1) + at(1, 1)
  return KERNEL.own * at(0, 0) + KERNEL.side * sides + KERNEL.corner * corners
}

function lumaAt({ data, width, channels }: Image, x: number, y: number): number {
  const at = (y * width + x) * channels
  return brightness(data[at] ?? 0, data[at + 1] ?? 0, data[at + 2] ?? 0)
}
