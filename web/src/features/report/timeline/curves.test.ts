import fc from 'fast-check'
import { expect, test } from 'vitest'
import { curvePath, inSemitones, laneHeight, laneWidth, rangeOf } from './curves.ts'

const curve = (values: (number | null)[]) => ({ secondsApart: 1, values })

test('a curve breaks where there is nothing to show and never runs over the gap', () => {
  expect(curvePath(curve([0, 1, null, 1]), 4, [0, 1])).toBe('M0.0 95.0L250.0 5.0M750.0 5.0')
})

test('a curve without any value has no range and no path', () => {
  expect(rangeOf(curve([null, null]), 12)).toBe(null)
  expect(curvePath(curve([null]), 1, [0, 1])).toBe('')
})

test('little movement keeps the least range, so that it looks like little', () => {
  const [low, high] = rangeOf(inSemitones(curve([120, 121, 120, 121])), 12) ?? [0, 0]
  expect(high - low).toBeCloseTo(12)
})

test('pitch is drawn as it is heard: an octave is as high wherever it lies', () => {
  const { values } = inSemitones(curve([100, 200, 400, null, 0]))
  expect(values).toEqual([0, 12, 24, null, null])
})

test('no point of a curve leaves its lane, however far out it lies', () => {
  const value = fc.option(fc.double({ min: -200, max: 500, noNaN: true }))
  fc.assert(
    fc.property(fc.array(value, { minLength: 1, maxLength: 50 }), (values) => {
      const numbers = curvePath(curve(values), values.length, [-20, 30]).match(/-?[\d.]+/g) ?? []
      expect(numbers.length > 0).toBe(values.some((each) => each !== null))
      numbers.map(Number).forEach((number, at) => {
        expect(number).toBeGreaterThanOrEqual(0)
        expect(number).toBeLessThanOrEqual(at % 2 === 0 ? laneWidth : laneHeight)
      })
    }),
  )
})

test('a single click or knock does not press the rest of a curve flat', () => {
  const [low, high] = rangeOf(curve([...Array.from({ length: 99 }, (_, at) => -30 + (at % 10)), 90]), 5) ?? [0, 0]
  expect([low, high]).toEqual([-30, -21])
})
