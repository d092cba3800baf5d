import { fourier, powerOfTwo } from './fourier.ts'
import { secondOf, type Frames } from './frames.ts'
import type { Sound } from './sound.ts'

/** A frequency the voice may have in a frame (0: none, unvoiced), and how much speaks for it. */
export type PitchCandidate = { hertz: number; strength: number }
/** Loudness is the frame's peak against the peak of the whole sound, 0 to 1. */
export type PitchFrame = { candidates: PitchCandidate[]; loudness: number }
/** What a frame's spectrum is handed to, besides the pitch: squared magnitudes up to the Nyquist frequency. */
export type SpectrumListener = (frame: number, powers: Float64Array) => void

export const PITCH_FLOOR_HERTZ = 75
export const PITCH_CEILING_HERTZ = 500
/** Three periods of the lowest voice: what a Hann window needs (Boersma 1993, section 5). */
const PERIODS = 3
export const WINDOW_SECONDS = PERIODS / PITCH_FLOOR_HERTZ
/** Peaks of the autocorrelation below half the voicing threshold are no candidates. */
const LEAST_CORRELATION = 0.225
const OCTAVE_COST = 0.01
export const MOST_CANDIDATES = 14
/** Samples on each side for the height of a peak between two lags. */
const SINC_REACH = 30
const REFINING_LAGS = 0.25

/**
 * For every frame, the peaks of the autocorrelation of the windowed sound divided by that of the window. P. Boersma (1993),
 * "Accurate short-term analysis of the fundamental frequency and the harmonics-to-noise ratio of a sampled sound",
 * Proceedings of the Institute of Phonetic Sciences 17, 97–110.
 */
export function* pitchFrames(sound: Sound, frames: Frames, listen?: SpectrumListener): Generator<PitchFrame> {
  const peak = peakOf(sound.samples)
  const correlate = autocorrelator(sound)
  for (let frame = 0; frame < frames.count; frame += 1) {
    const { correlations, loudest } = correlate(secondOf(frames, frame), (powers) => listen?.(frame, powers))
    if (peak === 0 || loudest === 0) yield { candidates: [], loudness: 0 }
    else yield { candidates: peaksOf(correlations, sound.sampleRateHertz), loudness: Math.min(1, loudest / peak) }
  }
}

function peakOf(samples: Float32Array): number {
  const mean = samples.reduce((sum, sample) => sum + sample, 0) / Math.max(1, samples.length)
  return samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample - mean)), 0)
}

type Correlator = (
  second: number,
  listen: (powers: Float64Array) => void,
) => { correlations: Float64Array; loudest: number }

/** The normalised autocorrelation around a time, from lag 0 to half a window, made by two transforms. */
function autocorrelator({ samples, sampleRateHertz }: Sound): Correlator {
  const half = Math.floor(Math.floor(WINDOW_SECONDS * sampleRateHertz) / 2) - 1
  const period = Math.floor(sampleRateHertz / PITCH_FLOOR_HERTZ)
  const window = Float64Array.from(
    { length: 2 * half },
    (_, at) => 0.5 - 0.5 * Math.cos((2 * Math.PI * (at + 1)) / (2 * half + 1)),
  )
  const transform = fourier(powerOfTwo(3 * half))
  const real = new Float64Array(transform.size)
  const imaginary = new Float64Array(transform.size)
  const correlations = new Float64Array(half)

  function correlate(listen?: (powers: Float64Array) => void) {
    transform.transform(real, imaginary)
    for (let at = 0; at < real.length; at += 1) {
      real[at] = (real[at] ?? 0) ** 2 + (imaginary[at] ?? 0) ** 2
      imaginary[at] = 0
    }
    listen?.(real.subarray(0, real.length / 2))
    transform.transform(real, imaginary)
  }

  real.set(window)
  correlate()
  const ofWindow = Float64Array.from(correlations, (_, lag) => (real[lag] ?? 0) / (real[0] ?? 1))

  return (second, listen) => {
    const right = Math.ceil(second * sampleRateHertz - 0.5)
    const mean = meanOf(samples, right - period, right + period)
    real.fill(0)
    imaginary.fill(0)
    let loudest = 0
    for (let at = 0; at < 2 * half; at += 1) {
      const value = (samples[right - half + at] ?? 0) - mean
      real[at] = value * (window[at] ?? 0)
      if (Math.abs(at - half + 0.5) < period / 2) loudest = Math.max(loudest, Math.abs(value))
    }
    correlate(listen)
    const power = real[0] ?? 0
    for (let lag = 0; lag < half; lag += 1)
      correlations[lag] = power > 0 ? (real[lag] ?? 0) / power / (ofWindow[lag] ?? 1) : 0
    return { correlations, loudest }
  }
}

