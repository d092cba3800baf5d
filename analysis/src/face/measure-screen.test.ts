import { screenMeasures, screenTimeline } from '@maju/contracts/measurement'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { BodyPoint, SeenBody } from './body.ts'
import { faceOf, framesFor, frameOf } from './face.fixture.ts'
import type { FaceFrame } from './face-frame.ts'
import { measureScreen } from './measure-screen.ts'

const measure = (frames: readonly FaceFrame[], framesPerSecond = 10, expression = false) =>
  measureScreen({ frames, calibration: null, framesPerSecond, expression })
const eventsOf = (frames: readonly FaceFrame[]) =>
  measure(frames).timeline.events.map(({ kind, startSecond, endSecond }) => [
    kind,
    Math.round(startSecond),
    Math.round(endSecond),
  ])

test('a quiet, well lit face gives values that are ok, and no events', () => {
  const { measures, timeline } = measure(framesFor(20, (second) => frameOf(second)))
  expect(measures).toMatchObject({
    seconds: { value: expect.closeTo(20), quality: 'ok' },
    validFrameShare: { value: 1, quality: 'ok' },
    faceHeightShare: { value: 0.45, quality: 'ok' },
    yawDegrees: { value: 0, quality: 'ok' },
    cameraGazeShare: { value: 1, quality: 'doubtful', reason: 'not-calibrated' },
    blinksPerMinute: { value: 0, quality: 'ok' },
    nods: { value: 0, quality: 'ok' },
    shoulderDegrees: { value: null, reason: 'switched-off' },
  })
  expect(timeline.events).toEqual([])
  expect(timeline.gaze).toEqual([{ zone: 'camera', startSecond: 0, endSecond: expect.closeTo(20) }])
  expect(timeline.yawDegrees.values.length).toBe(100)
})

test('what happens between known seconds is found there', () => {
  const frames = framesFor(30, (second) => {
    if (second >= 3 && second < 5) return frameOf(second, faceOf({ yawDegrees: 30 }))
    if (second >= 8 && second < 10) return frameOf(second, faceOf({ pitchDegrees: -30 }))
    if (second >= 13 && second < 15) return frameOf(second, null)
    if (second >= 18 && second < 20) return frameOf(second, faceOf(), { faces: 2 })
    if (second >= 23 && second < 25) return frameOf(second, faceOf({ brightness: 15 }), { brightness: 12 })
    return frameOf(second)
  })
  expect(eventsOf(frames)).toEqual([
    ['look-away', 3, 5],
    ['look-down', 8, 10],
    ['out-of-frame', 13, 15],
    ['second-face', 18, 20],
    ['dark', 23, 25],
  ])
  const { measures } = measure(frames)
  expect(measures.longestLookAwaySeconds.value).toBeCloseTo(2, 0)
  expect(measures.outOfFrameShare.value).toBeCloseTo(2 / 30)
  expect(measures.severalFacesShare.value).toBeCloseTo(2 / 30)
  expect(measures.validFrameShare.value).toBeCloseTo(24 / 30)
})

test('a dark room without a face is dark, not left', () => {
  const frames = framesFor(6, (second) =>
    second >= 2 && second < 4 ? frameOf(second, null, { brightness: 3 }) : frameOf(second),
  )
  expect(eventsOf(frames)).toEqual([['dark', 2, 4]])
})

test('eyes that look aside count though the head looks straight', () => {
  const frames = framesFor(10, (second) =>
    frameOf(second, faceOf(second < 4 ? { look: { yawDegrees: 25, pitchDegrees: 0 } } : {})),
  )
  expect(measure(frames).measures.cameraGazeShare.value).toBeCloseTo(0.6, 1)
})

test('a blink does not move the gaze', () => {
  const frames = framesFor(10, (second) =>
    frameOf(
      second,
      second >= 5 && second < 5.2
        ? faceOf({ eyeAspectRatio: 0.1, look: null })
        : faceOf({ look: { yawDegrees: 25, pitchDegrees: 0 } }),
    ),
  )
  const { timeline, measures } = measure(frames)
  expect(timeline.gaze.map(({ zone }) => zone)).toEqual(['right'])
  expect(measures.blinksPerMinute.value).toBeCloseTo(6, 1)
})

