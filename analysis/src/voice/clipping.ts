import { sum } from '../statistics.ts'
import { placesIn, runsWhere } from './runs.ts'

/** Samples this near to the end of the scale, in a row, were cut off there. */
const RAIL = 0.99
const LEAST_IN_A_ROW = 2
/** Below full scale a rail shows by samples that do not move at all. */
const FLAT_SHARE = 0.9999
const LEAST_FLAT_IN_A_ROW = 4
/** Quieter peaks are a few steps of 16 bits: several samples share one by chance. */
const LEAST_PEAK = 0.05

/**
 * Share of the samples that stand at a rail, 0 to 1: the end of the scale, or a flat top at the sound's own peak, which clipping leaves when
 * the level was turned down later. Each side has its own, since an offset moves them.
 */
export function clippedShare(samples: Float32Array): number {
  if (samples.length === 0) return 0
  return (clippedAbove(samples, 1) + clippedAbove(samples, -1)) / samples.length
}

function clippedAbove(samples: Float32Array, side: 1 | -1): number {
  let peak = 0
  for (const sample of samples) peak = Math.max(peak, side * sample)
  if (peak <= LEAST_PEAK) return 0
  const isFull = peak >= RAIL
  const least = isFull ? Math.min(RAIL, peak) : peak * FLAT_SHARE
  const leastInARow = isFull ? LEAST_IN_A_ROW : LEAST_FLAT_IN_A_ROW
  const lengths = runsWhere(samples.length, (at) => side * (samples[at] ?? 0) >= least).map(placesIn)
  return sum(lengths.filter((length) => length >= leastInARow))
}
