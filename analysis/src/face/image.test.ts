import fc from 'fast-check'
import { expect, test } from 'vitest'
import { crop, type Image, meanBrightness, placeInImage, wholeOf } from './image.ts'

/** Red rises to the right, green downwards. */
const ramp = (channels: 3 | 4): Image => ({
  data: Uint8Array.from({ length: 32 * 32 * channels }, (_, at) => {
    const pixel = Math.floor(at / channels)
    return [(pixel % 32) * 8, Math.floor(pixel / 32) * 8, 100, 255][at % channels] ?? 0
  }),
  width: 32,
  height: 32,
  channels,
})
const sampling = { pixels: 16, black: 0, white: 255 }

function cropped(image: Image, square: Parameters<typeof crop>[1], options = sampling): Float32Array {
  const into = new Float32Array(options.pixels ** 2 * 3)
  crop(image, square, options, into)
  return into
}

test('a crop with as many pixels as it covers is the image itself', () => {
  const pixels = cropped(ramp(3), { x: 16, y: 16, size: 16, radians: 0 })
  expect(Array.from(pixels.slice(0, 6))).toEqual([64, 64, 100, 72, 64, 100])
})

test('the fourth channel of a canvas is not looked at', () => {
  const square = { x: 15, y: 17, size: 11, radians: 0.4 }
  expect(cropped(ramp(4), square)).toEqual(cropped(ramp(3), square))
})

test('a square turned by a quarter shows what was on the left at the top', () => {
  const upright = cropped(ramp(3), { x: 16, y: 16, size: 16, radians: Math.PI / 2 })
  expect(upright[0]).toBeCloseTo(184, 0)
  expect(upright[1]).toBeCloseTo(64, 0)
})

test('outside the image it is black, as the net reads black', () => {
  const pixels = cropped(ramp(3), { x: -100, y: 16, size: 16, radians: 0 }, { pixels: 4, black: -1, white: 1 })
  expect(new Set(pixels)).toEqual(new Set([-1]))
})

test('a place of a crop is found again in the image, for any turned square: on the ramp, colours tell where it is', () => {
  const inside = fc.double({ min: 10, max: 22, noNaN: true })
  fc.assert(
    fc.property(
      inside,
      inside,
      fc.double({ min: 1, max: 12, noNaN: true }),
      fc.double({ min: -3, max: 3, noNaN: true }),
      (x, y, size, radians) => {
        const square = { x, y, size, radians }
        const pixels = cropped(ramp(3), square)
        const [right, down] = placeInImage(square, 16, 4.5, 9.5)
        expect(pixels[(9 * 16 + 4) * 3]).toBeCloseTo((right - 0.5) * 8, 1)
        expect(pixels[(9 * 16 + 4) * 3 + 1]).toBeCloseTo((down - 0.5) * 8, 1)
      },
    ),
  )
})

test('the whole of a wide image has bars above and below', () => {
  expect(wholeOf({ data: new Uint8Array(0), width: 640, height: 360, channels: 3 })).toEqual({
    x: 320,
    y: 180,
    size: 640,
    radians: 0,
  })
})

test('brightness is 255 for white and 0 for black', () => {
  const white = { ...ramp(3), data: new Uint8Array(32 * 32 * 3).fill(255) }
  expect(meanBrightness(white)).toBeCloseTo(255)
  expect(meanBrightness({ ...white, data: new Uint8Array(32 * 32 * 3) })).toBe(0)
})