const flaws = [
  ['dark', { brightness: 30 }],
  ['overexposed', { clippedShare: 0.6 }],
  ['blurred', { sharpness: 0.04 }],
  ['noisy', { noiseShare: 0.7 }],
  ['small-face', { box: { x: 0, y: 0, width: 0.06, height: 0.08 } }],
  ['occluded', { mouthCovered: true }],
  ['occluded', { outsideShare: 0.4 }],
] as const

test.each(flaws)('%s in eight of ten frames: there is no value, and why is said', (reason, flaw) => {
  const { measures } = measure(framesFor(20, (second) => frameOf(second, faceOf(second % 1 < 0.75 ? flaw : {}))))
  for (const name of [
    'yawDegrees',
    'pitchDegrees',
    'rollDegrees',
    'cameraGazeShare',
    'smileShare',
    'blinksPerMinute',
    'nods',
  ] as const)
    expect([name, measures[name]]).toEqual([name, { value: null, quality: 'none', reason }])
  expect(measures.validFrameShare.quality).toBe('ok')
})

test.each(flaws)('%s in six of ten frames: the values are doubtful', (reason, flaw) => {
  const { measures } = measure(framesFor(20, (second) => frameOf(second, faceOf(second % 1 < 0.55 ? flaw : {}))))
  expect(measures.yawDegrees).toEqual({ value: 0, quality: 'doubtful', reason })
})

test.each([
  ['dark', { brightness: 55 }],
  ['blurred', { sharpness: 0.1 }],
  ['noisy', { noiseShare: 0.35 }],
] as const)('a little %s all along: the values stand and are doubtful', (reason, weakness) => {
  const { measures } = measure(framesFor(20, (second) => frameOf(second, faceOf(weakness))))
  expect(measures.yawDegrees).toEqual({ value: 0, quality: 'doubtful', reason })
})

test('flaws of many kinds, none of them most of it: few valid frames', () => {
  const kinds = [{ brightness: 30 }, { sharpness: 0.04 }, { mouthCovered: true }, { clippedShare: 0.6 }]
  const { measures } = measure(
    framesFor(20, (second) => frameOf(second, faceOf(kinds[Math.round(second * 10) % 4] ?? {}))),
  )
  expect(measures.yawDegrees.reason).toBe('few-valid-frames')
})

test('without frames nothing was recorded', () => {
  const { measures, timeline } = measure([], 10, true)
  expect(new Set(Object.values(measures).map(({ quality, reason }) => `${quality} ${reason}`))).toEqual(
    new Set(['none not-recorded']),
  )
  expect(timeline.events).toEqual([])
})

test('blinks and nods need frames that are close together', () => {
  const every = (seconds: number) => Array.from({ length: 40 }, (_, at) => frameOf(at * seconds))
  const at5 = measure(every(0.2), 5).measures
  expect([at5.blinksPerMinute.quality, at5.blinksPerMinute.reason]).toEqual(['none', 'low-frame-rate'])
  expect([at5.nods.quality, at5.nods.reason]).toEqual(['doubtful', 'low-frame-rate'])
  expect(measure(every(0.5), 2).measures.nods).toEqual({ value: null, quality: 'none', reason: 'low-frame-rate' })
})

test('eyes that were never seen open neither blink nor look', () => {
  const { measures } = measure(framesFor(20, (second) => frameOf(second, faceOf({ eyeAspectRatio: 0.17 }))))
  expect(measures.blinksPerMinute).toEqual({ value: null, quality: 'none', reason: 'eyes-not-seen' })
  expect([measures.cameraGazeShare.quality, measures.cameraGazeShare.reason]).toEqual(['doubtful', 'eyes-not-seen'])
})

test('a rate needs a while: under 10 s it is doubtful, under 3 s there is none', () => {
  const blinks = (seconds: number) => measure(framesFor(seconds, (second) => frameOf(second))).measures.blinksPerMinute
  expect([blinks(2).quality, blinks(5).quality, blinks(12).quality]).toEqual(['none', 'doubtful', 'ok'])
})

test('smiles are told from this face’s own rest; one that never rests is doubtful', () => {
  const smiling = (rest: number) =>
    measure(
      framesFor(20, (second) => frameOf(second, faceOf({ mouthWidth: second >= 10 && second < 14 ? 0.75 : rest }))),
    ).measures.smileShare
  expect(smiling(0.5)).toMatchObject({ value: expect.closeTo(0.2, 1), quality: 'ok' })
  expect(smiling(0.75)).toMatchObject({ value: 1, quality: 'doubtful', reason: 'rest-not-seen' })
})

