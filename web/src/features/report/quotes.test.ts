import { expect, test } from 'vitest'
import { widest } from './quotes.tsx'

const quoted = (turn: number, start: number, end: number) => ({ quote: 'x'.repeat(end - start), turn, start, end })

test('a quote inside of another one is not shown beside it, unless it is from another turn', () => {
  const shown = widest([quoted(1, 0, 20), quoted(1, 5, 10), quoted(1, 15, 30), quoted(3, 5, 10), quoted(1, 0, 20)])
  expect(shown.map(({ turn, start, end }) => [turn, start, end])).toEqual([
    [1, 0, 20],
    [1, 15, 30],
    [3, 5, 10],
  ])
})
