import { expect, test } from 'vitest'
import { leftWhenLow } from './running-low.ts'

const left = (perDay: number | null, spent: number) =>
  leftWhenLow({ budget: 'interviews', perDay, spent, resetsAt: '2026-11-30T15:00:00.000Z' })

test('without a limit nothing runs low', () => expect(left(null, 500)).toBeNull())

test('the last fifth of a day is said, and the last one of a short day', () => {
  expect([left(20, 15), left(20, 16), left(3, 1), left(3, 2)]).toEqual([null, 4, null, 1])
})

test('what was used beyond a limit that was lowered leaves nothing, and not less', () => {
  expect([left(5, 9), left(0, 0)]).toEqual([0, 0])
})
