import type { DimensionSummary, ProgressPoint, Report } from '@maju/contracts/report'

/**
 * Where this interview stands among earlier ones of the same person: the share of them whose mean level was lower, ties
 * counting half. Null while there is nothing to compare with. Comparing with others of the instance needs thirty of
 * them and their leave, and is not offered.
 */
export function percentilesOf(
  row: { id: string; startedAt: Date },
  dimensions: readonly DimensionSummary[],
  points: readonly ProgressPoint[],
): Report['percentiles'] {
  const mine = meanLevel(dimensions)
  const earlier = points
    .filter((point) => point.id !== row.id && new Date(point.startedAt) < row.startedAt && !point.demo)
    .map((point) => meanLevel(point.dimensions))
    .filter((level) => level !== null)
  if (mine === null || earlier.length === 0) return [{ population: 'own-history', n: earlier.length, value: null }]
  const below = earlier.filter((level) => level < mine).length + earlier.filter((level) => level === mine).length / 2
  return [{ population: 'own-history', n: earlier.length, value: (100 * below) / earlier.length }]
}

function meanLevel(dimensions: readonly DimensionSummary[]): number | null {
  const levels = dimensions.flatMap(({ level }) => (level === null ? [] : [level]))
  return levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length
}
