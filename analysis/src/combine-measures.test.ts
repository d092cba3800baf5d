import { type Measured, screenMeasures, voiceMeasures } from '@maju/contracts/measurement'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { combineScreen, combineVoice } from './combine-measures.ts'
import { doubtful, none, ok } from './measured.ts'

/** An answer of some length in which everything that is not named has no value. */
const answerOf = (names: object, seconds: number, named: Record<string, Measured>) => ({
  ...Object.fromEntries(Object.keys(names).map((name) => [name, none('too-short')])),
  seconds: ok(seconds),
  ...named,
})
const voice = (seconds: number, named: Record<string, Measured>) =>
  voiceMeasures.parse(answerOf(voiceMeasures.shape, seconds, named))
const screen = (seconds: number, named: Record<string, Measured>) =>
  screenMeasures.parse(answerOf(screenMeasures.shape, seconds, named))

describe('the value of the whole', () => {
  test('is the mean weighted by length for a rate', () => {
    const whole = combineVoice([
      voice(10, { syllablesPerSecond: ok(4) }),
      voice(30, { syllablesPerSecond: ok(6) }),
      voice(500, {}),
    ])
    expect(whole.syllablesPerSecond).toEqual(ok(5.5))
  })

  test('is the sum for counts and lengths', () => {
    const whole = combineVoice([voice(10, { pauses: ok(2) }), voice(30, { pauses: ok(3) })])
    expect(whole.pauses).toEqual(ok(5))
    expect(whole.seconds).toEqual(ok(40))
    expect(combineScreen([screen(10, { nods: ok(2) }), screen(1, { nods: ok(0) })]).nods).toEqual(ok(2))
  })

  test('is the largest of the longest', () => {
    const answers = [screen(10, { longestLookAwaySeconds: ok(2) }), screen(100, { longestLookAwaySeconds: ok(1) })]
    expect(combineScreen(answers).longestLookAwaySeconds).toEqual(ok(2))
  })

  test('counts every answer the same where there is one value an answer', () => {
    const answers = [voice(10, { startDelaySeconds: ok(1) }), voice(1000, { startDelaySeconds: ok(3) })]
    expect(combineVoice(answers).startDelaySeconds).toEqual(ok(2))
  })

  test('is the weighted median of medians, which one odd answer does not move', () => {
    const pitched = (values: [seconds: number, hertz: number][]) =>
      combineVoice(values.map(([seconds, hertz]) => voice(seconds, { pitchMedianHertz: ok(hertz) }))).pitchMedianHertz
        .value
    expect(
      pitched([
        [30, 120],
        [30, 124],
        [20, 400],
      ]),
    ).toBe(124)
    expect(
      pitched([
        [10, 100],
        [10, 200],
      ]),
    ).toBe(150)
    expect(
      pitched([
        [10, 100],
        [11, 200],
      ]),
    ).toBe(200)
  })

  test('averages loudness as energy: half the time silent is 3 dB less, not the middle of the decibels', () => {
    const whole = combineVoice([voice(10, { loudnessLufs: ok(-20) }), voice(10, { loudnessLufs: ok(-80) })])
    expect(whole.loudnessLufs.value).toBeCloseTo(-23.01, 2)
  })
})

describe('the quality of the whole', () => {
  const rate = (...all: [seconds: number, measured: Measured][]) =>
    combineVoice(all.map(([seconds, measured]) => voice(seconds, { wordsPerMinute: measured }))).wordsPerMinute

  test('is doubtful when more than half of the time was, with the reason of the most time', () => {
    expect(rate([10, ok(1)], [11, doubtful(1, 'noisy')])).toEqual(doubtful(1, 'noisy'))
    expect(rate([10, ok(1)], [10, doubtful(1, 'noisy')])).toEqual(ok(1))
    expect(rate([1, doubtful(1, 'clipped')], [1, doubtful(1, 'clipped')], [9, doubtful(1, 'quiet')])).toEqual(
      doubtful(1, 'quiet'),
    )
  })

  test('does not count answers without a value as sure ones', () => {
    expect(rate([100, none('too-short')], [2, doubtful(1, 'noisy')], [1, ok(1)]).quality).toBe('doubtful')
  })

  test('is none when nothing has a value, with the commonest reason', () => {
    expect(rate([10, none('no-speech')], [1, none('too-short')])).toEqual(none('no-speech'))
    expect(rate()).toEqual(none('not-recorded'))
  })

  test('of a sum that lacks an answer is doubtful, with the reason of the one that is lacking', () => {
    const whole = combineVoice([voice(100, { fillers: ok(4) }), voice(10, { fillers: none('no-transcript') })])
    expect(whole.fillers).toEqual(doubtful(4, 'no-transcript'))
  })

  test('a value that was called none is not used', () => {
    expect(rate([10, { value: 99, quality: 'none', reason: 'noisy' }], [10, ok(1)])).toEqual(ok(1))
  })
})

test('an answer in which nobody asked for expressions takes no part in those of the others', () => {
  const off = none('switched-off')
  const whole = combineScreen([
    screen(90, { happyShare: off, focusedShare: off }),
    screen(10, { happyShare: ok(0.2), focusedShare: doubtful(0.1, 'unproven') }),
  ])
  expect([whole.happyShare, whole.focusedShare]).toEqual([ok(0.2), doubtful(0.1, 'unproven')])
})

test('an answer without a length has no weight', () => {
  const whole = combineVoice([
    { ...voice(1, { pauses: ok(7), pauseShare: ok(1) }), seconds: none('too-short') },
    voice(10, { pauses: ok(2), pauseShare: ok(0.5) }),
  ])
  expect([whole.pauses, whole.pauseShare, whole.seconds]).toEqual([ok(2), ok(0.5), ok(10)])
})

test('of one answer the whole is that answer, and no mean or median leaves the range of its answers', () => {
  const length = fc.double({ min: 0.5, max: 600, noNaN: true })
  const hertz = fc.double({ min: 50, max: 500, noNaN: true })
  fc.assert(
    fc.property(fc.array(fc.tuple(length, hertz), { minLength: 1, maxLength: 20 }), (all) => {
      const whole = combineVoice(
        all.map(([seconds, value]) => voice(seconds, { pitchMedianHertz: ok(value), pitchRangeSemitones: ok(value) })),
      )
      const values = all.map(([, value]) => value)
      for (const { value } of [whole.pitchMedianHertz, whole.pitchRangeSemitones]) {
        expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9)
        expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9)
      }
    }),
  )
})
