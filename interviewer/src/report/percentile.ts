import type { DimensionSummary, Report } from '@maju/contracts/report'

type Percentile = Report['percentiles'][number]
/** Fewer others say more about chance than about the person. */
const LEAST_OTHERS = 30

/** Mean level of the dimensions that have one: the only figure that whole interviews are ranked by. Null without any. */
export function overallLevel(dimensions: readonly Pick<DimensionSummary, 'level'>[]): number | null {
  const levels = dimensions.flatMap(({ level }) => (level === null ? [] : [level]))
  return levels.length === 0 ? null : levels.reduce((sum, level) => sum + level, 0) / levels.length
}

/**
 * Where an interview stands: the share of others that lie below, ties counting half, 0 to 100. Against one's own earlier interviews from
 * the first one on, against others of the instance from thirty on; null before that. There is no other reference.
 */
export function percentileAmong(
  population: Percentile['population'],
  mine: number | null,
  others: readonly number[],
): Percentile {
  const n = others.length
  const least = population === 'own-history' ? 1 : LEAST_OTHERS
  if (mine === null || n < least) return { population, n, value: null }
  const below = others.filter((level) => level < mine).length + others.filter((level) => level === mine).length / 2
  return { population, n, value: (100 * below) / n }
}
