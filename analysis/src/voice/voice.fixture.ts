import type { Transcript } from '@maju/contracts/transcript'
import { joined, type Sound } from './sound.ts'

export const RATE_HERTZ = 16_000

type VoiceOptions = {
  seconds: number
  hertz?: number | ((second: number) => number)
  syllablesPerSecond?: number
  level?: number
  rateHertz?: number
}

/** A vowel: harmonics that fall off like those of a voice, with a formant; in syllables that swell and sink, unless it is held. */
export function voice({
  seconds,
  hertz = 120,
  syllablesPerSecond = 0,
  level = 0.2,
  rateHertz = RATE_HERTZ,
}: VoiceOptions): Float32Array {
  let phase = 0
  return Float32Array.from({ length: Math.round(seconds * rateHertz) }, (_, at) => {
    const second = at / rateHertz
    const frequency = typeof hertz === 'number' ? hertz : hertz(second)
    phase += (2 * Math.PI * frequency) / rateHertz
    let sum = 0
    for (let harmonic = 1; harmonic * frequency < Math.min(4000, rateHertz / 2.2); harmonic += 1)
      sum += (Math.sin(harmonic * phase) / harmonic) * (1 + 4 * Math.exp(-(((harmonic * frequency - 700) / 250) ** 2)))
    const swell = syllablesPerSecond === 0 ? 1 : 0.03 + 0.97 * Math.sin(Math.PI * second * syllablesPerSecond) ** 2
    return level * 0.4 * swell * sum
  })
}

export const silence = (seconds: number): Float32Array => new Float32Array(Math.round(seconds * RATE_HERTZ))

export function tone(seconds: number, hertz: number, level = 0.5, rateHertz = RATE_HERTZ): Float32Array {
  return Float32Array.from(
    { length: Math.round(seconds * rateHertz) },
    (_, at) => level * Math.sin((2 * Math.PI * hertz * at) / rateHertz),
  )
}

/** White noise of a level (root mean square), the same each time. */
export function noise(seconds: number, level: number): Float32Array {
  let seed = 12_345
  return Float32Array.from({ length: Math.round(seconds * RATE_HERTZ) }, () => {
    let sum = -6
    for (let each = 0; each < 12; each += 1) {
      seed = (seed * 16_807) % 2_147_483_647
      sum += seed / 2_147_483_647
    }
    return level * sum
  })
}

export const inRow = (...parts: readonly Float32Array[]): Float32Array => joined(parts)

export const together = (one: Float32Array, other: Float32Array): Float32Array =>
  one.map((sample, at) => sample + (other[at] ?? 0))

export const soundOf = (samples: Float32Array, sampleRateHertz = RATE_HERTZ): Sound => ({ samples, sampleRateHertz })

export const transcriptOf = (text: string, given: Partial<Transcript> = {}): Transcript => ({
  language: 'ko',
  text,
  words: null,
  verbatim: true,
  writtenBy: 'person',
  ...given,
})
