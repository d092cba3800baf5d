import { sum } from '../statistics.ts'

/** One channel of sound. Samples lie between -1 and 1 where nothing was amplified beyond. */
export type Sound = { samples: Float32Array; sampleRateHertz: number }

export const durationSeconds = ({ samples, sampleRateHertz }: Sound): number =>
  sampleRateHertz > 0 ? samples.length / sampleRateHertz : 0

/** Damaged files bring NaN and infinities; one of them would spoil every sum. The same array where there are none. */
export function withoutBrokenSamples(sound: Sound): Sound {
  if (sound.samples.every(Number.isFinite)) return sound
  return { ...sound, samples: sound.samples.map((sample) => (Number.isFinite(sample) ? sample : 0)) }
}

/** A microphone's constant offset (its mean) is no sound: it would raise every level and hide silence. */
export function withoutOffset(sound: Sound): Sound {
  const { samples } = sound
  const mean = samples.length === 0 ? 0 : sum(samples) / samples.length
  return mean === 0 ? sound : { ...sound, samples: samples.map((sample) => sample - mean) }
}

/** Pieces of sound one after the other. */
export function joined(pieces: readonly Float32Array[]): Float32Array {
  const samples = new Float32Array(sum(pieces.map(({ length }) => length)))
  let at = 0
  for (const piece of pieces) {
    samples.set(piece, at)
    at += piece.length
  }
  return samples
}
