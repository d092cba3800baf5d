import { expect, test } from 'vitest'
import { columnWidths } from './column-widths.ts'

const sum = (widths: readonly number[]): number => widths.reduce((all, width) => all + width, 0)

test('columns are as wide as designed where everything stands on one line so', () => {
  expect(
    columnWidths(
      [25, 75].map((share) => ({ share, name: 10, widest: 12 })),
      400,
    ),
  ).toEqual([100, 300])
})

test('a column that needs more has it from those that need less', () => {
  const [narrow = 0, wide = 0] = columnWidths(
    [
      { share: 50, name: 20, widest: 20 },
      { share: 50, name: 20, widest: 180 },
    ],
    400,
  )
  expect(wide).toBeGreaterThan(193)
  expect(narrow).toBeGreaterThan(33)
  expect(narrow + wide).toBeCloseTo(400)
})

test('where there is not enough for all, each has room for its name, and together they are as wide as the table', () => {
  const needs = [
    { share: 1, name: 60, widest: 900 },
    { share: 1, name: 40, widest: 300 },
    { share: 1, name: 20, widest: 20 },
  ]
  const widths = columnWidths(needs, 400)
  expect(sum(widths)).toBeCloseTo(400)
  for (const [at, { name }] of needs.entries()) expect(widths[at]).toBeGreaterThan(name)
  const names = needs.map((need) => ({ ...need, name: 900 }))
  expect(sum(columnWidths(names, 400))).toBeCloseTo(400)
})
