import fc from 'fast-check'
import { expect, test } from 'vitest'
import { FOR_ANGLES, oneEuro } from './one-euro.ts'

const series = fc.array(
  fc.record({
    value: fc.double({ min: -90, max: 90, noNaN: true }),
    gap: fc.double({ min: 0.01, max: 1, noNaN: true }),
  }),
  { minLength: 1 },
)

test('what comes out lies between the smallest and the largest of what went in, whatever the times', () => {
  fc.assert(
    fc.property(series, (steps) => {
      const smooth = oneEuro(FOR_ANGLES)
      let second = 0
      const values = steps.map(({ value }) => value)
      for (const { value, gap } of steps) {
        second += gap
        const given = smooth(value, second)
        expect(given).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(given).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }
    }),
  )
})

test('noise at rest is more than halved, and a turn of the head is followed within 0.2 s', () => {
  const smooth = oneEuro(FOR_ANGLES)
  const noisy = Array.from({ length: 60 }, (_, at) => smooth(at % 2 === 0 ? 1 : -1, at / 30))
  expect(Math.max(...noisy.slice(20).map(Math.abs))).toBeLessThan(0.5)
  const turned = oneEuro(FOR_ANGLES)
  for (let at = 0; at < 30; at += 1) turned(0, at / 30)
  const after = Array.from({ length: 6 }, (_, at) => turned(30, 1 + at / 30))
  expect(after.at(-1)).toBeGreaterThan(24)
})

test('time that stands still changes nothing', () => {
  const smooth = oneEuro(FOR_ANGLES)
  expect([smooth(5, 1), smooth(50, 1), smooth(50, 0.5)]).toEqual([5, 5, 5])
})

test('the faster it goes, the closer it follows', () => {
  const [adaptive, fixed] = [oneEuro(FOR_ANGLES), oneEuro({ ...FOR_ANGLES, slope: 0 })]
  for (let at = 0; at < 10; at += 1) [adaptive, fixed].map((smooth) => smooth(at * 6, at / 30))
  expect(60 - adaptive(60, 10 / 30)).toBeLessThan(0.6 * (60 - fixed(60, 10 / 30)))
})
