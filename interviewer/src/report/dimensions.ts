import {
  dimension as dimensions,
  type Dimension,
  type DimensionSummary,
  type Evidence,
  type Judgement,
  type Score,
} from '@maju/contracts/report'
import { tellingQuote } from './telling-quote.ts'

/**
 * Each dimension over the whole interview: the median of its scored levels with the median of their spreads, how many answers could be scored
 * and how many held too little evidence, and the quote behind the best one. No median where nothing was scored.
 */
export function summariseDimensions(scores: readonly Score[]): DimensionSummary[] {
  return dimensions.options.map((name) =>
    summariseOne(
      name,
      scores.flatMap(({ judgements }) => judgements.filter(({ dimension }) => dimension === name)),
    ),
  )
}

function summariseOne(name: Dimension, judgements: readonly Judgement[]): DimensionSummary {
  const scored = judgements.filter(({ verdict }) => verdict === 'scored')
  return {
    dimension: name,
    level: median(scored.flatMap(({ level }) => (level === null ? [] : [level]))),
    spread: spreadOf(scored),
    scored: scored.length,
    insufficient: judgements.length - scored.length,
    best: bestQuote(scored),
  }
}

/** The most telling quote behind the highest level. */
function bestQuote(scored: readonly Judgement[]): Evidence | null {
  const highest = Math.max(...scored.map(({ level }) => level ?? 0))
  return tellingQuote(scored.filter(({ level }) => level === highest).flatMap(({ evidence }) => evidence))
}

function spreadOf(scored: readonly Judgement[]): [number, number] | null {
  const spreads = scored.flatMap(({ spread }) => (spread ? [spread] : []))
  const low = median(spreads.map(([from]) => from))
  const high = median(spreads.map(([, to]) => to))
  return low === null || high === null ? null : [low, high]
}

/** The middle value, or the mean of the two middle ones; null of nothing. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((one, other) => one - other)
  const upper = sorted[Math.floor(sorted.length / 2)]
  const lower = sorted[Math.floor((sorted.length - 1) / 2)]
  return upper === undefined || lower === undefined ? null : (upper + lower) / 2
}
