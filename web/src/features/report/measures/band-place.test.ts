import { BANDS, isBanded, type Band, type BandName } from '@maju/analysis/bands'
import { screenMeasures, voiceMeasures } from '@maju/contracts/measurement'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { axes, piecesOf, shareOf, usualRange } from './band-place.ts'
import { screenLists, voiceLists } from './measure-lists.ts'

const names: readonly BandName[] = ['very-slow', 'slow', 'good', 'fast', 'very-fast', 'few', 'many']

/** Bands with rising edges, and an axis anywhere. */
const someBands = fc
  .uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 })
  .map((edges): Band[] =>
    [...edges.toSorted((one, other) => one - other), null].map((to, at) => ({
      name: names[at] ?? 'good',
      to,
      usual: at % 2 === 1,
      isToIncluded: false,
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
      const order = pieces.map(({ name }) => names.indexOf(name))
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

test('every edge of a band can be seen on its axis', () => {
  for (const [measure, { bands }] of Object.entries(BANDS)) {
    const [low, high] = Object.entries(axes).find(([name]) => name === measure)?.[1] ?? [0, 0]
    bands.slice(0, -1).forEach(({ to }) => {
      expect(to).toBeGreaterThan(low)
      expect(to).toBeLessThan(high)
    })
  }
})

test('every measure is shown in one of the lists, and those with bands come first', () => {
  const first = [...voiceLists.ko.first, ...voiceLists.en.first, ...screenLists.first]
  const rest = [...voiceLists.ko.rest, ...voiceLists.en.rest, ...screenLists.rest, ...(screenLists.ifMeasured ?? [])]
  const all = [...Object.keys(voiceMeasures.shape), ...Object.keys(screenMeasures.shape)]
  expect(new Set([...first, ...rest])).toEqual(new Set(all))
  expect(new Set(first)).toEqual(new Set(Object.keys(BANDS)))
  expect(rest.filter(isBanded)).toEqual([])
})

test('the usual range goes from the first to the last usual band and is open where they are', () => {
  const band = (to: number | null, usual: boolean): Band => ({ name: 'good', to, usual, isToIncluded: false })
  expect(usualRange([band(1, false), band(2, true), band(3, true), band(null, false)])).toEqual({ from: 1, to: 3 })
  expect(usualRange([band(2, true), band(null, false)])).toEqual({ from: null, to: 2 })
  expect(usualRange([band(-6, false), band(null, true)])).toEqual({ from: -6, to: null })
  expect(usualRange([band(1, false), band(null, false)])).toBe(null)
})
