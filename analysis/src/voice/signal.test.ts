import fc from 'fast-check'
import { expect, test } from 'vitest'
import { clippedShare } from './clipping.ts'
import { fourier } from './fourier.ts'
import { integratedLoudness } from './loudness.ts'
import { countLostParts } from './lost-parts.ts'
import { mixToMono } from './mix-to-mono.ts'
import { perturbationOf } from './perturbation.ts'
import { downsample, downsampler } from './resample.ts'
import { withoutBrokenSamples, withoutOffset } from './sound.ts'
import { trackPitch } from './track-pitch.ts'
import { inRow, noise, silence, soundOf, tone, voice } from './voice.fixture.ts'

const rootMeanSquare = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample ** 2, 0) / samples.length)

test('the fast transform is the plain one', () => {
  fc.assert(
    fc.property(fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 16, maxLength: 16 }), (values) => {
      const real = Float64Array.from(values)
      const imaginary = new Float64Array(16)
      fourier(16).transform(real, imaginary)
      for (let bin = 0; bin < 16; bin += 1) {
        const plain = (turn: (angle: number) => number) =>
          values.reduce((sum, value, at) => sum + value * turn((-2 * Math.PI * bin * at) / 16), 0)
        expect(real[bin]).toBeCloseTo(plain(Math.cos), 9)
        expect(imaginary[bin]).toBeCloseTo(plain(Math.sin), 9)
      }
    }),
  )
})

test.each([48_000, 44_100, 22_050])(
  'from %i Hz, what the lower rate can hold stays and the rest is gone',
  (rateHertz) => {
    const kept = downsample(soundOf(tone(0.5, 1000, 0.5, rateHertz), rateHertz))
    expect(kept.sampleRateHertz).toBe(16_000)
    expect(kept.samples.length).toBe(8000)
    expect(rootMeanSquare(kept.samples.subarray(500, 7500))).toBeCloseTo(0.5 / Math.SQRT2, 3)
    const gone = downsample(soundOf(tone(0.5, 10_000, 0.5, rateHertz), rateHertz))
    expect(rootMeanSquare(gone.samples.subarray(500, 7500))).toBeLessThan(0.001)
  },
)

test.each([48_000, 44_100, 22_050, 96_000])('from %i Hz, sound that comes in pieces becomes the same', (rateHertz) => {
  const whole = soundOf(noise(0.5, 0.1), rateHertz)
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), (length) => {
      const { take, end } = downsampler(rateHertz)
      const pieces: Float32Array[] = []
      for (let at = 0; at < whole.samples.length; at += length) pieces.push(take(whole.samples.slice(at, at + length)))
      expect(inRow(...pieces, end())).toEqual(downsample(whole).samples)
    }),
    { numRuns: 10 },
  )
})

test('a voice stands at the same times at the lower rate', () => {
  const { samples } = downsample(soundOf(tone(0.5, 220, 0.5, 44_100), 44_100))
  const error = samples.map((sample, at) => sample - 0.5 * Math.sin((2 * Math.PI * 220 * at) / 16_000))
  expect(rootMeanSquare(error.subarray(500, 7500))).toBeLessThan(0.001)
})

test('a rate that is low already stays', () => {
  const sound = soundOf(tone(0.1, 440, 0.5, 8000), 8000)
  expect(downsample(sound)).toBe(sound)
  expect(downsampler(8000).take(sound.samples)).toBe(sound.samples)
})

test('antiphase does not become silence, one side keeps its level, agreeing channels are averaged', () => {
  const left = voice({ seconds: 0.2 })
  const opposite = left.map((sample) => -sample)
  expect(mixToMono([left, opposite])).toEqual(left)
  expect(mixToMono([silence(0.2), left])).toEqual(left)
  expect(mixToMono([left, left])).toEqual(left)
  expect(rootMeanSquare(mixToMono([left, noise(0.2, 0.2)]))).toBeGreaterThan(0.4 * rootMeanSquare(left))
  expect(mixToMono([])).toHaveLength(0)
})

