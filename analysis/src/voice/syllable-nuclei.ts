import { secondOf } from './frames.ts'
import { quantile } from '../statistics.ts'
import type { PitchTrack } from './track-pitch.ts'

/** A nucleus stands out of the dips on both sides, and is not far below the loudest. */
const DIP_DECIBELS = 2
const BELOW_LOUDEST_DECIBELS = 25

/**
 * The times of the syllables' vowels, in seconds: peaks of the level with a dip before and behind, where there is voice. N. H. de Jong and
 * T. Wempe (2009), "Praat script to detect syllable nuclei and measure speech rate automatically", Behavior Research Methods 41, 385–390.
 */
export function syllableNuclei(intensity: Float64Array, { frames, hertz }: PitchTrack): number[] {
  const least = quantile(intensity, 0.99) - BELOW_LOUDEST_DECIBELS
  const peaks: number[] = []
  for (const peak of peaksOf(intensity).filter((frame) => (intensity[frame] ?? 0) > least)) {
    const before = peaks.at(-1)
    if (before === undefined || dipBetween(intensity, before, peak) >= DIP_DECIBELS) peaks.push(peak)
    else if ((intensity[peak] ?? 0) > (intensity[before] ?? 0)) peaks[peaks.length - 1] = peak
  }
  return peaks.filter((frame) => (hertz[frame] ?? 0) > 0).map((frame) => secondOf(frames, frame))
}

function peaksOf(intensity: Float64Array): number[] {
  return [...intensity.keys()].filter((frame) => {
    const level = intensity[frame] ?? 0
    return level >= (intensity[frame - 1] ?? Infinity) && level > (intensity[frame + 1] ?? Infinity)
  })
}

/** How far the level sinks below the lower of two peaks. */
function dipBetween(intensity: Float64Array, one: number, other: number): number {
  const lowest = intensity.subarray(one, other).reduce((least, level) => Math.min(least, level), Infinity)
  return Math.min(intensity[one] ?? 0, intensity[other] ?? 0) - lowest
}
