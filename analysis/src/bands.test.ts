import type { Measured } from '@maju/contracts/measurement'
import { expect, test } from 'vitest'
import { bandOf, VOICE_BANDS } from './bands.ts'

const ok = (value: number): Measured => ({ value, quality: 'ok', reason: null })

test('a value lies in the band that its edges say', () => {
  const rate = (value: number) => bandOf(VOICE_BANDS.syllablesPerSecond, ok(value), 'ko')?.name
  expect([2.7, 2.8, 3.5, 5, 5.1, 5.6, 5.7].map(rate)).toEqual([
    'very-slow',
    'slow',
    'good',
    'good',
    'fast',
    'fast',
    'very-fast',
  ])
  expect(bandOf(VOICE_BANDS.fillersPerMinute, ok(2), 'en')?.name).toBe('very-clean')
  expect(bandOf(VOICE_BANDS.sentenceEndingDecibels, ok(-13), 'ko')).toMatchObject({
    name: 'fading',
    verdict: 'work-on',
  })
})

test('a band is for its language, for values that are there and for answers that are long enough', () => {
  expect(bandOf(VOICE_BANDS.syllablesPerSecond, ok(4), 'en')).toBeNull()
  expect(bandOf(VOICE_BANDS.wordsPerMinute, ok(140), 'en')?.name).toBe('good')
  expect(bandOf(VOICE_BANDS.pauseShare, { value: null, quality: 'none', reason: 'no-speech' }, 'ko')).toBeNull()
  expect(bandOf(VOICE_BANDS.pauseShare, { value: 0.2, quality: 'doubtful', reason: 'noisy' }, 'ko')?.name).toBe('good')
  expect(
    bandOf(VOICE_BANDS.syllablesPerSecond, { value: 4, quality: 'doubtful', reason: 'too-short' }, 'ko'),
  ).toBeNull()
})

test('the edges of all bands rise, and the last one is open', () => {
  for (const { bands } of Object.values(VOICE_BANDS)) {
    const edges = bands.map((band) => ('below' in band ? band.below : band.upTo))
    expect(edges).toEqual(edges.toSorted((one, other) => one - other))
    expect(edges.at(-1)).toBe(Infinity)
  }
})
