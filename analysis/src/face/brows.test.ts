import { expect, test } from 'vitest'
import { browsOf } from './brows.ts'
import { posedFace } from './face.fixture.ts'
import type { Point } from './point.ts'

const upright = { yawDegrees: 0, pitchDegrees: 0, rollDegrees: 0, scale: 20, x: 320, y: 180 }

/** A posed face whose brows end so far from the middle and so high above the inner corners of the eyes, in centimetres. */
function withBrows(aside: number, up: number, pose: Partial<typeof upright> = {}): Point[] {
  const { rollDegrees, scale } = { ...upright, ...pose }
  const points = posedFace({ ...upright, ...pose })
  const radians = (rollDegrees * Math.PI) / 180
  for (const [corner, brow] of [
    [133, 55],
    [362, 285],
  ] as const) {
    const [x, y, z] = points[corner] ?? [0, 0, 0]
    const [right, down] = [(corner === 133 ? -aside : aside) * scale, -up * scale]
    points[brow] = [
      x + right * Math.cos(radians) - down * Math.sin(radians),
      y + right * Math.sin(radians) + down * Math.cos(radians),
      z,
    ]
  }
  return points
}

test('brows are measured in distances of the eyes, whatever the size of the face in the picture and however it is tilted', () => {
  const near = browsOf(withBrows(0.2, 2))
  expect(near.height).toBeCloseTo(Math.hypot(0.2, 2) / 8.89, 2)
  expect(near.apart).toBeCloseTo((2 * 1.856 + 0.4) / 8.89, 2)
  for (const pose of [{ scale: 7 }, { rollDegrees: 25 }]) {
    const other = browsOf(withBrows(0.2, 2, pose))
    expect(other.height).toBeCloseTo(near.height)
    expect(other.apart).toBeCloseTo(near.apart)
  }
})

test('brows that come together or go up are nearer to each other or higher', () => {
  const usual = browsOf(withBrows(0, 2))
  expect(browsOf(withBrows(-0.3, 2)).apart).toBeLessThan(usual.apart - 0.05)
  expect(browsOf(withBrows(0, 2.4)).height).toBeGreaterThan(usual.height + 0.03)
})
