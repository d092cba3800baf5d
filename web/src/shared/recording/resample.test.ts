import { expect, test } from 'vitest'
import { downsampler } from './resample.ts'

const tone = (hertz: number, rate: number, seconds = 1) =>
  Float32Array.from({ length: rate * seconds }, (_, n) => Math.sin((2 * Math.PI * hertz * n) / rate))

/** In pieces of the size that a browser hands over. */
function lowered(samples: Float32Array, from: number, to = 16_000): Float32Array {
  const lower = downsampler(from, to)
  const made: number[] = []
  for (let at = 0; at < samples.length; at += 2048) made.push(...lower(samples.slice(at, at + 2048)))
  return Float32Array.from(made)
}

const middle = (samples: Float32Array) => samples.slice(1000, 14_000)
const rms = (samples: Float32Array) => Math.sqrt(samples.reduce((sum, x) => sum + x * x, 0) / samples.length)

test.each([48_000, 44_100, 96_000])('a voice at %i Hz is the same voice at 16 kHz, at the same times', (from) => {
  const expected = tone(220, 16_000)
  const made = lowered(tone(220, from), from)
  expect(made.length).toBeGreaterThan(15_900)
  const error = middle(made).map((x, n) => x - (expected[n + 1000] ?? 0))
  expect(rms(error)).toBeLessThan(1e-3)
})

test.each([48_000, 44_100])('what lies above half of the new rate does not fold back from %i Hz', (from) => {
  expect(20 * Math.log10(rms(middle(lowered(tone(10_000, from), from))))).toBeLessThan(-75)
})

test('sound of the same or a lower rate is handed on as it is', () => {
  const piece = tone(100, 8000)
  expect(downsampler(8000, 16_000)(piece)).toBe(piece)
})
