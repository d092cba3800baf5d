import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { matchesOf, stretchesOf } from './matches.ts'
import { cellsOf, runsOf } from './runs.ts'

const said = (text: string, query: string) => matchesOf(text, query).map(({ start, end }) => text.slice(start, end))

test('what is looked for is found whatever its case and white space, and signs mean themselves', () => {
  expect(said('정산 배치와\n정산  배치', '정산 배치')).toEqual(['정산 배치', '정산  배치'])
  expect(said('Kotlin KOTLIN', 'kotlin')).toEqual(['Kotlin', 'KOTLIN'])
  expect(said('C++ (a|b) a', '(a|b)')).toEqual(['(a|b)'])
  expect(said('아무 글', '  ')).toEqual([])
})

test('any text finds itself, and stretches put together are the whole', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, query, after) => {
      const text = before + query + after
      const matches = matchesOf(text, query)
      if (query.trim() !== '') expect(matches.length).toBeGreaterThan(0)
      const stretches = stretchesOf({ start: 0, end: text.length }, matches)
      expect(stretches.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text)
    }),
  )
})

test('a match that reaches over two pieces is marked in both', () => {
  const matches = [{ start: 2, end: 6 }]
  expect(stretchesOf({ start: 0, end: 4 }, matches)).toEqual([
    { start: 0, end: 2, match: null },
    { start: 2, end: 4, match: 0 },
  ])
  expect(stretchesOf({ start: 5, end: 8 }, matches)).toEqual([
    { start: 5, end: 6, match: 0 },
    { start: 6, end: 8, match: null },
  ])
})

test('rows and items that stand together are one table and one list, until the page ends', () => {
  const piece = (start: number, kind: 'row' | 'item' | 'paragraph', page = 1) => ({
    start,
    end: start + 1,
    kind,
    place: { page, left: 0, top: 0, right: 1, bottom: 1 },
  })
  const runs = runsOf([
    piece(0, 'paragraph'),
    piece(1, 'paragraph'),
    piece(2, 'row'),
    piece(3, 'row'),
    piece(4, 'row', 2),
  ])
  expect(runs.map(({ kind, page, pieces }) => [kind, page, pieces.length])).toEqual([
    ['paragraph', 1, 1],
    ['paragraph', 1, 1],
    ['row', 1, 2],
    ['row', 2, 1],
  ])
})

test('the cells of a row stand where the text has them', () => {
  const text = 'x회사\t\t기간'
  expect(cellsOf(text, { start: 1, end: text.length }).map(({ start, end }) => text.slice(start, end))).toEqual([
    '회사',
    '',
    '기간',
  ])
})
