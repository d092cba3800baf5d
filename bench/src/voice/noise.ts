import type { Recording } from './recordings.ts'

/** Low-passed noise, as a room has it, at a signal-to-noise ratio: the same each time. */
export function withNoise(recording: Recording, signalToNoiseDecibels: number): Recording {
  const { samples } = recording
  const noise = roomNoise(samples.length)
  const scale = Math.sqrt(power(samples) / power(noise) / 10 ** (signalToNoiseDecibels / 10))
  return { ...recording, samples: samples.map((sample, at) => sample + scale * (noise[at] ?? 0)) }
}

const LOW_PASS = 0.6
/** Park and Miller's generator, and the mean of twelve uniform numbers for a normal one. */
const MULTIPLIER = 16_807
const MODULUS = 2_147_483_647

function roomNoise(length: number): Float32Array {
  let seed = 1
  let held = 0
  return Float32Array.from({ length }, () => {
    let sum = -6
    for (let each = 0; each < 12; each += 1) {
      seed = (seed * MULTIPLIER) % MODULUS
      sum += seed / MODULUS
    }
    held = LOW_PASS * held + sum
    return held
  })
}

const power = (samples: Float32Array): number =>
  samples.reduce((sum, sample) => sum + sample ** 2, 0) / Math.max(1, samples.length)
