import type { FaceFrame } from '@maju/analysis/face/face-frame'
import type { FaceWatcher } from '@maju/analysis/face/face-watcher'
import type { calibrateGaze, CalibrationOutcome, CalibrationSpot } from '@maju/analysis/face/gaze'
import type { Image } from '@maju/analysis/face/image'
import type { MeasuredScreen, ScreenInput } from '@maju/analysis/face/measure-screen'
import { inOrder } from '@maju/analysis/in-order'
import type { Stretch } from '@maju/contracts/measurement'

/** A picture that is handed to the worker, and closed in it. */
export type Seen = ImageBitmap | VideoFrame

/** What the candidate chose for the measuring. */
export type WatchWish = Required<Pick<ScreenInput, 'calibration' | 'expression'>>

/** When each spot was looked at. */
export type SpotTimes = Record<CalibrationSpot, Stretch>

/** Messages to the worker that watches, done in their order, and its reply to each. `begin` forgets what was seen before. */
export type WatchingTask =
  | { kind: 'begin' }
  | { kind: 'see'; seen: Seen; second: number }
  | { kind: 'measure'; wish: WatchWish }
  | { kind: 'calibrate'; times: SpotTimes }
export type WatchingReply =
  | { kind: 'done' }
  | { kind: 'measured'; screen: MeasuredScreen | null }
  | { kind: 'calibrated'; outcome: CalibrationOutcome }
  /** Nothing more is seen: the nets did not come, or cannot be run here. */
  | { kind: 'failed' }

export type WatchingTools = {
  /** Fetches the nets and tries them; with them a watcher is made for each answer. */
  open: () => Promise<() => FaceWatcher>
  /** The pixels of a picture, small enough for the nets. */
  pixelsOf: (seen: Seen) => Image
  measure: (input: ScreenInput) => MeasuredScreen
  calibrate: typeof calibrateGaze
}

/** How often it was looked, from the first picture to the last; null where there are too few to say. */
function rateOf(frames: readonly FaceFrame[]): number | null {
  const [first, last] = [frames[0], frames.at(-1)]
  if (!first || !last || last.second <= first.second) return null
  return (frames.length - 1) / (last.second - first.second)
}

function framesOfSpots(frames: readonly FaceFrame[], { camera, left, right }: SpotTimes) {
  const within = ({ startSecond, endSecond }: Stretch) =>
    frames.filter(({ second }) => second >= startSecond && second <= endSecond)
  return { camera: within(camera), left: within(left), right: within(right) }
}

/**
 * Watches one answer after the other picture by picture and measures each in the end, or calibrates the gaze; of the pictures only numbers are kept. The
 * nets come once.
 */
export function watching({
  open,
  pixelsOf,
  measure,
  calibrate,
}: WatchingTools): (task: WatchingTask) => Promise<WatchingReply> {
  let frames: FaceFrame[] = []
  let watcher: FaceWatcher | null = null
  let nets: ReturnType<typeof open> | null = null

  async function begin(): Promise<FaceWatcher> {
    nets ??= open()
    const make = await nets
    frames = []
    watcher = make()
    return watcher
  }

  async function see(seen: Seen, second: number): Promise<WatchingReply> {
    try {
      const { see: look } = watcher ?? (await begin())
      frames.push(await look(pixelsOf(seen), second))
      return { kind: 'done' }
    } finally {
      seen.close()
    }
  }

  async function work(task: WatchingTask): Promise<WatchingReply> {
    if (task.kind === 'see') return see(task.seen, task.second)
    if (task.kind === 'begin') {
      await begin()
      return { kind: 'done' }
    }
    if (task.kind === 'calibrate') return { kind: 'calibrated', outcome: calibrate(framesOfSpots(frames, task.times)) }
    const framesPerSecond = rateOf(frames)
    const screen = framesPerSecond === null ? null : measure({ ...task.wish, frames, framesPerSecond })
    return { kind: 'measured', screen }
  }

  return inOrder((task) => work(task).catch((): WatchingReply => ({ kind: 'failed' })))
}
