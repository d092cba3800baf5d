import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stretchesOf, stretchesWhere } from './stretches.ts'

const options = { frameSeconds: 0.1, leastSeconds: 0.3, bridgeSeconds: 0.2 }
const frames = (marks: string) => Array.from(marks, (mark, at) => ({ second: at / 10, holds: mark === 'x' }))
const rounded = (found: { startSecond: number; endSecond: number }[]) =>
  found.map(({ startSecond, endSecond }) => [Math.round(startSecond * 10), Math.round(endSecond * 10)])

test.each([
  ['a run lasts to the end of its last frame', '..xxx..', [[2, 5]]],
  ['a short interruption is bridged', 'xx..xx', [[0, 6]]],
  [
    'a longer one is not',
    'xxx...xxx',
    [
      [0, 3],
      [6, 9],
    ],
  ],
  ['a short run is left out', 'xx.....xxx', [[7, 10]]],
])('%s', (_, marks, expected) => {
  expect(rounded(stretchesWhere(frames(marks), options))).toEqual(expected)
})

test('two labels that take turns keep each their own run', () => {
  const labelled = Array.from('aabbbbaaaa', (label, at) => ({ second: at / 10, label }))
  expect(stretchesOf(labelled, { ...options, leastSeconds: 0.4, bridgeSeconds: 0 }).map(({ label }) => label)).toEqual([
    'b',
    'a',
  ])
})

test('stretches are in order, do not overlap, are long enough and lie within the frames', () => {
  fc.assert(
    fc.property(fc.array(fc.boolean(), { maxLength: 80 }), (marks) => {
      const found = stretchesWhere(
        marks.map((holds, at) => ({ second: at / 10, holds })),
        options,
      )
      let last = -Infinity
      for (const { startSecond, endSecond } of found) {
        expect(startSecond).toBeGreaterThan(last)
        expect(endSecond - startSecond).toBeGreaterThanOrEqual(options.leastSeconds - 1e-6)
        expect(endSecond).toBeLessThanOrEqual(marks.length / 10 + 1e-6)
        last = endSecond
      }
    }),
  )
})
