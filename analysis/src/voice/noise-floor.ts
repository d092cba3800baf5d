import { SILENCE_DECIBELS } from './band-levels.ts'
import { quantile } from '../statistics.ts'

/** Rooms change while somebody speaks; a floor is looked for around each moment, in a span that surely holds a breath. */
const SPAN_FRAMES = 800
const HOP_FRAMES = 100
/** Frames this quiet are no room but a gap in the recording: gates and lost packets leave digital silence. */
export const GAP_DECIBELS = -95
/** The share of frames taken for noise, and what the mean of noise lies above that quantile of it. */
const QUIET_SHARE = 0.1
const ABOVE_QUANTILE_DECIBELS = 2

/** Speech with pauses ranges over more than this; a sound that does not is steady: a noise, or a vowel that is held. */
const STEADY_RANGE_DECIBELS = 12

/**
 * The level of the noise under every frame, in decibels; digital silence where there is nothing else. `voiced` (above 0)
 * tells a held vowel from a steady noise.
 */
export function noiseFloor(given: Float64Array, voiced: Float64Array): Float64Array {
  const levels = isSteady(given)
    ? given.map((level, frame) => ((voiced[frame] ?? 0) > 0 ? SILENCE_DECIBELS : level))
    : given
  const heard = levels.filter((level) => level > GAP_DECIBELS)
  if (heard.length === 0) return new Float64Array(levels.length).fill(SILENCE_DECIBELS)
  const overall = quantile(heard, QUIET_SHARE)
  const floors: number[] = []
  for (let centre = 0; centre < levels.length + HOP_FRAMES; centre += HOP_FRAMES) {
    const around = levels
      .subarray(Math.max(0, centre - SPAN_FRAMES / 2), centre + SPAN_FRAMES / 2)
      .filter((level) => level > GAP_DECIBELS)
    const local = around.length < SPAN_FRAMES / 4 ? overall : quantile(around, QUIET_SHARE)
    floors.push(Math.min(local, overall + 10) + ABOVE_QUANTILE_DECIBELS)
  }
  return levels.map((_, frame) => {
    const at = Math.floor(frame / HOP_FRAMES)
    const share = frame / HOP_FRAMES - at
    return (floors[at] ?? 0) * (1 - share) + (floors[at + 1] ?? 0) * share
  })
}

function isSteady(levels: Float64Array): boolean {
  const heard = levels.filter((level) => level > GAP_DECIBELS)
  return quantile(heard, 0.95) - quantile(heard, QUIET_SHARE) < STEADY_RANGE_DECIBELS
}
