import { expect, test } from 'vitest'
import { addMonths, dayAfterKey, weeksOf } from './month.ts'

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
