import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, endOfDay, instantOf, startOfDay, wallClock } from './zoned-clock.ts'

const start = (zone: string, day: string) => startOfDay(day, zone).toISOString()

test('a day begins at its own midnight, also where the clocks change', () => {
  expect(start('Asia/Seoul', '2026-11-30')).toBe('2026-11-29T15:00:00.000Z')
  expect(start('Europe/Berlin', '2026-03-29')).toBe('2026-03-28T23:00:00.000Z')
  expect(endOfDay('2026-03-29', 'Europe/Berlin').toISOString()).toBe('2026-03-29T22:00:00.000Z')
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
      const at = startOfDay(day, zone)
      expect(dayOf(at, zone)).toBe(day)
      expect(dayOf(new Date(at.getTime() - 1), zone) < day).toBe(true)
      expect(dayOf(new Date(endOfDay(day, zone).getTime() - 1), zone)).toBe(day)
    }),
    { numRuns: 500 },
  )
})

test('a time that is typed is the instant at which the clock of the zone shows it, and back', () => {
  expect(instantOf('2026-12-02T10:00', 'Asia/Seoul')).toBe('2026-12-02T01:00:00.000Z')
  expect(wallClock('2026-12-02T01:00:00.000Z', 'Asia/Seoul')).toBe('2026-12-02T10:00:00')
  expect(dayOf('2026-12-02T23:00:00.000Z', 'Asia/Seoul')).toBe('2026-12-03')
  // Before and after the change to summer time in New York, and the hour that it skips.
  expect(instantOf('2026-03-08T01:30', 'America/New_York')).toBe('2026-03-08T06:30:00.000Z')
  expect(instantOf('2026-03-08T03:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
  expect(wallClock(instantOf('2026-03-08T02:30', 'America/New_York'), 'America/New_York').slice(0, 10)).toBe(
    '2026-03-08',
  )
})
