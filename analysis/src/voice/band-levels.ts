import { framesOf, type Frames } from './frames.ts'
import { WINDOW_SECONDS, type SpectrumListener } from './pitch-candidates.ts'
import type { Sound } from './sound.ts'

/**
 * Every frame as its spectrum shows it: levels in five bands, in decibels of full scale, and the share of the power that one
 * spectral line holds (0 to 1; above 0.98 it is a tone rather than a voice, unless for the length of a nasal).
 */
export type BandLevels = { frames: Frames; bands: readonly Float64Array[]; lineShare: Float64Array }

/** Voicing, the first two formants apart, and two bands of fricatives. */
const EDGES_HERTZ = [60, 300, 700, 1500, 3000, 7000]
const LOWEST_HERTZ = 60
const HIGHEST_HERTZ = 7000
/** Half the width that a Hann window of this length smears a line to. */
const LINE_HALF_WIDTH_HERTZ = 2 / WINDOW_SECONDS
export const SILENCE_DECIBELS = -120

/** Collects levels while the spectra of a sound pass by. */
export function bandLevelsOf(sound: Sound): { levels: BandLevels; listen: SpectrumListener } {
  const frames = framesOf(sound, WINDOW_SECONDS)
  const bands = EDGES_HERTZ.slice(1).map(() => new Float64Array(frames.count).fill(SILENCE_DECIBELS))
  const lineShare = new Float64Array(frames.count)
  // Squared Hann weights sum to 3/8 of the window's length; both halves of the spectrum carry the power.
  const weight = (3 / 8) * WINDOW_SECONDS * sound.sampleRateHertz
  function listen(frame: number, powers: Float64Array) {
    const binHertz = sound.sampleRateHertz / 2 / powers.length
    for (const [band, levels] of bands.entries()) {
      const power = between(powers, (EDGES_HERTZ[band] ?? 0) / binHertz, (EDGES_HERTZ[band + 1] ?? 0) / binHertz)
      levels[frame] = decibels(power / powers.length / weight)
    }
    lineShare[frame] = strongestLine(powers, binHertz)
  }
  return { levels: { frames, bands, lineShare }, listen }
}

function strongestLine(powers: Float64Array, binHertz: number): number {
  const first = Math.ceil(LOWEST_HERTZ / binHertz)
  const all = powers.subarray(first, Math.floor(HIGHEST_HERTZ / binHertz))
  const total = between(all, 0, all.length)
  if (total === 0) return 0
  let strongest = 0
  for (let bin = 1; bin < all.length; bin += 1) if ((all[bin] ?? 0) > (all[strongest] ?? 0)) strongest = bin
  const width = LINE_HALF_WIDTH_HERTZ / binHertz
  return between(all, Math.max(0, strongest - width), strongest + width + 1) / total
}

/** The power from one place of a spectrum to before another. */
function between(powers: Float64Array, start: number, end: number): number {
  let power = 0
  for (let bin = Math.ceil(start); bin < Math.min(powers.length, end); bin += 1) power += powers[bin] ?? 0
  return power
}

/** A power (mean square) in decibels of full scale; digital silence is -120. */
export const decibels = (power: number): number => Math.max(SILENCE_DECIBELS, 10 * Math.log10(Math.max(power, 1e-12)))
export const powerOf = (level: number): number => (level <= SILENCE_DECIBELS ? 0 : 10 ** (level / 10))

/** The level of all bands together, for each frame. */
export function totalLevels({ frames, bands }: BandLevels): Float64Array {
  return Float64Array.from({ length: frames.count }, (_, frame) =>
    decibels(bands.reduce((sum, levels) => sum + powerOf(levels[frame] ?? SILENCE_DECIBELS), 0)),
  )
}