test('a mix of two copies with any gain is never quieter than half of the louder one', () => {
  const left = voice({ seconds: 0.1 })
  fc.assert(
    fc.property(fc.double({ min: -1, max: 1, noNaN: true }), (gain) => {
      const mixed = mixToMono([left, left.map((sample) => gain * sample)])
      expect(rootMeanSquare(mixed)).toBeGreaterThan(0.49 * rootMeanSquare(left))
    }),
  )
})

test.each([48_000, 44_100, 16_000])('a full-scale sine of 997 Hz at %i Hz reads -3.01 LUFS', (rateHertz) => {
  expect(integratedLoudness(soundOf(tone(3, 997, 1, rateHertz), rateHertz))).toBeCloseTo(-3.01, 1)
})

test('loudness follows the level and is not lowered by silence', () => {
  const loud = tone(4, 997, 0.1)
  expect(integratedLoudness(soundOf(loud))).toBeCloseTo(-23.01, 1)
  expect(integratedLoudness(soundOf(inRow(loud, silence(8))))).toBeCloseTo(-23.1, 0)
  expect(integratedLoudness(soundOf(silence(2)))).toBeNull()
  expect(integratedLoudness(soundOf(tone(0.2, 997)))).toBeNull()
})

test('samples at a rail are counted, at full scale and below it, on either side', () => {
  const cut = voice({ seconds: 1 }).map((sample) => Math.max(-0.05, Math.min(0.05, sample)))
  const atRail = cut.filter((sample) => Math.abs(sample) > 0.0499).length / cut.length
  expect(atRail).toBeGreaterThan(0.1)
  expect(clippedShare(cut.map((sample) => sample * 20))).toBeCloseTo(atRail, 1)
  expect(clippedShare(cut.map((sample) => sample * 4))).toBeCloseTo(atRail, 1)
  expect(clippedShare(voice({ seconds: 1 }))).toBe(0)
  expect(clippedShare(silence(1))).toBe(0)
})

test('an offset and broken samples disappear', () => {
  const samples = voice({ seconds: 0.5 })
  const moved = withoutOffset(soundOf(samples.map((sample) => sample + 0.3))).samples
  expect(Math.abs(moved.reduce((sum, sample) => sum + sample, 0) / moved.length)).toBeLessThan(1e-4)
  const broken = withoutBrokenSamples(soundOf(Float32Array.of(0.1, Number.NaN, Infinity, -0.2))).samples
  expect([...broken]).toEqual([Math.fround(0.1), 0, 0, Math.fround(-0.2)])
})

test('periods that are long and short in turn have twice that jitter, and strengths that shimmer', () => {
  const pulses = new Float32Array(32_000)
  let at = 100
  for (let period = 0; at < pulses.length - 200; period += 1) {
    for (let place = 0; place < 60; place += 1)
      pulses[at + place] = (period % 2 === 0 ? 0.5 : 0.45) * Math.exp(-place / 12) * Math.sin(place / 2)
    at += period % 2 === 0 ? 161 : 159
  }
  const sound = soundOf(pulses)
  const found = perturbationOf(sound, trackPitch(sound))
  expect(found?.jitterPercent).toBeCloseTo(1.25, 1)
  expect(found?.shimmerPercent).toBeCloseTo(10.5, 0)
  const steady = soundOf(voice({ seconds: 1 }))
  expect(perturbationOf(steady, trackPitch(steady))?.jitterPercent).toBeLessThan(0.1)
  expect(perturbationOf(soundOf(silence(1)), trackPitch(soundOf(silence(1))))).toBeNull()
})

test('gaps that cut into a word are lost parts, pauses that begin softly are not', () => {
  const cut = inRow(voice({ seconds: 1 }), silence(0.3), voice({ seconds: 1 }))
  const spoken = voice({ seconds: 1, syllablesPerSecond: 4 })
  expect(countLostParts(soundOf(cut))).toBe(1)
  expect(countLostParts(soundOf(inRow(voice({ seconds: 1 }), silence(1), voice({ seconds: 1 }))))).toBe(0)
  expect(countLostParts(soundOf(inRow(spoken, silence(0.3), spoken)))).toBe(0)
  expect(countLostParts(soundOf(inRow(spoken, silence(0.3), cut)))).toBe(1)
})
