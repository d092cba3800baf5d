import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axisOf, piecesOf, shareOf, usualRange, type Band } from './band-place.ts'

/** Bands with rising edges, and an axis anywhere. */
const someBands = fc
  .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 })
  .map((edges): Band[] =>
    [...edges.toSorted((one, other) => one - other), null].map((to, at) => ({
      name: `${at}`,
      to,
      usual: at % 2 === 1,
    })),
  )
const someAxis = fc
  .tuple(fc.integer({ min: -60, max: 60 }), fc.integer({ min: 1, max: 80 }))
  .map(([low, width]) => [low, low + width] as const)

test('pieces cover the axis from end to end without a gap, in the order of the bands', () => {
  fc.assert(
    fc.property(someBands, someAxis, (bands, axis) => {
      const pieces = piecesOf(bands, axis)
      expect(pieces[0]?.start).toBe(0)
      expect(pieces.at(-1)?.end).toBe(1)
      pieces.slice(1).forEach((piece, at) => expect(piece.start).toBe(pieces[at]?.end))
      const order = pieces.map(({ name }) => Number(name))
      expect(order).toEqual(order.toSorted((one, other) => one - other))
    }),
  )
})

test('a value stands in the piece of its band, and outside of the axis at its end', () => {
  fc.assert(
    fc.property(someBands, someAxis, fc.integer({ min: -100, max: 100 }), (bands, axis, value) => {
      const share = shareOf(axis, value)
      const band = bands.find(({ to }) => to === null || value < to)
      const piece = piecesOf(bands, axis).find(({ name }) => name === band?.name)
      expect(share).toBeGreaterThanOrEqual(0)
      expect(share).toBeLessThanOrEqual(1)
      if (value >= axis[0] && value < axis[1]) {
        expect(share).toBeGreaterThanOrEqual(piece?.start ?? 2)
        expect(share).toBeLessThanOrEqual(piece?.end ?? -1)
      }
    }),
  )
})

test('more is never further to the left', () => {
  fc.assert(
    fc.property(someAxis, fc.float({ noNaN: true }), fc.float({ noNaN: true }), (axis, one, other) => {
      expect(shareOf(axis, Math.max(one, other))).toBeGreaterThanOrEqual(shareOf(axis, Math.min(one, other)))
    }),
  )
})

test('an axis that nobody chose holds every edge inside of it', () => {
  fc.assert(
    fc.property(someBands, (bands) => {
      const [low, high] = axisOf(bands)
      expect(low).toBeLessThan(high)
      bands.forEach(({ to }) => expect(to === null || (to >= low && to < high)).toBe(true))
    }),
  )
})

test('the usual range goes from the first to the last usual band and is open where they are', () => {
  const band = (to: number | null, usual: boolean): Band => ({ name: 'any', to, usual })
  expect(usualRange([band(1, false), band(2, true), band(3, true), band(null, false)])).toEqual({ from: 1, to: 3 })
  expect(usualRange([band(2, true), band(null, false)])).toEqual({ from: null, to: 2 })
  expect(usualRange([band(-6, false), band(null, true)])).toEqual({ from: -6, to: null })
  expect(usualRange([band(1, false), band(null, false)])).toBe(null)
})
