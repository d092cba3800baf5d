import { expect, test } from 'vitest'
import { firstPiece } from './sound-piece.ts'

const rate = 100
const noise = (seconds: number) =>
  Float32Array.from({ length: seconds * rate }, (_, nth) => (nth % 2 === 0 ? 0.5 : -0.5))

test('what is short enough is one piece', () => {
  const samples = noise(240)
  expect(firstPiece({ samples, sampleRateHertz: rate }).samples).toHaveLength(samples.length)
})

test('what is too long is cut where it is quiet, before four minutes are over', () => {
  const samples = noise(300)
  samples.fill(0, 231 * rate, 232 * rate)
  const { length } = firstPiece({ samples, sampleRateHertz: rate }).samples
  expect(length).toBeGreaterThanOrEqual(231 * rate)
  expect(length).toBeLessThanOrEqual(232 * rate)
})

test('what is never quiet is cut all the same', () => {
  const { length } = firstPiece({ samples: noise(300), sampleRateHertz: rate }).samples
  expect(length).toBeGreaterThan(219 * rate)
  expect(length).toBeLessThanOrEqual(240 * rate)
})
