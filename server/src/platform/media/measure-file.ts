import type { Language } from '@maju/contracts/basics'
import type { Measurements } from '@maju/contracts/recording'
import type { Transcript } from '@maju/contracts/transcript'
import type { FaceFrame } from '@maju/analysis/face/face-frame'
import { faceWatcher } from '@maju/analysis/face/face-watcher'
import { measureScreen } from '@maju/analysis/face/measure-screen'
import type { Runner } from '@maju/analysis/face/runner'
import { MEASURES_VERSION } from '@maju/analysis/measures-version'
import { decodeFrames } from './decode-frames.ts'
import { decodeSound } from './decode-sound.ts'
import { hearInThread } from './hear-in-thread.ts'
import { MediaError } from './media-error.ts'

export type FileToMeasure = {
  file: string
  language: Language
  /** What was said, when somebody wrote it down; without it everything that needs no words is measured. */
  transcript: Transcript | null
  longestSeconds: number
  /** Pictures are not looked at. */
  soundAlone?: boolean
  /** Whether the candidate wants to know which expressions the face showed. */
  expression?: boolean
}
/** How far it is: `share` from 0 to 1 of the stage. */
export type MeasureProgress = { stage: 'sound' | 'voice' | 'screen'; share: number }
type Needs = { ffmpeg: string; runner: Runner; onProgress: (progress: MeasureProgress) => void; signal: AbortSignal }

export type MeasuredFile = { seconds: number; measurements: Measurements }

/** Blinks and nods last a fifth of a second: five looks a second see half of them. */
const FRAMES_PER_SECOND = 10
/** Shoulders and hands move slowly, and looking for them costs as much as a face. */
const BODY_EVERY_SECONDS = 0.5
/** Pictures under way: the face of one is followed while the eyes of another are looked at, on two processors. */
const AT_ONCE = 3

/**
 * A recorded answer in a file becomes measurements: voice and screen side by side, each only where the file has it.
 * @throws MediaError when there is neither sound nor picture in it, or it is too long.
 */
export async function measureFile(given: FileToMeasure, needs: Needs): Promise<MeasuredFile> {
  const { file, language, transcript, longestSeconds, expression = false } = given
  const { ffmpeg, onProgress, signal } = needs
  onProgress({ stage: 'sound', share: 0 })
  const sound = await decodeSound({ ffmpeg, file, longestSeconds, signal })
  onProgress({ stage: 'voice', share: 0 })
  const seconds = sound?.seconds ?? null
  const [frames, heard] = await Promise.all([
    given.soundAlone ? [] : watch(given, needs, seconds),
    sound ? hearInThread({ sound, transcript, language }) : NOTHING_HEARD,
  ])
  if (!heard.voice && frames.length === 0) throw new MediaError('unreadable')
  return {
    seconds: Math.max(seconds ?? 0, frames.length / FRAMES_PER_SECOND),
    measurements: {
      ...heard,
      screen: screenOf(frames, expression),
      measuredBy: { where: 'server', version: MEASURES_VERSION },
    },
  }
}

const NOTHING_HEARD = { voice: null, transcript: null }

const screenOf = (frames: readonly FaceFrame[], expression: boolean) =>
  frames.length === 0
    ? null
    : measureScreen({ frames, calibration: null, framesPerSecond: FRAMES_PER_SECOND, expression })

async function watch(
  { file, longestSeconds }: FileToMeasure,
  { ffmpeg, runner, onProgress, signal }: Needs,
  soundSeconds: number | null,
): Promise<FaceFrame[]> {
  const watcher = faceWatcher({ runner, options: { bodyEverySeconds: BODY_EVERY_SECONDS } })
  const frames: Promise<FaceFrame>[] = []
  const pictures = decodeFrames({ ffmpeg, file, framesPerSecond: FRAMES_PER_SECOND, longestSeconds, signal })
  for await (const { image, second } of pictures) {
    frames.push(watcher.see(image, second))
    await frames.at(-AT_ONCE)
    if (frames.length % FRAMES_PER_SECOND === 0)
      onProgress({ stage: 'screen', share: soundSeconds ? Math.min(1, second / soundSeconds) : 0 })
  }
  return Promise.all(frames)
}
