import { expect, test } from 'vitest'
import { dateOf, formatPartial, partsOf } from './partial-date.ts'

test.each([
  ['2022', '2022년', '2022'],
  ['2022-03', '2022년 3월', 'March 2022'],
  ['2022-03-01', '2022년 3월 1일', '1 March 2022'],
])('%s is put together and said no more exactly than it is known', (value, korean, english) => {
  expect(dateOf(partsOf(value))).toBe(value)
  expect([formatPartial(value, 'ko'), formatPartial(value, 'en')]).toEqual([korean, english])
})
