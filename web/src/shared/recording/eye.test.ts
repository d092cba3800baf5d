import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { eye, type Eye } from './eye.ts'
import { screenOf, streamOf } from './recording.fixture.ts'
import type { Seen } from './watching.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const trackOf = () => streamOf('video').stream.getVideoTracks()[0] ?? expect.fail('a stream without a track')
const picture = { close: () => undefined } as Seen
const after = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds)

/** What is measured, once the picture that is under way has been seen. */
async function measured({ measure }: Eye) {
  const measuring = measure({ calibration: null, expression: false })
  await after(1000)
  return measuring
}

/** An eye before a camera that shows something while `shows`, with a worker that needs `milliseconds` for each picture. */
function open(given: { milliseconds?: number; begin?: () => Promise<void> } = {}) {
  const world = {
    shows: true,
    breaks: false,
    milliseconds: given.milliseconds ?? 20,
    recorded: 0,
    underWay: 0,
    most: 0,
    seconds: [] as number[],
    measured: 0,
    closed: [] as string[],
    blind: 0,
  }
  const screen = screenOf(5)
  const made = eye(
    {
      watching: {
        begin: given.begin ?? (async () => undefined),
        async see(_seen, second) {
          if (world.breaks) throw new Error('the worker is gone')
          world.underWay += 1
          world.most = Math.max(world.most, world.underWay)
          await new Promise((done) => setTimeout(done, world.milliseconds))
          world.underWay -= 1
          world.seconds.push(second)
        },
        async measure() {
          world.measured += 1
          return screen
        },
        calibrate: async () => null,
        close: () => void world.closed.push('worker'),
      },
      framesOf: (camera) => ({
        take: async () => (world.shows ? picture : null),
        close: () => void world.closed.push(camera.kind),
      }),
    },
    { seconds: () => world.recorded, onBlind: () => void (world.blind += 1) },
  )
  return { world, made, screen }
}

test('looks ten times a second from when the camera is there, at the seconds of the recording', async () => {
  const { world, made, screen } = open()
  await after(500)
  expect(world.seconds).toEqual([])
  world.recorded = 30
  made.look(trackOf())
  await after(2000)
  expect(world.seconds.length).toBeGreaterThanOrEqual(19)
  expect(world.seconds.length).toBeLessThanOrEqual(21)
  expect(world.seconds[0]).toBeCloseTo(30, 1)
  expect(world.seconds.at(-1)).toBeCloseTo(32, 0)
  expect(await measured(made)).toBe(screen)
})

test('a slow machine is never asked for two pictures at once', async () => {
  const { world, made } = open({ milliseconds: 240 })
  made.look(trackOf())
  await after(6000)
  expect(world.most).toBe(1)
  expect(world.seconds.length).toBeGreaterThanOrEqual(18)
  expect(world.seconds.length).toBeLessThanOrEqual(21)
})

test('while time stands still nothing is looked at, and no time goes by in what is noted', async () => {
  const { world, made } = open()
  made.look(trackOf())
  await after(1000)
  made.hold()
  await after(200)
  const before = world.seconds.length
  await after(10_000)
  expect(world.seconds).toHaveLength(before)
  world.recorded = 1
  made.go()
  await after(1000)
  expect(world.seconds.length).toBeGreaterThan(before + 7)
  expect(world.seconds.at(-1)).toBeLessThan(2.1)
  expect(world.seconds).toEqual(world.seconds.toSorted((one, other) => one - other))
})

test('a camera that went off shows nothing more; what was seen before is still measured', async () => {
  const { world, made, screen } = open()
  made.look(trackOf())
  await after(1000)
  world.shows = false
  await after(200)
  const seen = world.seconds.length
  await after(5000)
  expect(world.seconds).toHaveLength(seen)
  expect(await measured(made)).toBe(screen)
  expect(world.blind).toBe(0)
})

test('another camera takes the place of the first', async () => {
  const { world, made } = open()
  const first = trackOf()
  made.look(first)
  made.look(first)
  expect(world.closed).toEqual([])
  made.look(trackOf())
  expect(world.closed).toEqual(['video'])
})

test('nets that do not come are said once, and nothing is measured', async () => {
  const { world, made } = open({ begin: () => Promise.reject(new Error('no network')) })
  made.look(trackOf())
  await after(3000)
  expect(world.blind).toBe(1)
  expect(world.seconds).toEqual([])
  expect(await measured(made)).toBeNull()
  expect(world.measured).toBe(0)
})

test('a worker that breaks down in the middle is said once, and half an answer is not measured', async () => {
  const { world, made } = open()
  made.look(trackOf())
  await after(1000)
  world.breaks = true
  await after(3000)
  expect(world.blind).toBe(1)
  expect(await measured(made)).toBeNull()
})

test('an answer that was over before the nets came is not kept waiting for them', async () => {
  const { world, made } = open({ begin: () => new Promise(() => undefined) })
  made.look(trackOf())
  await after(1000)
  expect(await measured(made)).toBeNull()
  made.close()
  expect(world.closed).toEqual(['video', 'worker'])
  expect(world.blind).toBe(0)
})
