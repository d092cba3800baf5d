import { screenMeasures } from '@maju/contracts/measurement'
import { expect, test } from 'vitest'
import { SCREEN_BANDS, screenBand } from './bands.ts'

test('the bands of a measure meet without a gap, from below to above', () => {
  for (const { measure, bands } of SCREEN_BANDS) {
    expect([measure, bands[0]?.from, bands.at(-1)?.to]).toEqual([measure, null, null])
    for (const [at, band] of bands.entries()) if (at > 0) expect(band.from).toBe(bands[at - 1]?.to)
  }
})

test('every band has a source and a measure that exists', () => {
  for (const { measure, source } of SCREEN_BANDS) {
    expect(source.length).toBeGreaterThan(20)
    expect(Object.keys(screenMeasures.shape)).toContain(measure)
  }
})

test.each([
  ['cameraGazeShare', 0.39, 'below'],
  ['cameraGazeShare', 0.4, 'normal'],
  ['cameraGazeShare', 0.9, 'above'],
  ['blinksPerMinute', 31, 'above'],
  ['shoulderDegrees', -12, 'above'],
  ['shoulderDegrees', -5, 'normal'],
  ['yawDegrees', 30, null],
] as const)('%s of %d is %s', (measure, value, band) => {
  expect(screenBand(measure, value)).toBe(band)
})
