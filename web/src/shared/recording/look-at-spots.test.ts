import { faceOf, framesFor, frameOf } from '@maju/analysis/face/face.fixture'
import { calibrateGaze, type CalibrationSpot } from '@maju/analysis/face/gaze'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { GazeEye } from './gaze-eye.ts'
import { lookAtSpots } from './look-at-spots.ts'
import type { SpotTimes } from './watching.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const aside = { camera: 0, left: 15, right: -15 } as const

/** A candidate whose eyes take their time to come to a spot that is shown. */
function before(eye: Partial<GazeEye> = {}) {
  const shown: { spot: CalibrationSpot; second: number }[] = []
  const controller = new AbortController()
  const seconds = () => performance.now() / 1000
  const calibrate = async ({ camera, left, right }: SpotTimes) => {
    const frames = framesFor(60, (second) => {
      const { spot } = shown.findLast((each) => each.second + 0.85 <= second) ?? { spot: 'camera' as const }
      return frameOf(second, faceOf({ look: { yawDegrees: aside[spot], pitchDegrees: 0 } }))
    })
    const during = ({ startSecond, endSecond }: SpotTimes['camera']) =>
      frames.filter(({ second }) => second >= startSecond && second <= endSecond)
    return calibrateGaze({ camera: during(camera), left: during(left), right: during(right) })
  }
  const looking = lookAtSpots(
    { ready: Promise.resolve(), seconds, pictures: () => 10 * seconds(), calibrate, close: () => undefined, ...eye },
    {
      onSpot: (spot) => void shown.push({ spot, second: seconds() }),
      onSeen: () => undefined,
      signal: controller.signal,
    },
  )
  return { shown, controller, looking }
}

test('three spots are shown one after the other, and what was seen of each on time makes a calibration', async () => {
  const { shown, looking } = before()
  await vi.advanceTimersByTimeAsync(8000)
  expect(shown.map(({ spot }) => spot)).toEqual(['camera', 'left', 'right'])
  const { calibration } = await looking
  expect(calibration?.camera.yawDegrees).toBeCloseTo(0)
  expect(calibration?.left.yawDegrees).toBeCloseTo(15)
  expect(calibration?.right.yawDegrees).toBeCloseTo(-15)
})

test.each([
  ['slow', 2, [0, 4.5, 9]],
  ['too slow', 0.1, [0, 6.9, 13.8]],
])(
  'on a %s machine each spot is shown until it was seen often enough, yet not for ever',
  async (_how, rate, expected) => {
    const began = performance.now() / 1000
    const { shown } = before({ pictures: () => Math.floor(rate * (performance.now() / 1000)) })
    await vi.advanceTimersByTimeAsync(30_000)
    const seconds = shown.map(({ second }) => second - began)
    expect(seconds).toEqual(expected.map((second) => expect.closeTo(second, 0)))
  },
)

test('nothing is shown before the nets are there', async () => {
  const { promise: ready, resolve } = Promise.withResolvers<void>()
  const { shown } = before({ ready })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(shown).toEqual([])
  resolve()
  await vi.advanceTimersByTimeAsync(100)
  expect(shown).toHaveLength(1)
})

test('whoever stops is shown no more spots, and nothing is calibrated', async () => {
  const calibrate = vi.fn<GazeEye['calibrate']>()
  const { shown, controller, looking } = before({ calibrate })
  await vi.advanceTimersByTimeAsync(3000)
  controller.abort(new Error('stopped'))
  await expect(looking).rejects.toThrow('stopped')
  await vi.advanceTimersByTimeAsync(10_000)
  expect(shown.map(({ spot }) => spot)).toEqual(['camera', 'left'])
  expect(calibrate).not.toHaveBeenCalled()
})

test('a worker that saw nothing or cannot say is told as not having seen', async () => {
  const { looking } = before({ calibrate: async () => null })
  await vi.advanceTimersByTimeAsync(8000)
  expect(await looking).toEqual({ calibration: null, problem: 'unseen' })
})
