import { mulberry32 } from '@maju/interviewer/plan/seeded'
import { expect, test } from 'vitest'
import { fitOrdinal } from './fit-ordinal.ts'

/** Examples whose level is made by two of three features: the first lifts, the second holds down, the third is noise. */
function made(count: number) {
  const random = mulberry32(7)
  return Array.from({ length: count }, () => {
    const features = [random() * 2, random() * 2, random() * 2]
    const score = 3 * (features[0] ?? 0) - 2 * (features[1] ?? 0) + Math.log(1 / random() - 1)
    return { features, level: score < 0 ? 0 : score < 2 ? 1 : 2, share: 1 }
  })
}

test('weights and cuts are found again from examples that were made with them', () => {
  const { weights, cuts } = fitOrdinal(made(2000), [1, -1, 1])
  expect(weights[0]).toBeCloseTo(3, 0)
  expect(weights[1]).toBeCloseTo(-2, 0)
  expect(Math.abs(weights[2] ?? 1)).toBeLessThan(0.3)
  expect(cuts[0]).toBeLessThan(cuts[1])
})

test('a weight never takes the sign that it may not have', () => {
  const { weights } = fitOrdinal(made(500), [-1, 1, 1])
  expect(weights[0]).toBe(0)
  expect(weights[1]).toBe(0)
})

test('the same examples give the same weights', () => {
  expect(fitOrdinal(made(200), [1, -1, 1])).toEqual(fitOrdinal(made(200), [1, -1, 1]))
})
