import { sum } from '../statistics.ts'
import { joined, type Sound } from './sound.ts'

/** Voices are analysed at this rate: it holds everything up to 8 kHz, and the cost no longer depends on the microphone. */
export const ANALYSIS_RATE_HERTZ = 16_000

/** Zero crossings of the sinc on each side, and the share of the new Nyquist frequency that passes. */
const ZERO_CROSSINGS = 24
const PASS_SHARE = 0.95

/** The sound at no more than the rate of the analysis. Lower rates stay as they are. */
export function downsample(sound: Sound): Sound {
  if (sound.sampleRateHertz <= ANALYSIS_RATE_HERTZ) return sound
  const { lower, countOf } = filterFrom(sound.sampleRateHertz)
  const samples = lower({ samples: sound.samples, offset: 0 }, 0, countOf(sound.samples.length))
  return { samples, sampleRateHertz: ANALYSIS_RATE_HERTZ }
}

/** Does the same with sound that comes piece by piece: `take` gives what is settled by then, `end` what is left. */
export type Downsampler = { take: (piece: Float32Array) => Float32Array; end: () => Float32Array }

export function downsampler(sampleRateHertz: number): Downsampler {
  if (sampleRateHertz <= ANALYSIS_RATE_HERTZ) return { take: (piece) => piece, end: () => new Float32Array(0) }
  const { lower, countOf, reach, placeOf } = filterFrom(sampleRateHertz)
  let known: Part = { samples: new Float32Array(0), offset: 0 }
  let made = 0
  function upTo(count: number): Float32Array {
    const fresh = lower(known, made, Math.max(made, count))
    made += fresh.length
    return fresh
  }
  return {
    take(piece) {
      // What no later sample is made of any more is let go.
      const offset = Math.max(0, placeOf(made) - reach)
      known = { samples: joined([known.samples.subarray(offset - known.offset), piece]), offset }
      return upTo(countOf(offset + known.samples.length - reach))
    },
    end: () => upTo(countOf(known.offset + known.samples.length)),
  }
}

/** Samples of a sound from the one at `offset` on. */
type Part = { samples: Float32Array; offset: number }

/** A band-limited interpolation by a Hann-windowed sinc. */
function filterFrom(sampleRateHertz: number) {
  const given = Math.round(sampleRateHertz)
  const divisor = greatestCommonDivisor(given, ANALYSIS_RATE_HERTZ)
  const step = given / divisor
  const phases = ANALYSIS_RATE_HERTZ / divisor
  const reach = Math.ceil((ZERO_CROSSINGS * step) / phases)
  const kernels = Array.from({ length: phases }, (_, phase) => kernelOf(phase / phases, step / phases, reach))
  /** The given sample that a new one lies on or right behind. */
  const placeOf = (at: number) => Math.floor((at * step) / phases)
  function lower({ samples, offset }: Part, from: number, to: number): Float32Array {
    const made = new Float32Array(to - from)
    for (let at = from; at < to; at += 1) {
      const kernel = kernels[(at * step) % phases] ?? new Float64Array(0)
      made[at - from] = weigh(samples, kernel, placeOf(at) - reach - offset)
    }
    return made
  }
  return { lower, reach, placeOf, countOf: (samples: number) => Math.floor((samples * phases) / step) }
}

/** Weights of the samples around a place that lies a fraction of a sample behind one of them. */
function kernelOf(fraction: number, ratio: number, reach: number): Float64Array {
  const weights = Float64Array.from({ length: 2 * reach + 1 }, (_, at) => {
    const distance = (at - reach - fraction) / ratio
    return (
      sinc(distance * PASS_SHARE) * (0.5 + 0.5 * Math.cos(Math.PI * Math.min(1, Math.abs(distance) / ZERO_CROSSINGS)))
    )
  })
  const total = sum(weights)
  return weights.map((weight) => weight / total)
}

function weigh(samples: Float32Array, kernel: Float64Array, first: number): number {
  let total = 0
  for (let at = 0; at < kernel.length; at += 1) total += (kernel[at] ?? 0) * (samples[first + at] ?? 0)
  return total
}

const sinc = (value: number): number => (value === 0 ? 1 : Math.sin(Math.PI * value) / (Math.PI * value))

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other)
}
