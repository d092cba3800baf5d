import { expect, test } from 'vitest'
import { linesOf } from './lines.ts'
import { readingOrder } from './reading-order.ts'
import type { Segment } from './segment.ts'
import { withWholeRows } from './table-rows.ts'

/** Pieces of text drawn in this order: `[text, left, baseline]`, ten points high and five a letter. */
const drawn = (...pieces: readonly (readonly [string, number, number])[]): Segment[] =>
  pieces.map(([text, left, baseline], order) => ({
    text,
    box: { left, top: baseline - 8, right: left + text.length * 5, bottom: baseline + 2 },
    baseline,
    size: 10,
    bold: false,
    order,
    spaced: false,
  }))
const texts = (segments: readonly Segment[]): string[] =>
  readingOrder(segments).flatMap((column) => withWholeRows(linesOf(column)).map(({ text }) => text))

test('tables below each other are read row by row, whatever their columns and the titles between them', () => {
  const form = drawn(
    ['CERTIFICATES', 0, 20],
    ['Name', 30, 44],
    ['Date', 130, 44],
    ['Office', 220, 44],
    ['Analyst', 25, 68],
    ['2020.01', 125, 68],
    ['Institute', 215, 68],
    ['SERVICE', 0, 100],
    ['Status', 30, 124],
    ['Branch', 100, 124],
    ['Rank', 170, 124],
    ['Period', 250, 124],
    ['Served', 30, 148],
    ['Navy', 105, 148],
    ['Major', 168, 148],
    ['2013 to 2014', 240, 148],
  )
  expect(texts(form)).toEqual([
    'CERTIFICATES',
    'Name\tDate\tOffice',
    'Analyst\t2020.01\tInstitute',
    'SERVICE',
    'Status\tBranch\tRank\tPeriod',
    'Served\tNavy\tMajor\t2013 to 2014',
  ])
})

test('columns that are drawn line by line across the page are still columns', () => {
  const page = drawn(
    ['left one', 0, 20],
    ['right one', 200, 26],
    ['left two', 0, 34],
    ['right two', 200, 40],
    ['left three', 0, 48],
    ['right three', 200, 54],
  )
  expect(texts(page)).toEqual(['left one', 'left two', 'left three', 'right one', 'right two', 'right three'])
})

test('a row whose cells are broken is one row, as the row above it has its columns', () => {
  const table = drawn(
    ['Period', 30, 20],
    ['School', 130, 20],
    ['Major', 240, 20],
    ['2021 to 2024', 15, 51],
    ['Sample Community', 105, 44],
    ['College', 128, 58],
    ['Statistics', 230, 51],
  )
  expect(texts(table)).toEqual(['Period\tSchool\tMajor', '2021 to 2024\tSample Community College\tStatistics'])
})

test('a name with its date, and lines below it, are no row of a table', () => {
  const entry = drawn(
    ['Example Grocers', 0, 20],
    ['2021 to 2024', 300, 20],
    ['Analyst', 0, 34],
    ['Counted stock', 0, 48],
  )
  expect(texts(entry)).toEqual(['Example Grocers\t2021 to 2024', 'Analyst', 'Counted stock'])
})
