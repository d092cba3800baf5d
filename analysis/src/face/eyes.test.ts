import { expect, test } from 'vitest'
import { eyeAspectRatio, lookAngles } from './eyes.ts'
import type { Point } from './point.ts'
import type { Runner } from './runner.ts'

const image = { data: new Uint8Array(200 * 100 * 3), width: 200, height: 100, channels: 3 as const }

/** Two eyes 40 pixels wide, open by so much of that. */
function eyesOpenBy(ratio: number): Point[] {
  const points = Array.from({ length: 468 }, (): Point => [0, 0, 0])
  for (const [outer, inner, lids, left] of [
    [33, 133, [160, 144, 158, 153], 30],
    [362, 263, [385, 380, 387, 373], 120],
  ] as const) {
    points[outer] = [left, 50, 0]
    points[inner] = [left + 40, 50, 0]
    for (const [at, lid] of lids.entries())
      points[lid] = [left + (at < 2 ? 13 : 27), 50 + (at % 2 === 0 ? -20 : 20) * ratio, 0]
  }
  return points
}

/** An iris net that sees both irises moved by so many pixels of its crop; the second eye comes in mirrored. */
const irisMoved = (right: number, down: number): Runner => ({
  run: async () => {
    const landmarks = new Float32Array(30)
    landmarks.set([32 + right, 32 + down], 0)
    landmarks.set([32 - right, 32 + down], 15)
    return { landmarks }
  },
})

test('the ratio is height over width of the openings', () => {
  expect(eyeAspectRatio(eyesOpenBy(0.3))).toBeCloseTo(0.3)
  expect(eyeAspectRatio(eyesOpenBy(0.1))).toBeCloseTo(0.1)
})

test('an eye that is turned away in depth is not wider open', () => {
  const turned = eyesOpenBy(0.3).map(([x, y]): Point => [x * 0.7, y, x * 0.714])
  expect(eyeAspectRatio(turned)).toBeCloseTo(0.3, 2)
})

test('irises in the middle look straight; moved to the image’s right and up they look there, by the same angle', async () => {
  const points = eyesOpenBy(0.3)
  const straight = await lookAngles(irisMoved(0, 0), image, points)
  expect([straight.yawDegrees, straight.pitchDegrees].map(Math.abs)).toEqual([0, 0])
  const right = await lookAngles(irisMoved(5, 0), image, points)
  const up = await lookAngles(irisMoved(0, -5), image, points)
  // 5 of 64 pixels of a crop of 92 are 7.2 of the half width of 20; with the ball 12 mm and the half width 15 mm that is 27°.
  expect(right.yawDegrees).toBeCloseTo(26.7, 0)
  expect(Math.abs(right.pitchDegrees)).toBeLessThan(0.01)
  expect(up.pitchDegrees).toBeCloseTo(26.7, 0)
})

test('a net without landmarks is refused', async () => {
  await expect(
    lookAngles({ run: async () => ({ faces: new Float32Array(3) }) }, image, eyesOpenBy(0.3)),
  ).rejects.toThrow('landmarks')
})

test('the second eye goes into the net mirrored: two eyes that mirror each other look the same to it', async () => {
  // Brighter towards the middle of the image, in every colour another way.
  const mirrored = {
    ...image,
    data: Uint8Array.from({ length: image.data.length }, (_, at) => {
      const [column, colour] = [Math.floor(at / 3) % 200, at % 3]
      return Math.min(column, 199 - column) * (colour + 1) * 0.8
    }),
  }
  const points = eyesOpenBy(0.3).map(([x, y, z], at): Point => (at === 362 || at === 263 ? [x + 10, y, z] : [x, y, z]))
  let given = new Float32Array()
  const runner: Runner = {
    run: (_, input) => {
      given = Float32Array.from(input)
      return irisMoved(0, 0).run('iris', input)
    },
  }
  await lookAngles(runner, mirrored, points)
  const [one, other] = [given.slice(0, given.length / 2), given.slice(given.length / 2)]
  expect(Math.max(...one.map((value, at) => Math.abs(value - (other[at] ?? 0))))).toBeLessThan(0.001)
  expect(one[0]).not.toBeCloseTo(one[63 * 3] ?? 0, 1)
})
