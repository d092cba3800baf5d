import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { believableWords } from './believable-words.ts'
import { cutWhereQuiet } from './cut-where-quiet.ts'
import { wav } from './wav.ts'

const tone = (hertz: number, seconds: number, sampleRateHertz: number) =>
  Float32Array.from({ length: Math.round(seconds * sampleRateHertz) }, (_, i) =>
    Math.sin((2 * Math.PI * hertz * i) / sampleRateHertz),
  )

describe('wav', () => {
  test('says its own length, rate and form', () => {
    const bytes = Buffer.from(wav(new Float32Array([0, 1, -1, 0.5, 7, Number.NaN])))
    expect(bytes).toHaveLength(44 + 12)
    expect([bytes.toString('latin1', 0, 4), bytes.toString('latin1', 8, 16), bytes.toString('latin1', 36, 40)]).toEqual(
      ['RIFF', 'WAVEfmt ', 'data'],
    )
    expect([bytes.readUInt32LE(4), bytes.readUInt32LE(40)]).toEqual([bytes.length - 8, 12])
    expect([20, 22, 32, 34].map((at) => bytes.readUInt16LE(at))).toEqual([1, 1, 2, 16])
    expect([24, 28].map((at) => bytes.readUInt32LE(at))).toEqual([16_000, 32_000])
    expect([0, 1, 2, 3, 4, 5].map((i) => bytes.readInt16LE(44 + 2 * i))).toEqual([
      0, 32_767, -32_767, 16_384, 32_767, 0,
    ])
  })
})

describe('cutWhereQuiet', () => {
  test('leaves a short recording whole', () => {
    const samples = tone(200, 2, 1000)
    expect(cutWhereQuiet(samples, 1000, 2)).toEqual([{ startSecond: 0, samples }])
  })

  test('cuts in the middle of the pause', () => {
    const samples = tone(200, 10, 1000).fill(0, 4500, 4900)
    const [first, second] = cutWhereQuiet(samples, 1000, 6)
    expect(second?.startSecond).toBeGreaterThan(4.55)
    expect(second?.startSecond).toBeLessThan(4.85)
    expect(first?.samples).toHaveLength((second?.startSecond ?? 0) * 1000)
  })

  test('gives every sample once, in pieces that are never too long', () => {
    const recording = fc.array(fc.float({ min: -1, max: 1, noNaN: true }), { maxLength: 3000 })
    fc.assert(
      fc.property(recording, fc.integer({ min: 1, max: 10 }), (values, longestSeconds) => {
        const samples = Float32Array.from(values)
        const pieces = cutWhereQuiet(samples, 100, longestSeconds)
        expect(pieces.flatMap((piece) => [...piece.samples])).toEqual([...samples])
        for (const piece of pieces) expect(piece.samples.length).toBeLessThanOrEqual(longestSeconds * 100)
        expect(pieces.slice(1).every((piece) => piece.samples.length > 0)).toBe(true)
      }),
    )
  })
})

test('believableWords gives times that can be true, or none, whatever comes', () => {
  const anyNumber = fc.oneof(fc.double(), fc.double({ min: -1, max: 12, noNaN: true }))
  const anyWord = fc.record({
    text: fc.string({ unit: 'binary' }),
    startSecond: anyNumber,
    endSecond: anyNumber,
    confidence: fc.oneof(fc.constant(null), fc.double()),
  })
  fc.assert(
    fc.property(fc.array(anyWord, { maxLength: 8 }), (heard) => {
      const words = believableWords(heard, 10)
      for (const [i, word] of (words ?? []).entries()) {
        expect(word.text.trim()).not.toBe('')
        expect(word.startSecond).toBeGreaterThanOrEqual(words?.[i - 1]?.startSecond ?? 0)
        expect(word.endSecond).toBeGreaterThanOrEqual(word.startSecond)
        expect(word.endSecond).toBeLessThanOrEqual(10)
        if (word.confidence !== null) expect(word.confidence >= 0 && word.confidence <= 1).toBe(true)
      }
    }),
  )
})
