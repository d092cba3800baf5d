import type { FaceFrame } from '@maju/analysis/face/face-frame'
import { faceWatcher } from '@maju/analysis/face/face-watcher'
import type { Runner } from '@maju/analysis/face/runner'
import { readFrames, type ReadOptions } from './read-frames.ts'

export const FRAMES_PER_SECOND = 10

export type Watched = {
  frames: FaceFrame[]
  /** Median of the frames, by the clock. */
  millisecondsAFrame: number
  /** Of the processor, by this program with all its threads: the decoder is another program. */
  processorMillisecondsAFrame: number
}

/** Looks at a whole recording ten times a second. The nets are loaded before the clock starts. */
export async function watchRecording(runner: Runner, file: string): Promise<Watched> {
  const watcher = faceWatcher({ runner })
  const frames: FaceFrame[] = []
  const times: number[] = []
  let processor = process.cpuUsage()
  for await (const image of readFrames(file, { framesPerSecond: FRAMES_PER_SECOND })) {
    if (frames.length === 1) processor = process.cpuUsage()
    const started = performance.now()
    frames.push(await watcher.see(image, frames.length / FRAMES_PER_SECOND))
    times.push(performance.now() - started)
  }
  const { user, system } = process.cpuUsage(processor)
  return {
    frames,
    millisecondsAFrame: times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0,
    processorMillisecondsAFrame: (user + system) / 1000 / Math.max(1, frames.length - 1),
  }
}

/** What is seen in a still, or in one with more filters of ffmpeg. */
export async function watchStill(
  runner: Runner,
  file: string,
  filters: ReadOptions['filters'] = [],
): Promise<FaceFrame> {
  for await (const image of readFrames(file, { filters })) return faceWatcher({ runner }).see(image, 0)
  throw new Error(`There is no image in ${file}.`)
}

/** A recording of so many seconds in which nothing moves. */
export const heldStill = (frame: FaceFrame, seconds: number): FaceFrame[] =>
  Array.from({ length: seconds * FRAMES_PER_SECOND }, (_, at) => ({ ...frame, second: at / FRAMES_PER_SECOND }))
