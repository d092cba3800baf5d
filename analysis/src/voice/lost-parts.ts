import { runsWhere } from './runs.ts'
import type { Sound } from './sound.ts'

/**
 * Connections that fail leave digital silence which cuts into words; a gate and a pause begin and end quietly. Shorter gaps make no
 * pause, longer ones were cut on purpose.
 */
const GAP_SECONDS = { least: 0.15, most: 0.45 }
const EDGE_SECONDS = 0.01
/** An edge is in the middle of a word when it is no quieter than this share of the whole. */
const LOUD_SHARE = 0.1

/** How many parts of a recording were lost: gaps of exact zeros with loud sound on both sides. */
export function countLostParts({ samples, sampleRateHertz }: Sound): number {
  const heard = samples.reduce((count, sample) => count + (sample === 0 ? 0 : 1), 0)
  const loud = LOUD_SHARE * rootMeanSquare(samples) * Math.sqrt(samples.length / Math.max(1, heard))
  const edge = Math.round(EDGE_SECONDS * sampleRateHertz)
  return runsWhere(samples.length, (at) => samples[at] === 0).filter(
    ({ start, end }) =>
      end - start >= GAP_SECONDS.least * sampleRateHertz &&
      end - start <= GAP_SECONDS.most * sampleRateHertz &&
      start >= edge &&
      rootMeanSquare(samples.subarray(start - edge, start)) > loud &&
      rootMeanSquare(samples.subarray(end, end + edge)) > loud,
  ).length
}

function rootMeanSquare(samples: Float32Array): number {
  return Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / Math.max(1, samples.length))
}
