import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { gazeEye } from './gaze-eye.ts'
import { streamOf } from './recording.fixture.ts'
import type { Seen } from './watching.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const spot = { startSecond: 0, endSecond: 1 }
const times = { camera: spot, left: spot, right: spot }
const outcome = { calibration: null, problem: 'alike' } as const

function open(begin: () => Promise<void> = async () => undefined) {
  const seconds: number[] = []
  const closed: string[] = []
  const [camera] = streamOf('video').stream.getVideoTracks()
  if (!camera) throw new Error('the stream has no picture')
  const watching = {
    begin,
    see: async (_seen: Seen, second: number) => void seconds.push(second),
    measure: async () => null,
    calibrate: async () => outcome,
    close: () => void closed.push('worker'),
  }
  const frames = { take: async () => ({ close: () => undefined }) as Seen, close: () => void closed.push('camera') }
  return { seconds, closed, eye: gazeEye({ watching, framesOf: () => frames }, camera) }
}

test('looks at the camera from when the nets are there, in the time that it tells', async () => {
  const { eye, seconds } = open()
  await eye.ready
  const from = eye.seconds()
  await vi.advanceTimersByTimeAsync(1000)
  expect(seconds.length).toBeGreaterThanOrEqual(9)
  expect(seconds[0]).toBeGreaterThanOrEqual(from)
  expect(seconds.at(-1)).toBeLessThanOrEqual(eye.seconds())
  expect(eye.pictures()).toBe(seconds.length)
  const calibrating = eye.calibrate(times)
  await vi.advanceTimersByTimeAsync(200)
  expect(await calibrating).toBe(outcome)
})

test('nets that do not come break it, and closing lets go of camera and worker', async () => {
  const { eye, closed } = open(() => Promise.reject(new Error('no network')))
  await expect(eye.ready).rejects.toThrow('cannot be watched')
  eye.close()
  expect(closed).toEqual(['camera', 'worker'])
})
