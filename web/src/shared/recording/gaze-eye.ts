import type { CalibrationOutcome } from '@maju/analysis/face/gaze'
import { cameraFrames } from './camera-frames.ts'
import { looking, type LookingTools } from './looking.ts'
import type { SpotTimes } from './watching.ts'
import { openWatching } from './watching-worker.ts'

/** Looks at a candidate who looks at three spots. No picture is kept. */
export type GazeEye = {
  /** Kept once it looks; broken where the camera cannot be watched here. */
  ready: Promise<void>
  /** The time that `calibrate` speaks of. */
  seconds: () => number
  /** How many pictures have been seen. */
  pictures: () => number
  /** Null where nothing was seen at all, or it cannot be told. */
  calibrate: (times: SpotTimes) => Promise<CalibrationOutcome | null>
  close: () => void
}

const pageSeconds = () => performance.now() / 1000

/** An eye that looks at this camera as soon as the nets are there. */
export function gazeEye(tools: LookingTools, camera: MediaStreamTrack): GazeEye {
  const { promise: ready, resolve: onReady, reject } = Promise.withResolvers<void>()
  const onBlind = () => reject(new Error('The camera cannot be watched in this browser.'))
  const { look, ask, pictures, close } = looking(tools, { seconds: pageSeconds, onReady, onBlind })
  look(camera)
  return {
    ready,
    seconds: pageSeconds,
    pictures,
    calibrate: (times) => ask((watching) => watching.calibrate(times)),
    close,
  }
}

export const openGazeEye = (camera: MediaStreamTrack): GazeEye =>
  gazeEye({ watching: openWatching(), framesOf: cameraFrames }, camera)
