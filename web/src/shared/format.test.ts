import { expect, test } from 'vitest'
import { daysUntil, formatDate } from './format.ts'

test('days are calendar days, whatever the time of day is', () => {
  expect(daysUntil('2026-12-03', new Date(2026, 10, 21, 0, 1))).toBe(12)
  expect(daysUntil('2026-12-03', new Date(2026, 10, 21, 23, 59))).toBe(12)
  expect(daysUntil('2026-11-21', new Date(2026, 10, 21, 23, 59))).toBe(0)
  expect(daysUntil('2026-11-20', new Date(2026, 10, 21, 0, 0))).toBe(-1)
})

test('a bare day is the same day in every time zone', () => {
  expect(formatDate('2026-12-03', 'ko')).toBe('2026년 12월 3일')
  expect(formatDate('2026-12-03', 'en')).toBe('3 December 2026')
})
