import type { Sound } from './sound.ts'

/** Voices are analysed at this rate: it holds everything up to 8 kHz, and the cost no longer depends on the microphone. */
export const ANALYSIS_RATE_HERTZ = 16_000

/** Zero crossings of the sinc on each side, and the share of the new Nyquist frequency that passes. */
const ZERO_CROSSINGS = 24
const PASS_SHARE = 0.95

/** The sound at no more than the given rate: a band-limited interpolation by a Hann-windowed sinc. Lower rates stay as they are. */
export function downsample(sound: Sound, rateHertz = ANALYSIS_RATE_HERTZ): Sound {
  if (sound.sampleRateHertz <= rateHertz) return sound
  const divisor = greatestCommonDivisor(Math.round(sound.sampleRateHertz), rateHertz)
  const step = Math.round(sound.sampleRateHertz) / divisor
  const phases = rateHertz / divisor
  const kernels = Array.from({ length: phases }, (_, phase) => kernelOf(phase / phases, step / phases))
  const samples = new Float32Array(Math.floor((sound.samples.length * phases) / step))
  for (let at = 0; at < samples.length; at += 1) {
    const kernel = kernels[(at * step) % phases] ?? kernelOf(0, 1)
    samples[at] = weigh(sound.samples, kernel, Math.floor((at * step) / phases))
  }
  return { samples, sampleRateHertz: rateHertz }
}

/** Weights of the samples around a place that lies a fraction of a sample behind one of them. */
function kernelOf(fraction: number, ratio: number): Float64Array {
  const reach = Math.ceil(ZERO_CROSSINGS * ratio)
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, at) => {
    const distance = (at - reach - fraction) / ratio
    return (
      sinc(distance * PASS_SHARE) * (0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, Math.abs(distance) / ZERO_CROSSINGS)))
    )
  })
  const total = weights.reduce((sum, weight) => sum + weight, 0)
  return weights.map((weight) => weight / total)
}

function weigh(samples: Float32Array, kernel: Float64Array, centre: number): number {
  const first = centre - (kernel.length - 1) / 2
  let sum = 0
  for (let at = 0; at < kernel.length; at += 1) sum += (kernel[at] ?? 0) * (samples[first + at] ?? 0)
  return sum
}

const sinc = (value: number): number => (value === 0 ? 1 : Math.sin(Math.PI * value) / (Math.PI * value))

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}
