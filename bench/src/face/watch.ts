import type { FaceFrame } from '@maju/analysis/face/face-frame'
import { faceWatcher } from '@maju/analysis/face/face-watcher'
import type { Runner } from '@maju/analysis/face/runner'
import { median } from '@maju/analysis/statistics'
import { decodeFrames } from '@maju/server/platform/media/decode-frames'
import { FILE_WATCHING } from '@maju/server/platform/media/measure-file'
import { decoding } from '../media/decoding.ts'
import { readStill } from './read-still.ts'

export const FRAMES_PER_SECOND = 10

export type Watched = {
  frames: FaceFrame[]
  /** Median of the frames, by the clock. */
  millisecondsAFrame: number
  /** Of the processor, by this program with all its threads: the decoder is another program. */
  processorMillisecondsAFrame: number
}

/** Looks at a whole recording ten times a second, as the server does. The nets are loaded before the clock starts. */
export async function watchRecording(runner: Runner, file: string): Promise<Watched> {
  const watcher = faceWatcher({ runner, options: FILE_WATCHING })
  const frames: FaceFrame[] = []
  const times: number[] = []
  let processor = process.cpuUsage()
  for await (const { image, second } of decodeFrames({ ...decoding(), file, framesPerSecond: FRAMES_PER_SECOND })) {
    if (frames.length === 1) processor = process.cpuUsage()
    const started = performance.now()
    frames.push(await watcher.see(image, second))
    times.push(performance.now() - started)
  }
  const { user, system } = process.cpuUsage(processor)
  return {
    frames,
    millisecondsAFrame: median(times),
    processorMillisecondsAFrame: (user + system) / 1000 / Math.max(1, frames.length - 1),
  }
}

/** What is seen in a still, or in one with more filters of ffmpeg. */
export const watchStill = async (runner: Runner, file: string, filters?: readonly string[]): Promise<FaceFrame> =>
  faceWatcher({ runner }).see(await readStill(file, filters), 0)

/** A recording of so many seconds in which nothing moves. */
export const heldStill = (frame: FaceFrame, seconds: number): FaceFrame[] =>
  Array.from({ length: seconds * FRAMES_PER_SECOND }, (_, at) => ({ ...frame, second: at / FRAMES_PER_SECOND }))
