import fc from 'fast-check'
import { expect, test } from 'vitest'
import { median } from '../statistics.ts'
import { trackPitch } from './track-pitch.ts'
import { noise, RATE_HERTZ, silence, soundOf, together, tone, voice } from './voice.fixture.ts'

const voiced = (samples: Float32Array, rateHertz = RATE_HERTZ): Float64Array =>
  trackPitch(soundOf(samples, rateHertz)).hertz.filter((hertz) => hertz > 0)

test('the pitch of a held vowel is found within half a percent, whatever the voice and the rate', () => {
  fc.assert(
    fc.property(fc.integer({ min: 80, max: 450 }), fc.constantFrom(8000, 16_000), (hertz, rateHertz) => {
      const found = voiced(voice({ seconds: 0.4, hertz, rateHertz }), rateHertz)
      expect(found.length).toBeGreaterThan(30)
      expect(Math.abs(median(found) / hertz - 1)).toBeLessThan(0.005)
    }),
    { numRuns: 30 },
  )
})

test('a held vowel is wholly periodic, however few of its periods the window holds', () => {
  const { strength } = trackPitch(soundOf(voice({ seconds: 0.5, hertz: 85 })))
  expect(median(strength)).toBeGreaterThan(0.95)
})

test('a voice that glides is followed', () => {
  const { frames, hertz } = trackPitch(soundOf(voice({ seconds: 3, hertz: (second) => 100 + 50 * second })))
  const errors = [...hertz].map((each, frame) =>
    Math.abs(each - (100 + 50 * (frames.firstSecond + frame * frames.secondsApart))),
  )
  expect(Math.max(...errors)).toBeLessThan(1)
})

test('a fundamental that the telephone cut off is heard from its harmonics', () => {
  const harmonics = [2, 3, 4, 5].map((each) => tone(0.5, 110 * each, 0.1))
  const sum = harmonics.reduce((one, other) => together(one, other))
  expect(median(voiced(sum))).toBeCloseTo(110, 0)
})

test('silence, noise and nothing have no pitch', () => {
  expect(voiced(silence(1))).toHaveLength(0)
  expect(voiced(noise(2, 0.1)).length).toBeLessThan(4)
  expect(voiced(silence(0))).toHaveLength(0)
  expect(voiced(silence(0.02))).toHaveLength(0)
})

test('a voice in noise keeps its pitch', () => {
  const found = voiced(together(voice({ seconds: 1, hertz: 200 }), noise(1, 0.03)))
  expect(median(found)).toBeCloseTo(200, 0)
})
