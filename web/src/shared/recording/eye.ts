import type { MeasuredScreen } from '@maju/analysis/face/measure-screen'
import { cameraFrames } from './camera-frames.ts'
import { keptWatching } from './kept-watching.ts'
import { looking, type LookingTools, type LookingWish } from './looking.ts'
import type { WatchWish } from './watching.ts'
import { openWatching } from './watching-worker.ts'

/** The eye of one answer: looks at a camera beside the recording, and measures what it saw at the end. No picture is kept. */
export type Eye = {
  /** Looks at this camera. */
  look: (camera: MediaStreamTrack) => void
  /** Time stands still: nothing is looked at until the next `look` or `go`. */
  hold: () => void
  go: () => void
  /** Null where it could not be measured, or nothing was seen. */
  measure: (wish: WatchWish) => Promise<MeasuredScreen | null>
  close: () => void
}

/** The seconds of the recording, and what to do where the camera cannot be measured: the rest goes on. */
export type EyeWish = Pick<LookingWish, 'seconds' | 'onBlind'>

/** An eye that looks as soon as the nets are there. */
export function eye(tools: LookingTools, wish: EyeWish): Eye {
  const { ask, look, hold, go, close } = looking(tools, wish)
  return { look, hold, go, close, measure: (chosen) => ask(({ measure }) => measure(chosen)) }
}

/** Opens eyes that look at nothing yet, one after the other with the same worker. */
export function eyes(): (wish: EyeWish) => Eye {
  const watching = keptWatching(openWatching)
  return (wish) => eye({ watching: watching(), framesOf: cameraFrames }, wish)
}