test('shoulders, hands and gestures come from the frames in which a body was looked for', () => {
  const point = (x: number, y: number, visible = 1): BodyPoint => ({ x, y, visible })
  const bodyAt = (second: number): SeenBody => ({
    // The person's left shoulder, on the image's right, is lower: clockwise as seen.
    shoulders: [point(1, 0.9), point(0.4, 0.85)],
    wrists: [point(second > 5 && second < 5.5 ? second - 4.5 : 0.5, 0.6), point(0.3, 0.9, 0.3)],
  })
  const frames = framesFor(10, (second) =>
    frameOf(second, faceOf(), Math.round(second * 10) % 2 === 0 ? { body: bodyAt(second) } : {}),
  )
  const { measures } = measure(frames)
  expect(measures.shoulderDegrees).toMatchObject({ value: expect.closeTo(4.76, 1), quality: 'ok' })
  expect(measures.swayShoulderWidths.value).toBeCloseTo(0)
  expect(measures.handsVisibleShare.value).toBe(1)
  expect(measures.handsNearFaceShare.value).toBe(1)
  expect(measures.gesturesPerMinute).toMatchObject({ value: expect.closeTo(6, 0), quality: 'ok' })
  const away = measure(framesFor(10, (second) => frameOf(second, faceOf(), { body: null }))).measures
  expect(away.shoulderDegrees).toEqual({ value: null, quality: 'none', reason: 'body-not-in-view' })
})

const number = fc.double({ min: -100, max: 100, noNaN: true })
const share = fc.double({ min: 0, max: 1, noNaN: true })
const anyFace = fc.record(
  {
    yawDegrees: number,
    pitchDegrees: number,
    rollDegrees: number,
    brightness: fc.double({ min: 0, max: 255, noNaN: true }),
    clippedShare: share,
    sharpness: fc.double({ min: 0, max: 3, noNaN: true }),
    outsideShare: share,
    mouthCovered: fc.boolean(),
    look: fc.option(fc.record({ yawDegrees: number, pitchDegrees: number })),
    eyeAspectRatio: share,
    mouthWidth: share,
    brows: fc.record({ apart: share, height: share }),
  },
  { requiredKeys: [] },
)

test('whatever was seen, the result is what the contract says, and a frame that was sent gives the same', () => {
  fc.assert(
    fc.property(fc.array(fc.option(anyFace), { maxLength: 60 }), (seen) => {
      const frames = seen.map((face, at) =>
        frameOf(at / 10, face && faceOf(face), { faces: face ? 1 + (at % 7 === 0 ? 1 : 0) : 0 }),
      )
      const screen = measure(frames, 10, true)
      screenMeasures.parse(screen.measures)
      screenTimeline.parse(screen.timeline)
      for (const { value, quality } of Object.values(screen.measures)) expect(value === null).toBe(quality === 'none')
      for (const { startSecond, endSecond } of screen.timeline.events)
        expect(startSecond).toBeLessThanOrEqual(endSecond)
      const sent = JSON.parse(JSON.stringify(frames)) as FaceFrame[]
      expect(measure(sent, 10, true)).toEqual(screen)
    }),
    { numRuns: 60 },
  )
})

test('what was before a gap does not pull on what comes after it', () => {
  const frames = framesFor(8, (second) => {
    if (second >= 3 && second < 5) return frameOf(second, null)
    return frameOf(second, faceOf({ yawDegrees: second < 3 ? 30 : 0 }))
  })
  const { values } = measure(frames).timeline.yawDegrees
  expect([values[14], values[20], values[25]]).toEqual([30, null, 0])
})

test('a head that is turned beyond what can be fitted has no angle, and looks away', () => {
  const { measures } = measure(framesFor(20, (second) => frameOf(second, faceOf({ yawDegrees: 75 }))))
  expect(measures.yawDegrees).toEqual({ value: null, quality: 'none', reason: 'few-valid-frames' })
  expect(measures.cameraGazeShare.value).toBe(0)
})

test('a hand that the net only guesses below the edge of the image is not seen', () => {
  const point = (x: number, y: number, visible = 1): BodyPoint => ({ x, y, visible })
  const body: SeenBody = {
    shoulders: [point(1, 0.9), point(0.4, 0.9)],
    wrists: [point(0.9, 1, 0.7), point(0.5, 1, 0.7)],
  }
  expect(measure(framesFor(10, (second) => frameOf(second, faceOf(), { body }))).measures.handsVisibleShare.value).toBe(
    0,
  )
})
