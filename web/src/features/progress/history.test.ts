import { expect, test } from 'vitest'
import { historyOf } from './history.ts'
import type { Place } from './series.ts'

const places = (levels: readonly (number | null)[]): Place[] =>
  levels.map((level, at) => ({
    interviewId: String(at),
    company: '한빛전자',
    at: '2026-11-12T09:30:00.000Z',
    level,
    spread: null,
    doubtful: false,
  }))

test('the latest stands beside the middle of those before', () => {
  expect(historyOf(places([2, 3, 5, 4]))).toEqual({ latest: 4, usual: 3, count: 3, percentile: null })
  expect(historyOf(places([2, null, 4, 3]))).toMatchObject({ latest: 3, usual: 3, count: 2 })
})

test('nothing is compared where there is nothing before, or the latest has no value', () => {
  expect([historyOf([]), historyOf(places([3])), historyOf(places([3, null]))]).toEqual([null, null, null])
})

test('a place among one’s own is told from thirty on', () => {
  const before = Array.from({ length: 30 }, (_, at) => 1 + at / 10)
  expect(historyOf(places([...before.slice(1), 2]))?.percentile).toBeNull()
  expect(historyOf(places([...before, 2]))?.percentile).toBeCloseTo((100 * 10.5) / 30)
})
