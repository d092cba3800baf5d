import { expect, test } from 'vitest'
import { addMonths, dayAfterKey, weeksOf } from './month.ts'
import { dayOf, instantOf, wallClock } from './zoned-time.ts'

test('weeks go from Monday to Sunday and hold the whole month, the leap day too', () => {
  const weeks = weeksOf('2028-02-10')
  expect(weeks[0]?.[0]).toBe('2028-01-31')
  expect(weeks.flat()).toContain('2028-02-29')
  expect(weeks.every((week) => week.length === 7)).toBe(true)
  expect(weeksOf('2027-02-01')).toHaveLength(4)
})

test('keys lead where calendars lead', () => {
  const keys = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 'Enter']
  expect(keys.map((key) => dayAfterKey('2026-11-30', key))).toEqual([
    '2026-11-29',
    '2026-12-01',
    '2026-11-23',
    '2026-12-07',
    '2026-11-30',
    '2026-12-06',
    '2026-10-30',
    '2026-12-30',
    null,
  ])
  expect(addMonths('2028-01-31', 1)).toBe('2028-02-29')
})

test('a time that is typed is the instant at which the clock of the zone shows it, and back', () => {
  expect(instantOf('2026-12-02T10:00', 'Asia/Seoul')).toBe('2026-12-02T01:00:00.000Z')
  expect(wallClock('2026-12-02T01:00:00.000Z', 'Asia/Seoul')).toBe('2026-12-02T10:00')
  expect(dayOf('2026-12-02T23:00:00.000Z', 'Asia/Seoul')).toBe('2026-12-03')
  // Before and after the change to summer time in New York, and the hour that it skips.
  expect(instantOf('2026-03-08T01:30', 'America/New_York')).toBe('2026-03-08T06:30:00.000Z')
  expect(instantOf('2026-03-08T03:30', 'America/New_York')).toBe('2026-03-08T07:30:00.000Z')
  expect(wallClock(instantOf('2026-03-08T02:30', 'America/New_York'), 'America/New_York').slice(0, 10)).toBe(
    '2026-03-08',
  )
})
