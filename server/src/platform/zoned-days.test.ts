import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayIn, endOfDay, startOfDay } from './zoned-days.ts'

const start = (zone: string, day: string) => startOfDay(zone, day).toISOString()

test('a day begins at its own midnight, also where the clocks change', () => {
  expect(start('Asia/Seoul', '2026-11-30')).toBe('2026-11-29T15:00:00.000Z')
  expect(start('Europe/Berlin', '2026-03-29')).toBe('2026-03-28T23:00:00.000Z')
  expect(endOfDay('Europe/Berlin', '2026-03-29').toISOString()).toBe('2026-03-29T22:00:00.000Z')
  expect(start('Pacific/Kiritimati', '2028-02-29')).toBe('2028-02-28T10:00:00.000Z')
})

test('where midnight is skipped, it begins with the first instant that there is', () => {
  // Santiago goes from 24:00 of 5 September straight to 01:00 of the 6th.
  expect(start('America/Santiago', '2026-09-06')).toBe('2026-09-06T04:00:00.000Z')
})

test('the instant before belongs to the day before, in any zone', () => {
  const zones = ['Asia/Seoul', 'America/New_York', 'America/Santiago', 'Australia/Lord_Howe', 'Africa/Cairo', 'UTC']
  fc.assert(
    fc.property(fc.constantFrom(...zones), fc.integer({ min: 10_000, max: 25_000 }), (zone, days) => {
      const day = new Date(days * 86_400_000).toISOString().slice(0, 10)
      const at = startOfDay(zone, day)
      expect(dayIn(zone, at)).toBe(day)
      expect(dayIn(zone, new Date(at.getTime() - 1)) < day).toBe(true)
      expect(dayIn(zone, new Date(endOfDay(zone, day).getTime() - 1))).toBe(day)
    }),
    { numRuns: 500 },
  )
})
