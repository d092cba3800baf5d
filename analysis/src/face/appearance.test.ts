import { expect, test } from 'vitest'
import { appearanceOf } from './appearance.ts'
import type { Mesh } from './face-mesh.ts'
import type { Image } from './image.ts'
import { noiseLevel } from './noise.ts'
import type { Point } from './point.ts'

const SIZE = 240
type Colour = (x: number, y: number) => readonly [number, number, number]

const paint = (colour: Colour): Image => {
  const data = new Uint8Array(SIZE * SIZE * 3)
  for (let at = 0; at < SIZE * SIZE; at += 1) data.set(colour(at % SIZE, Math.floor(at / SIZE)), at * 3)
  return { data, width: SIZE, height: SIZE, channels: 3 }
}

/** A face in the middle: eyes and mouth where the landmarks that are looked at say. */
function meshAt(left: number): Mesh {
  const points = Array.from({ length: 468 }, (_, at): Point => [
    left + (at % 26) * 6.4,
    40 + Math.floor(at / 26) * 9.4,
    0,
  ])
  const place = (landmark: number, x: number, y: number) => {
    points[landmark] = [left + x, 40 + y, 0]
  }
  const places = {
    33: [40, 60],
    263: [120, 60],
    61: [60, 125],
    291: [100, 125],
    151: [80, 20],
    117: [40, 85],
    346: [120, 85],
  } as const
  for (const [landmark, [x, y]] of Object.entries(places)) place(Number(landmark), x, y)
  for (const [landmark, x, y] of [
    [207, 55, 110],
    [427, 105, 110],
    [164, 80, 112],
  ] as const)
    place(landmark, x, y)
  return { points, presence: 1 }
}

const skin: Colour = (x, y) => {
  const shade = 150 + 30 * Math.sin(x / 2) * Math.cos(y / 2)
  return [shade, shade * 0.75, shade * 0.6]
}
const scaled = (colour: ReturnType<Colour>, by: ReturnType<Colour>): ReturnType<Colour> => [
  colour[0] * by[0],
  colour[1] * by[1],
  colour[2] * by[2],
]
const mesh = meshAt(40)

test('light is told: dim is dim, white is clipped', () => {
  const dim = appearanceOf(
    paint((x, y) => scaled(skin(x, y), [0.1, 0.1, 0.1])),
    mesh,
  )
  const bright = appearanceOf(
    paint(() => [255, 255, 255]),
    mesh,
  )
  expect(dim.brightness).toBeLessThan(15)
  expect([bright.clippedShare, appearanceOf(paint(skin), mesh).clippedShare]).toEqual([1, 0])
})

test('the same pattern, drawn out, is less sharp, in any light', () => {
  const coarse: Colour = (x, y) => skin(x / 6, y / 6)
  const half =
    (colour: Colour): Colour =>
    (x, y) =>
      scaled(colour(x, y), [0.5, 0.5, 0.5])
  const [fine, soft, softDim] = [skin, coarse, half(coarse)].map(
    (colour) => appearanceOf(paint(colour), mesh).sharpness,
  )
  expect(fine).toBeGreaterThan(5 * (soft ?? Infinity))
  expect(softDim).toBeCloseTo(soft ?? 0, 1)
})

test('a flat cover of another colour over the mouth is noticed; a textured one, as a beard is, and bare skin are not', () => {
  const cover =
    (colour: Colour): Colour =>
    (x, y) =>
      y > 135 ? colour(x, y) : skin(x, y)
  const covered = (colour: Colour) => appearanceOf(paint(colour), mesh).mouthCovered
  const dark: Colour = (x, y) => scaled(skin(x, y), [0.5, 0.6, 0.75])
  expect([covered(cover(() => [230, 235, 245])), covered(skin), covered(cover(dark))]).toEqual([true, false, false])
})

test('half of a face at the edge has half of its landmarks outside', () => {
  expect(appearanceOf(paint(skin), meshAt(160)).outsideShare).toBeCloseTo(0.5, 1)
  expect(appearanceOf(paint(skin), mesh).outsideShare).toBe(0)
})

test('noise is measured to a quarter of itself, and slopes are no noise', () => {
  let seed = 1
  const random = () => {
    seed = (seed * 16_807) % 2_147_483_647
    return seed / 2_147_483_647
  }
  const normal = () => Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random())
  const box = { x: 20, y: 20, width: 200, height: 200 }
  const slope = paint((x, y) => [x / 2 + y / 3, x / 2 + y / 3, x / 2 + y / 3])
  const noisy = paint(() => {
    const value = 128 + 10 * normal()
    return [value, value, value]
  })
  expect(noiseLevel(slope, box)).toBeLessThan(0.5)
  expect(Math.abs(noiseLevel(noisy, box) - 10)).toBeLessThan(2.5)
})

test('a blurred mouth of the face’s own colour is not covered', () => {
  const blurred: Colour = (x, y) => (y > 135 ? [150, 112, 90] : skin(x, y))
  expect(appearanceOf(paint(blurred), mesh).mouthCovered).toBe(false)
})
