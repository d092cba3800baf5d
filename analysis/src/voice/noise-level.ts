import type { Stretch } from '@maju/contracts/measurement'
import { mean } from '../statistics.ts'
import { decibels, powerOf, totalLevels, type BandLevels } from './band-levels.ts'
import { frameAt } from './frames.ts'
import { GAP_DECIBELS, noiseFloor } from './noise-floor.ts'
import type { PitchTrack } from './track-pitch.ts'

/** Speech and noise are told apart no further than this: 16 bits and a gate would say more than a room can. */
const BEST_SIGNAL_TO_NOISE_DECIBELS = 60
const MARGIN_SECONDS = 0.06
const LEAST_FRAMES = 20

/**
 * Power of the speech against that of the noise, in decibels, 60 at most. Noise is what is heard between the stretches of speech; where
 * speech never rests, it is the floor under the speech, which says too little rather than too much.
 */
export function signalToNoise(levels: BandLevels, pitch: PitchTrack, speech: readonly Stretch[]): number {
  const total = totalLevels(levels)
  const spoken = new Uint8Array(total.length)
  const inSpeech = new Uint8Array(total.length)
  for (const { startSecond, endSecond } of speech) {
    spoken.fill(
      1,
      frameAt(levels.frames, startSecond - MARGIN_SECONDS),
      frameAt(levels.frames, endSecond + MARGIN_SECONDS) + 1,
    )
    inSpeech.fill(1, frameAt(levels.frames, startSecond), frameAt(levels.frames, endSecond) + 1)
  }
  const between = total.filter((_, frame) => spoken[frame] === 0)
  const heard = between.filter((level) => level > GAP_DECIBELS)
  const noise = between.length < LEAST_FRAMES ? floorPower(levels, pitch) : meanPower(heard)
  const signal = meanPower(total.filter((_, frame) => inSpeech[frame] === 1)) - noise
  return Math.min(BEST_SIGNAL_TO_NOISE_DECIBELS, signal <= 0 ? 0 : decibels(signal) - decibels(noise))
}

function meanPower(levels: Float64Array): number {
  return levels.length === 0 ? 0 : mean(Array.from(levels, powerOf))
}

function floorPower({ bands }: BandLevels, { hertz }: PitchTrack): number {
  return bands.reduce((sum, band) => sum + meanPower(noiseFloor(band, hertz)), 0)
}
