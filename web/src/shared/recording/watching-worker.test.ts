import { expect, test, vi } from 'vitest'
import { screenOf } from './recording.fixture.ts'
import type { Seen, WatchingReply, WatchingTask } from './watching.ts'
import { watchingWorker } from './watching-worker.ts'

/** A worker that is told what to reply. */
class FakeWorker extends EventTarget {
  readonly told: { task: WatchingTask; transfer: unknown }[] = []
  ended = 0
  postMessage(task: WatchingTask, transfer: unknown) {
    this.told.push({ task, transfer })
  }
  reply(data: WatchingReply) {
    this.dispatchEvent(new MessageEvent('message', { data }))
  }
  terminate() {
    this.ended += 1
  }
}

const picture = { close: () => undefined } as Seen

function begin() {
  const worker = new FakeWorker()
  return { worker, watching: watchingWorker(worker) }
}

test('a picture is handed over and not copied; it is seen when the worker says so', async () => {
  const { worker, watching } = begin()
  const opening = watching.begin()
  const seeing = watching.see(picture, 1.5)
  expect(worker.told[1]).toEqual({ task: { kind: 'see', seen: picture, second: 1.5 }, transfer: [picture] })
  let isSeen = false
  void seeing.finally(() => (isSeen = true))
  worker.reply({ kind: 'done' })
  await opening
  expect(isSeen).toBe(false)
  worker.reply({ kind: 'done' })
  await seeing
  const wish = { calibration: null, expression: false }
  const measuring = watching.measure(wish)
  const screen = screenOf(3)
  worker.reply({ kind: 'measured', screen })
  expect(await measuring).toBe(screen)
  expect(worker.told.at(-1)?.task).toEqual({ kind: 'measure', wish })
})

test('spots are calibrated from the times in which they were looked at', async () => {
  const { worker, watching } = begin()
  const spot = { startSecond: 1, endSecond: 2 }
  const times = { camera: spot, left: spot, right: spot }
  const calibrating = watching.calibrate(times)
  expect(worker.told[0]?.task).toEqual({ kind: 'calibrate', times })
  const outcome = { calibration: null, problem: 'alike' } as const
  worker.reply({ kind: 'calibrated', outcome })
  expect(await calibrating).toBe(outcome)
})

test.each([
  ['says that it failed', (worker: FakeWorker) => worker.reply({ kind: 'failed' })],
  ['breaks down', (worker: FakeWorker) => worker.dispatchEvent(new Event('error'))],
])('everything is refused once the worker %s', async (_how, fail) => {
  const { worker, watching } = begin()
  const opening = watching.begin()
  fail(worker)
  await expect(opening).rejects.toThrow('The worker')
  await expect(watching.measure({ calibration: null, expression: false })).rejects.toThrow('The worker')
  expect(worker.told).toHaveLength(1)
})

test('a worker that is stuck is waited for no longer than a minute', async () => {
  vi.useFakeTimers()
  const { watching } = begin()
  const [measured] = await Promise.allSettled([
    watching.measure({ calibration: null, expression: false }),
    vi.advanceTimersByTimeAsync(60_000),
  ])
  expect(measured).toMatchObject({ status: 'rejected', reason: { message: 'The worker is stuck.' } })
  vi.useRealTimers()
})
