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
import type { Heard } from './hear.ts'
import { hearInThread } from './hear-in-thread.ts'
import { MediaError } from './media-error.ts'
import { readAhead } from './read-ahead.ts'

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
/**
 * How files are watched. Rests of the gaze are told from 0.4 s on, and somebody who comes into the picture stays longer than a fifth of a second; shoulders and hands move slowly,
 * and looking for them costs as much as a face.
 */
export const FILE_WATCHING = { findEverySeconds: 0.2, lookEverySeconds: 0.2, bodyEverySeconds: 0.5 } as const
/** Pictures under way: the face of one is followed while the eyes of another are looked at, on two processors. */
const AT_ONCE = 3
/** Pictures that wait, less than a megabyte each: the decoder works on while nobody has time for the next. */
const DECODED_AHEAD = 8

/**
 * A recorded answer in a file becomes measurements: voice and screen side by side, each only where the file has it.
 * @throws MediaError when there is neither sound nor picture in it, or it is too long.
 */
export async function measureFile(given: FileToMeasure, needs: Needs): Promise<MeasuredFile> {
  const { expression = false, soundAlone = false } = given
  // What is wrong with the sound ends the pictures, and the other way round.
  const failed = new AbortController()
  const bound = { ...needs, signal: AbortSignal.any([needs.signal, failed.signal]) }
  const told = progressOf(needs.onProgress)
  const both = Promise.all([soundAlone ? [] : watch(given, bound, told.seen), listen(given, bound, told.sounds)])
  const [frames, { seconds, ...heard }] = await both.finally(() => failed.abort())
  if (!heard.voice && frames.length === 0) throw new MediaError('unreadable')
  return {
    seconds: Math.max(seconds, frames.length / FRAMES_PER_SECOND),
    measurements: {
      ...heard,
      screen: screenOf(frames, expression),
      measuredBy: { where: 'server', version: MEASURES_VERSION },
    },
  }
}

/** Pictures are looked at from the start, and spoken of once the sound has said how long it all is. */
function progressOf(onProgress: Needs['onProgress']) {
  let soundSeconds: number | null = null
  onProgress({ stage: 'sound', share: 0 })
  return {
    sounds: (seconds: number) => {
      soundSeconds = seconds
      onProgress({ stage: 'voice', share: 0 })
    },
    seen: (second: number) => {
      if (soundSeconds === null) return
      onProgress({ stage: 'screen', share: soundSeconds > 0 ? Math.min(1, second / soundSeconds) : 0 })
    },
  }
}

async function listen(
  { file, longestSeconds, transcript, language }: FileToMeasure,
  { ffmpeg, signal }: Needs,
  sounds: (seconds: number) => void,
): Promise<Heard & { seconds: number }> {
  const sound = await decodeSound({ ffmpeg, file, longestSeconds, signal })
  const seconds = sound?.seconds ?? 0
  sounds(seconds)
  return { ...(sound ? await hearInThread({ sound, transcript, language }) : NOTHING_HEARD), seconds }
}

const NOTHING_HEARD = { voice: null, transcript: null }

const screenOf = (frames: readonly FaceFrame[], expression: boolean) =>
  frames.length === 0
    ? null
    : measureScreen({ frames, calibration: null, framesPerSecond: FRAMES_PER_SECOND, expression })

async function watch(
  { file, longestSeconds }: FileToMeasure,
  { ffmpeg, runner, signal }: Needs,
  seen: (second: number) => void,
): Promise<FaceFrame[]> {
  const watcher = faceWatcher({ runner, options: FILE_WATCHING })
  const frames: Promise<FaceFrame>[] = []
  const pictures = decodeFrames({ ffmpeg, file, framesPerSecond: FRAMES_PER_SECOND, longestSeconds, signal })
  for await (const { image, second } of readAhead(pictures, DECODED_AHEAD)) {
    frames.push(watcher.see(image, second))
    await frames.at(-AT_ONCE)
    if (frames.length % FRAMES_PER_SECOND === 0) seen(second)
  }
  return Promise.all(frames)
}
