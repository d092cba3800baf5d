import fc from 'fast-check'
import { expect, test } from 'vitest'
import { marksOf, placeOf, segmentsOf, type Mark } from './marks.ts'

const text = '저는 원인을 찾아 응답 시간을 210ms로 줄였습니다.'

const marked = fc.string({ minLength: 1, maxLength: 40 }).chain((given) =>
  fc.record({
    given: fc.constant(given),
    marks: fc.array(
      fc
        .record({ id: fc.constantFrom('a', 'b', 'c'), from: fc.nat(given.length), to: fc.nat(given.length) })
        .map(({ id, from, to }): Mark => ({ id, start: Math.min(from, to), end: Math.max(from, to) })),
      { maxLength: 6 },
    ),
  }),
)

test('segments joined are the text, however marks overlap', () => {
  fc.assert(
    fc.property(marked, ({ given, marks }) => {
      expect(
        segmentsOf(given, marks)
          .map((segment) => segment.text)
          .join(''),
      ).toBe(given)
    }),
  )
})

test('each character is in a segment that names exactly the marks over that character', () => {
  fc.assert(
    fc.property(marked, ({ given, marks }) => {
      for (const segment of segmentsOf(given, marks)) {
        for (let place = segment.start; place < segment.start + segment.text.length; place += 1) {
          const over = marks.filter(({ start, end }) => start <= place && place < end).map(({ id }) => id)
          expect([...segment.ids].toSorted()).toEqual([...new Set(over)].toSorted())
        }
      }
    }),
  )
})

test('where two quotes overlap, the words in common belong to both', () => {
  const marks = marksOf(text, [
    { id: 'reasoning', evidence: [{ quote: '원인을 찾아 응답', turn: 1, start: 3, end: 12 }] },
    { id: 'specificity', evidence: [{ quote: '응답 시간을 210ms', turn: 1, start: 10, end: 22 }] },
  ])
  expect(segmentsOf(text, marks).map(({ text: part, ids }) => [part, ids])).toEqual([
    ['저는 ', []],
    ['원인을 찾아 ', ['reasoning']],
    ['응답', ['reasoning', 'specificity']],
    [' 시간을 210ms', ['specificity']],
    ['로 줄였습니다.', []],
  ])
})

test('a quote at a wrong place is marked where its words stand', () => {
  expect(placeOf(text, { quote: '210ms', start: 0, end: 5 })).toEqual({ start: 17, end: 22 })
})

test('a quote that was never said is not marked', () => {
  expect(placeOf(text, { quote: '혼자 다 했습니다', start: 0, end: 9 })).toBeNull()
})

test('a slot is named once, where its words begin', () => {
  const filled = [{ slot: 'result' as const, quote: '줄였습니다', start: 24, end: 29, confidence: 1 }]
  const opens = segmentsOf(text, [{ id: 'x', start: 26, end: 28 }], filled).filter(
    (segment) => segment.opens.length > 0,
  )
  expect(opens.map((segment) => segment.start)).toEqual([24])
})