function meanOf(samples: Float32Array, start: number, end: number): number {
  let sum = 0
  for (let at = start; at < end; at += 1) sum += samples[at] ?? 0
  return sum / Math.max(1, end - start)
}

function peaksOf(correlations: Float64Array, sampleRateHertz: number): PitchCandidate[] {
  const longest = Math.min(correlations.length - 2, Math.floor(sampleRateHertz / PITCH_FLOOR_HERTZ))
  const candidates: PitchCandidate[] = []
  for (let lag = 2; lag <= longest; lag += 1) {
    const { place, height } = refined(correlations, peakNear(correlations, lag))
    const hertz = sampleRateHertz / place
    if (hertz >= PITCH_FLOOR_HERTZ && hertz <= PITCH_CEILING_HERTZ)
      candidates.push({ hertz, strength: strengthOf(height, hertz) })
  }
  return candidates.toSorted((one, other) => other.strength - one.strength).slice(0, MOST_CANDIDATES)
}

/** The lag of a peak by the parabola through three values; NaN where there is none, or none high enough. */
function peakNear(correlations: Float64Array, lag: number): number {
  const here = correlations[lag] ?? 0
  const before = correlations[lag - 1] ?? 0
  const after = correlations[lag + 1] ?? 0
  if (here <= LEAST_CORRELATION || here <= before || here < after) return Number.NaN
  return lag + (after - before) / 2 / (2 * here - before - after)
}

/** The peak between the samples: the parabola again, through closer values that the sinc gives. */
function refined(correlations: Float64Array, near: number): { place: number; height: number } {
  if (Number.isNaN(near)) return { place: near, height: 0 }
  const here = between(correlations, near)
  const before = between(correlations, near - REFINING_LAGS)
  const after = between(correlations, near + REFINING_LAGS)
  const bend = 2 * here - before - after
  if (bend <= 0) return { place: near, height: here }
  const slope = (after - before) / 2
  return { place: near + (REFINING_LAGS * slope) / bend, height: here + slope ** 2 / bend / 2 }
}

/** Short lags are preferred a little: every multiple of a period is a period too. */
function strengthOf(correlation: number, hertz: number): number {
  return (correlation > 1 ? 1 / correlation : correlation) + OCTAVE_COST * Math.log2(hertz / PITCH_CEILING_HERTZ)
}

/** The value between two lags, by a Hann-windowed sinc; the function is even, so lags below 0 are known too. */
function between(correlations: Float64Array, lag: number): number {
  const reach = Math.min(SINC_REACH, correlations.length - 1 - Math.ceil(lag))
  const first = Math.floor(lag) - reach + 1
  let sum = 0
  for (let at = first; at <= Math.floor(lag) + reach; at += 1) {
    const distance = lag - at
    const weight = distance === 0 ? 1 : Math.sin(Math.PI * distance) / (Math.PI * distance)
    sum += (correlations[Math.abs(at)] ?? 0) * weight * (0.5 + 0.5 * Math.cos((Math.PI * distance) / (reach + 0.5)))
  }
  return sum
}
