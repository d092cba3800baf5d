import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type EyesAt, findBlinks } from './blinks.ts'

type Blink = { second: number; seconds: number }

/** Eyes of this openness that close for a while at each blink, with a little noise. */
function eyesWith(blinks: readonly Blink[], framesPerSecond: number, open = 0.3): EyesAt[] {
  return Array.from({ length: 20 * framesPerSecond }, (_, at) => {
    const second = at / framesPerSecond
    const isClosed = blinks.some((blink) => second >= blink.second && second < blink.second + blink.seconds)
    return { second, eyeAspectRatio: isClosed ? 0.5 * open : open + 0.01 * Math.sin(at * 2.3) }
  })
}

test.each([10, 15, 30])('five blinks of a quarter of a second are five at %i frames a second', (framesPerSecond) => {
  const blinks = [2, 5, 8.3, 12.7, 17].map((second) => ({ second, seconds: 0.25 }))
  const found = findBlinks(eyesWith(blinks, framesPerSecond), 1 / framesPerSecond)
  expect(found.length).toBe(5)
  for (const [at, { startSecond }] of found.entries())
    expect(Math.abs(startSecond - (blinks[at]?.second ?? 0))).toBeLessThan(0.11)
})

test('eyes that stay closed for a second were not blinking', () => {
  expect(findBlinks(eyesWith([{ second: 6, seconds: 1 }], 15), 1 / 15)).toEqual([])
})

test('lids that sink while somebody looks down for a while are no blink, and a blink down there is one', () => {
  const looksDown = (second: number) => second >= 5 && second < 12
  const eyes = eyesWith([{ second: 8, seconds: 0.2 }], 15).map(({ second, eyeAspectRatio }) => ({
    second,
    eyeAspectRatio: looksDown(second) ? eyeAspectRatio * 0.65 : eyeAspectRatio,
  }))
  expect(findBlinks(eyes, 1 / 15).map(({ startSecond }) => Math.round(startSecond))).toEqual([8])
})

test('narrow eyes are measured by their own opening', () => {
  const blinks = [4, 9].map((second) => ({ second, seconds: 0.2 }))
  expect(findBlinks(eyesWith(blinks, 15, 0.21), 1 / 15).length).toBe(2)
})

test('as many blinks are found as there are, wherever they lie', () => {
  const places = fc.uniqueArray(fc.integer({ min: 1, max: 18 }), { maxLength: 8 })
  fc.assert(
    fc.property(places, fc.double({ min: 0.12, max: 0.4, noNaN: true }), (seconds, length) => {
      const blinks = seconds.map((second) => ({ second, seconds: length }))
      expect(findBlinks(eyesWith(blinks, 30), 1 / 30).length).toBe(blinks.length)
    }),
  )
})
