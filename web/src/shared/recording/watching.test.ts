import type { FaceFrame } from '@maju/analysis/face/face-frame'
import type { CalibrationFrames } from '@maju/analysis/face/gaze'
import type { ScreenInput } from '@maju/analysis/face/measure-screen'
import { expect, test, vi } from 'vitest'
import { screenOf } from './recording.fixture.ts'
import { watching, type Seen } from './watching.ts'

const frameAt = (second: number): FaceFrame => ({ second, faces: 0, brightness: 90, face: null })

/** A picture that says when it is closed. */
function picture() {
  const made = { closed: 0, close: () => void (made.closed += 1) }
  return made as typeof made & Seen
}

const angles = { yawDegrees: 1, pitchDegrees: 2 }
const calibration = { camera: angles, left: angles, right: angles }
const wish = { calibration, expression: true }

function begin({ open = async () => undefined }: { open?: () => Promise<void> } = {}) {
  const measured: ScreenInput[] = []
  const calibrated: CalibrationFrames[] = []
  const order: string[] = []
  const work = watching({
    async open() {
      await open()
      return () => ({
        async see(_image, second) {
          await Promise.resolve()
          if (second === 13) throw new Error('the net broke down')
          order.push(`saw ${second}`)
          return frameAt(second)
        },
      })
    },
    pixelsOf: () => ({ data: new Uint8Array(3), width: 1, height: 1, channels: 3 }),
    measure(input) {
      order.push('measured')
      measured.push(input)
      return screenOf(1)
    },
    calibrate(spots) {
      calibrated.push(spots)
      return { calibration, problem: null }
    },
  })
  return { work, measured, calibrated, order }
}

test('the answer is measured from everything that was seen, with the rate that it was truly seen at', async () => {
  const { work, measured } = begin()
  for (const second of [2, 2.15, 2.3, 2.4, 2.6]) await work({ kind: 'see', seen: picture(), second })
  expect(await work({ kind: 'measure', wish })).toMatchObject({ kind: 'measured', screen: { timeline: { gaze: [] } } })
  expect(measured[0]?.frames.map(({ second }) => second)).toEqual([2, 2.15, 2.3, 2.4, 2.6])
  expect(measured[0]?.framesPerSecond).toBeCloseTo(4 / 0.6)
  expect(measured[0]).toMatchObject(wish)
})

test('a spot is calibrated from what was seen while it was looked at, and not on the way to it', async () => {
  const { work, calibrated } = begin()
  for (const second of [1, 2, 3, 4, 5, 6]) await work({ kind: 'see', seen: picture(), second })
  const times = {
    camera: { startSecond: 0.5, endSecond: 2 },
    left: { startSecond: 2.5, endSecond: 3.5 },
    right: { startSecond: 5, endSecond: 9 },
  }
  expect(await work({ kind: 'calibrate', times })).toEqual({
    kind: 'calibrated',
    outcome: { calibration, problem: null },
  })
  const [spots] = calibrated
  expect([spots?.camera, spots?.left, spots?.right].map((frames) => frames?.map(({ second }) => second))).toEqual([
    [1, 2],
    [3],
    [5, 6],
  ])
})

test('measuring waits for the picture that is under way', async () => {
  const { work, order } = begin()
  const replies = [work({ kind: 'see', seen: picture(), second: 1 }), work({ kind: 'see', seen: picture(), second: 2 })]
  await Promise.all([...replies, work({ kind: 'measure', wish })])
  expect(order).toEqual(['saw 1', 'saw 2', 'measured'])
})

test('nothing is measured in a single picture', async () => {
  const { work, measured } = begin()
  await work({ kind: 'see', seen: picture(), second: 1 })
  expect(await work({ kind: 'measure', wish })).toEqual({ kind: 'measured', screen: null })
  expect(measured).toEqual([])
})

test('every picture is let go, also one in which the net broke down, which is told', async () => {
  const { work } = begin()
  const [good, bad] = [picture(), picture()]
  expect(await work({ kind: 'see', seen: good, second: 1 })).toEqual({ kind: 'done' })
  expect(await work({ kind: 'see', seen: bad, second: 13 })).toEqual({ kind: 'failed' })
  expect([good.closed, bad.closed]).toEqual([1, 1])
})

test('nets that do not come are told', async () => {
  const { work } = begin({ open: () => Promise.reject(new Error('no network')) })
  expect(await work({ kind: 'begin' })).toEqual({ kind: 'failed' })
})

test('the next answer is measured from its own pictures, and the nets do not come again', async () => {
  const open = vi.fn<() => Promise<void>>(async () => undefined)
  const { work, measured } = begin({ open })
  await work({ kind: 'begin' })
  for (const second of [1, 2, 3]) await work({ kind: 'see', seen: picture(), second })
  await work({ kind: 'measure', wish })
  await work({ kind: 'begin' })
  for (const second of [0.5, 1]) await work({ kind: 'see', seen: picture(), second })
  await work({ kind: 'measure', wish })
  expect(measured.map(({ frames }) => frames.map(({ second }) => second))).toEqual([
    [1, 2, 3],
    [0.5, 1],
  ])
  expect(open).toHaveBeenCalledOnce()
})
