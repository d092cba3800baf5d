import type { Measured, MeasureName } from '@maju/contracts/measurement'
import { expect, test } from 'vitest'
import { BANDS, bandOf } from './bands.ts'
import { doubtful, none, ok } from './measured.ts'

const nameOf = (measure: MeasureName, measured: Measured, spoken: 'ko' | 'en' = 'ko') =>
  bandOf(measure, measured, spoken)?.name

test.each([
  ['syllablesPerSecond', 2.7, 'very-slow'],
  ['syllablesPerSecond', 2.8, 'slow'],
  ['syllablesPerSecond', 3.5, 'good'],
  ['syllablesPerSecond', 5, 'good'],
  ['syllablesPerSecond', 5.1, 'fast'],
  ['syllablesPerSecond', 5.6, 'fast'],
  ['syllablesPerSecond', 5.7, 'very-fast'],
  ['fillersPerMinute', 2, 'very-clean'],
  ['sentenceEndingDecibels', -13, 'fading'],
  ['cameraGazeShare', 0.39, 'below'],
  ['cameraGazeShare', 0.4, 'normal'],
  ['cameraGazeShare', 0.9, 'above'],
  ['blinksPerMinute', 31, 'above'],
  ['shoulderDegrees', -12, 'above'],
  ['shoulderDegrees', -5, 'normal'],
  ['yawDegrees', 30, undefined],
] as const)('%s of %d is %s', (measure, value, name) => {
  expect(nameOf(measure, ok(value))).toBe(name)
})

test('a band is for its language, for values that are there and for answers that are long enough', () => {
  expect(nameOf('syllablesPerSecond', ok(4), 'en')).toBeUndefined()
  expect(nameOf('wordsPerMinute', ok(140), 'en')).toBe('good')
  expect(nameOf('wordsPerMinute', ok(99), 'en')).toBe('very-slow')
  expect(nameOf('pauseShare', none('no-speech'))).toBeUndefined()
  expect(nameOf('pauseShare', doubtful(0.2, 'noisy'))).toBe('good')
  for (const measure of ['syllablesPerSecond', 'blinksPerMinute'] as const)
    expect(nameOf(measure, doubtful(4, 'too-short'))).toBeUndefined()
  expect(nameOf('fillersPerMinute', doubtful(0, 'not-verbatim'))).toBeUndefined()
})

test('the edges of all bands rise, the last one alone is open, and no name comes twice', () => {
  for (const { bands } of Object.values(BANDS)) {
    const edges = bands.map(({ to }) => to ?? Infinity)
    expect(edges).toEqual(edges.toSorted((one, other) => one - other))
    expect(edges.indexOf(Infinity)).toBe(edges.length - 1)
    expect(new Set(bands.map(({ name }) => name)).size).toBe(bands.length)
  }
})
