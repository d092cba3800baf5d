import { expect, test } from 'vitest'
import { faceOf, framesFor, frameOf } from './face.fixture.ts'
import type { SeenFace } from './face-frame.ts'
import { measureScreen } from './measure-screen.ts'

const names = ['happyShare', 'pleasantShare', 'neutralShare', 'focusedShare', 'concernedShare'] as const
const brows = { apart: 0.27, height: 0.25 }

/** Twenty seconds of which the face is changed so in five. */
function measured(change: Partial<SeenFace>, { usually = {}, expression = true } = {}) {
  const frames = framesFor(20, (second) =>
    frameOf(second, faceOf({ ...usually, ...(second >= 10 && second < 15 ? change : {}) })),
  )
  return measureScreen({ frames, calibration: null, framesPerSecond: 10, expression }).measures
}
const shares = (...given: Parameters<typeof measured>) => {
  const measures = measured(...given)
  return names.map((name) => measures[name].value ?? Number.NaN)
}
const near = (...expected: number[]) => expected.map((share) => expect.closeTo(share, 1))

test('an expression that was not asked for is not measured', () => {
  const measures = measured({ mouthWidth: 0.75 }, { expression: false })
  const off = { value: null, quality: 'none', reason: 'switched-off' }
  for (const name of names) expect(measures[name]).toEqual(off)
  const unasked = measureScreen({
    frames: framesFor(5, (second) => frameOf(second)),
    calibration: null,
    framesPerSecond: 10,
  })
  for (const name of names) expect(unasked.measures[name]).toEqual(off)
  expect(measures.smileShare.value).toBeCloseTo(0.25, 1)
})

test.each([
  ['a smile is happy', { mouthWidth: 0.75 }, near(0.25, 0, 0.75, 0, 0)],
  ['a hint of a smile is pleasant', { mouthWidth: 0.57 }, near(0, 0.25, 0.75, 0, 0)],
  ['brows drawn together are focused', { brows: { apart: 0.245, height: 0.24 } }, near(0, 0, 0.75, 0.25, 0)],
  ['with their inner ends raised, concerned', { brows: { apart: 0.245, height: 0.27 } }, near(0, 0, 0.75, 0, 0.25)],
  ['brows that are only raised are neither', { brows: { apart: 0.27, height: 0.29 } }, near(0, 0, 1, 0, 0)],
  [
    'a smile with drawn brows is a smile',
    { mouthWidth: 0.75, brows: { apart: 0.24, height: 0.24 } },
    near(0.25, 0, 0.75, 0, 0),
  ],
])('%s, and everything adds up to the whole time', (_what, change, expected) => {
  const found = shares(change)
  expect(found).toEqual(expected)
  expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1)
})

test('a face is compared with its own usual: brows that are always near to each other say nothing', () => {
  const usually = { brows: { apart: 0.22, height: 0.21 }, mouthWidth: 0.44 }
  expect(shares(usually, { usually })).toEqual(near(0, 0, 1, 0, 0))
})

test('only the smile is ok; what nobody could check is a hint and says so', () => {
  const measures = measured({ mouthWidth: 0.75 })
  expect(measures.happyShare).toMatchObject({ quality: 'ok', reason: null })
  for (const name of names.slice(1)) expect(measures[name]).toMatchObject({ quality: 'doubtful', reason: 'unproven' })
})

test('a face that was never seen at rest makes the smile a hint too', () => {
  const measures = measured({}, { usually: { mouthWidth: 0.75 } })
  expect(measures.happyShare).toEqual({ value: 1, quality: 'doubtful', reason: 'rest-not-seen' })
})

test('a mouth that opens and closes in speech is no hint of a smile', () => {
  const frames = framesFor(20, (second) =>
    frameOf(second, faceOf({ mouthWidth: Math.round(second * 10) % 5 === 0 ? 0.6 : 0.5 })),
  )
  const { measures } = measureScreen({ frames, calibration: null, framesPerSecond: 10, expression: true })
  expect(measures.neutralShare.value).toBe(1)
})

test('a head that is mostly turned shows no expression, and one turned half of the time is told from the rest', () => {
  const turned = (until: number) => {
    const frames = framesFor(20, (second) => frameOf(second, faceOf({ yawDegrees: second < until ? 25 : 0, brows })))
    return measureScreen({ frames, calibration: null, framesPerSecond: 10, expression: true }).measures
  }
  for (const name of names)
    expect(turned(18)[name]).toEqual({ value: null, quality: 'none', reason: 'few-valid-frames' })
  expect(turned(12).happyShare).toEqual({ value: 0, quality: 'doubtful', reason: 'few-valid-frames' })
})

test('a face that could not be measured has no expression, for the same reason', () => {
  for (const name of names)
    expect(measured({}, { usually: { brightness: 30 } })[name]).toEqual({
      value: null,
      quality: 'none',
      reason: 'dark',
    })
})
