import { assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { stretchAround } from './stretch-around.ts'

const line = `${'가'.repeat(99)}\n`
const text = line.repeat(100)

test('whole lines stand around a place, on both sides', () => {
  const { start, end } = stretchAround(text, { start: 5050, end: 5060 })
  expect([start, end]).toEqual([3500, 6599])
})

test('at the borders of a text it ends with the text', () => {
  expect(stretchAround(text, { start: 0, end: 0 }).start).toBe(0)
  expect(stretchAround(text, { start: 9_990, end: 99_999 }).end).toBe(text.length)
})

test('a line without end is cut, a place without end too', () => {
  const { start, end } = stretchAround('가'.repeat(20_000), { start: 10_000, end: 19_000 })
  expect(end - start).toBeLessThanOrEqual(4500)
})

test('it holds the beginning of any place and is never long', () => {
  const places = record({ start: integer({ min: 0, max: 12_000 }), end: integer({ min: 0, max: 12_000 }) })
  assert(
    property(places, (place) => {
      const { start, end } = stretchAround(text, place)
      expect(start).toBeLessThanOrEqual(Math.min(place.start, text.length))
      expect(end).toBeGreaterThanOrEqual(Math.min(place.start, text.length))
      expect(end - start).toBeLessThanOrEqual(7_500)
    }),
  )
})
