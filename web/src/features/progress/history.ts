import type { Place } from './series.ts'

/** A place among fewer than this says more than is known. */
export const LEAST_FOR_PERCENTILE = 30

export type History = {
  latest: number
  /** Middle of those before. */
  usual: number
  /** How many were before. */
  count: number
  /** Of those before, the share that lies below the latest (half of the equal ones), 0 to 100; null where there are too few. */
  percentile: number | null
}

/** The latest value beside one's own earlier ones; null where there is nothing to compare. */
export function historyOf(places: readonly Place[]): History | null {
  const values = places.flatMap(({ level }) => (level === null ? [] : [level]))
  const latest = values.at(-1)
  const before = values.slice(0, -1)
  if (latest === undefined || before.length === 0 || places.at(-1)?.level === null) return null
  const below = before.filter((value) => value < latest).length
  const equal = before.filter((value) => value === latest).length
  return {
    latest,
    usual: middleOf(before),
    count: before.length,
    percentile: before.length < LEAST_FOR_PERCENTILE ? null : (100 * (below + equal / 2)) / before.length,
  }
}

function middleOf(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other)
  const half = sorted.length / 2
  const [low = 0, high = low] = [sorted[Math.ceil(half) - 1], sorted[Math.floor(half)]]
  return (low + high) / 2
}
