import { expect, test } from 'vitest'
import { byteRangeOf } from './byte-range.ts'

test.each([
  ['bytes=0-0', { from: 0, to: 1 }],
  ['bytes=0-', { from: 0, to: 100 }],
  ['bytes=10-19', { from: 10, to: 20 }],
  ['bytes=90-500', { from: 90, to: 100 }],
  ['bytes=99-99', { from: 99, to: 100 }],
  ['bytes=-1', { from: 99, to: 100 }],
  ['bytes=-500', { from: 0, to: 100 }],
  ['Bytes=1-2', { from: 1, to: 3 }],
])('%s of 100 bytes asks for %o', (header, range) => {
  expect(byteRangeOf(header, 100)).toEqual(range)
})

test.each(['bytes=100-', 'bytes=100-200', 'bytes=999999999999999-', 'bytes=-0'])(
  '%s of 100 bytes is behind the end',
  (header) => {
    expect(byteRangeOf(header, 100)).toBe('unsatisfiable')
  },
)

test.each([
  undefined,
  '',
  'bytes=-',
  'bytes=5-2',
  'bytes=a-b',
  'bytes=1.5-2',
  'bytes=0-1,5-6',
  'items=0-1',
  'bytes=0-1;x',
  'bytes=99999999999999999999-',
])('%s asks for the whole', (header) => {
  expect(byteRangeOf(header, 100)).toBeNull()
})

test('of nothing every range is behind the end', () => {
  expect(byteRangeOf('bytes=0-', 0)).toBe('unsatisfiable')
})
