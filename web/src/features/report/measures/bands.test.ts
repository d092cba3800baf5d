import { VOICE_BANDS } from '@maju/analysis/bands'
import { SCREEN_BANDS } from '@maju/analysis/face/bands'
import { screenMeasures, voiceMeasures } from '@maju/contracts/measurement'
import { expect, test } from 'vitest'
import { doubtful, none, ok } from './measured.fixture.ts'
import { bandedScreen, bandFor, bandsOf } from './bands.ts'
import { screenLists, voiceLists } from './measure-lists.ts'

const banded = [...Object.keys(VOICE_BANDS), ...bandedScreen]
const named = [...Object.keys(voiceMeasures.shape), ...Object.keys(screenMeasures.shape)]

test('every measure of the screen that has bands is drawn among them', () => {
  expect([...bandedScreen].toSorted()).toEqual(SCREEN_BANDS.map(({ measure }) => measure).toSorted())
})

test('every edge of a band can be seen on its axis, and no axis begins in nothing', () => {
  const all = [...voiceLists.ko.first, ...voiceLists.en.first, ...screenLists.first].flatMap((measure) => {
    const bands = bandsOf(measure)
    return bands ? [bands] : []
  })
  expect(new Set(all.map(({ measure }) => measure))).toEqual(new Set(banded))
  for (const { bands, axis } of all) {
    expect(bands.at(-1)?.to).toBe(null)
    bands.slice(0, -1).forEach(({ to }) => {
      expect(to).toBeGreaterThan(axis[0])
      expect(to).toBeLessThan(axis[1])
    })
  }
})

test('every measure is shown in one of the lists, and only those with bands come first', () => {
  const first = [...voiceLists.ko.first, ...voiceLists.en.first, ...screenLists.first]
  const rest = [...voiceLists.ko.rest, ...voiceLists.en.rest, ...screenLists.rest]
  expect(new Set([...first, ...rest])).toEqual(new Set(named))
  expect(first.filter((measure) => bandsOf(measure) === null)).toEqual([])
  expect(rest.filter((measure) => bandsOf(measure) !== null)).toEqual([])
})

const nameOf = (...[measure, measured, spoken = 'ko']: Asked) => {
  const bands = bandsOf(measure)
  return bands && (bandFor(bands, measured, spoken)?.name ?? null)
}
type Asked = [
  measure: Parameters<typeof bandsOf>[0],
  measured: Parameters<typeof bandFor>[1],
  spoken?: Parameters<typeof bandFor>[2],
]

test('values lie in the bands that the analysis names', () => {
  expect(nameOf('syllablesPerSecond', ok(4.3))).toBe('good')
  expect(nameOf('syllablesPerSecond', ok(5))).toBe('good')
  expect(nameOf('syllablesPerSecond', ok(5.1))).toBe('fast')
  expect(nameOf('wordsPerMinute', ok(99), 'en')).toBe('very-slow')
  expect(nameOf('sentenceEndingDecibels', doubtful(-13, 'noisy'))).toBe('fading')
  expect(nameOf('cameraGazeShare', ok(0.3))).toBe('below')
  expect(nameOf('shoulderDegrees', ok(-12))).toBe('above')
})

test('nothing, too little and the rate of another language lie in no band', () => {
  expect(nameOf('syllablesPerSecond', none('no-transcript'))).toBe(null)
  expect(nameOf('syllablesPerSecond', doubtful(4.3, 'too-short'))).toBe(null)
  expect(nameOf('cameraGazeShare', doubtful(0.6, 'too-short'))).toBe(null)
  expect(nameOf('syllablesPerSecond', ok(4.3), 'en')).toBe(null)
})
