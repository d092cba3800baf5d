import fc from 'fast-check'
import { expect, test } from 'vitest'
import { found, seen } from '../measures/measured.fixture.ts'
import { clockOf, lengthOf, secondAfter, ticksFor } from './time.ts'

test('seconds are said as a clock', () => {
  expect([0, 9.9, 60, 754.2].map(clockOf)).toEqual(['0:00', '0:09', '1:00', '12:34'])
})

test('keys lead on, back, and to both ends, and no key leads out of the recording', () => {
  expect(secondAfter('ArrowRight', 10, 60)).toBe(12)
  expect(secondAfter('ArrowLeft', 10, 60)).toBe(8)
  expect(secondAfter('PageUp', 10, 60)).toBe(20)
  expect(secondAfter('End', 10, 60)).toBe(60)
  expect(secondAfter('Home', 10, 60)).toBe(0)
  expect(secondAfter('Tab', 10, 60)).toBe(null)
  const keys = fc.constantFrom('ArrowRight', 'ArrowLeft', 'ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End')
  fc.assert(
    fc.property(keys, fc.integer({ min: 0, max: 600 }), fc.integer({ min: 1, max: 600 }), (key, second, total) => {
      const next = secondAfter(key, Math.min(second, total), total)
      expect(next).toBeGreaterThanOrEqual(0)
      expect(next).toBeLessThanOrEqual(total)
    }),
  )
})

test('seconds under a timeline are few, begin at 0, and stay inside of it', () => {
  fc.assert(
    fc.property(fc.float({ min: Math.fround(0.5), max: 3600, noNaN: true }), (total) => {
      const ticks = ticksFor(total)
      expect(ticks[0]).toBe(0)
      expect(ticks.length).toBeLessThanOrEqual(6)
      expect(Math.max(...ticks)).toBeLessThanOrEqual(total)
    }),
  )
})

test('the recording says how long it is; where it does not, what was found in it does', () => {
  expect(lengthOf(61.5, found)).toBe(61.5)
  expect(lengthOf(null, found)).toBe(64)
  expect(lengthOf(0, { ...found, voice: null, transcript: null, screen: seen })).toBe(64)
  expect(lengthOf(null, null)).toBe(0)
})
