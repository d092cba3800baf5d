import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type AngleAt, findNods, findShakes } from './head-gestures.ts'

/** An angle at 15 frames a second for 12 seconds. */
const curve = (of: (second: number) => number): AngleAt[] =>
  Array.from({ length: 180 }, (_, at) => ({ second: at / 15, degrees: of(at / 15) }))

/** Down by so many degrees and up again, within so many seconds. */
const dip = (second: number, start: number, { degrees, seconds }: { degrees: number; seconds: number }) =>
  second < start || second > start + seconds
    ? 0
    : (-degrees * (1 - Math.cos((2 * Math.PI * (second - start)) / seconds))) / 2

test('three nods of 12° are three', () => {
  const nods = findNods(
    curve((second) => [2, 5, 9].reduce((sum, start) => sum + dip(second, start, { degrees: 12, seconds: 0.7 }), 0)),
  )
  expect(nods.map(({ startSecond }) => Math.round(startSecond))).toEqual([2, 5, 9])
})

test.each([
  ['a nod of 6° is too small', (second: number) => dip(second, 3, { degrees: 6, seconds: 0.7 })],
  ['a slow bow of 3 s is none', (second: number) => dip(second, 3, { degrees: 30, seconds: 3 })],
  ['somebody who looks down for 2 s does not nod', (second: number) => -25 * Number(second > 3 && second < 5)],
  [
    'a head that sinks slowly and jerks up again does not nod',
    (second: number) => (second < 3 || second > 5 ? 0 : -5 * (second - 3) - 2 * Number(second > 4.9)),
  ],
  ['a head that drifts down does not nod', (second: number) => -3 * second],
  ['a head thrown up and back is none', (second: number) => -dip(second, 3, { degrees: 12, seconds: 0.7 })],
])('%s', (_, of) => {
  expect(findNods(curve(of))).toEqual([])
})

test('a head shaken left and right is one shake; a glance to one side and back is none', () => {
  const shaken = (second: number) => (second < 3 || second > 4 ? 0 : 12 * Math.sin(2 * Math.PI * 1.5 * (second - 3)))
  expect(findShakes(curve(shaken)).length).toBe(1)
  expect(findShakes(curve((second) => dip(second, 3, { degrees: 25, seconds: 0.8 })))).toEqual([])
})

test('quick nods in a row are counted at most once in 0.8 s', () => {
  const nods = findNods(
    curve((second) => (second < 2 || second > 6 ? 0 : 10 * Math.cos(2 * Math.PI * 2 * (second - 2)) - 10)),
  )
  for (const [at, nod] of nods.entries())
    if (at > 0) expect(nod.startSecond - (nods[at - 1]?.startSecond ?? 0)).toBeGreaterThanOrEqual(0.8)
  expect(nods.length).toBeGreaterThanOrEqual(4)
})

test('no gesture comes from angles that stay within 7.9°', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: 0, max: 7.9, noNaN: true }), { maxLength: 100 }), (values) => {
      const angles = values.map((degrees, at) => ({ second: at / 10, degrees }))
      expect([...findNods(angles), ...findShakes(angles)]).toEqual([])
    }),
  )
})
