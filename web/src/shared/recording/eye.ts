import type { MeasuredScreen } from '@maju/analysis/face/measure-screen'
import { cameraFrames, type CameraFrames } from './camera-frames.ts'
import { pace } from './pace.ts'
import { openWatching, type Watching } from './watching-worker.ts'

/** The eye of one answer: looks at a camera beside the recording, and measures what it saw at the end. No picture is kept. */
export type Eye = {
  /** Looks at this camera. */
  look: (camera: MediaStreamTrack) => void
  /** Time stands still: nothing is looked at until the next `look` or `go`. */
  hold: () => void
  go: () => void
  /** Null where it could not be measured, or nothing was seen. */
  measure: () => Promise<MeasuredScreen | null>
  close: () => void
}

export type EyeWish = {
  /** Seconds of the recording, in which what is seen is noted. */
  seconds: () => number
  /** The camera cannot be measured here; the rest goes on. */
  onBlind: () => void
}
type EyeTools = { watching: Watching; framesOf: (camera: MediaStreamTrack) => CameraFrames }

/** The recording tells its time in steps; between them the page's clock does. What is noted rises always. */
function recordedTime(seconds: () => number) {
  let [from, at, last] = [0, 0, -1]
  return {
    sync(): void {
      from = seconds()
      at = performance.now()
    },
    next(): number {
      last = Math.max(last + 0.001, from + (performance.now() - at) / 1000)
      return last
    },
  }
}

/** Takes a picture whenever it is time for one, while `isWanted`; never two at once. */
function rhythm(isWanted: () => boolean, look: () => Promise<boolean>) {
  const { begins, passes, wait } = pace()
  let timer: ReturnType<typeof setTimeout> | null = null
  let underWay: Promise<void> = Promise.resolve()
  async function once() {
    const done = begins(performance.now())
    if (await look()) done(performance.now())
    else passes(performance.now())
    timer = null
    start()
  }
  function start() {
    if (timer !== null || !isWanted()) return
    timer = setTimeout(() => {
      underWay = once()
    }, wait(performance.now()))
  }
  return { start, atRest: () => underWay }
}

/** The camera that is looked at now. */
function cameraInView(framesOf: EyeTools['framesOf']) {
  let seeing: { camera: MediaStreamTrack; frames: CameraFrames } | null = null
  const close = () => seeing?.frames.close()
  return {
    turnTo(camera: MediaStreamTrack): void {
      if (seeing?.camera === camera) return
      close()
      seeing = { camera, frames: framesOf(camera) }
    },
    take: async () => (await seeing?.frames.take()) ?? null,
    close,
  }
}

/** Has the picture of this moment seen; false where there is none. */
async function show(view: ReturnType<typeof cameraInView>, { see }: Watching, second: () => number): Promise<boolean> {
  const seen = await view.take()
  if (!seen) return false
  await see(seen, second())
  return true
}

/** Whether the worker can watch; it begins to fetch the nets at once. */
function readiness({ begin }: Watching, onReady: () => void, onBlind: () => void) {
  let state: 'opening' | 'ready' | 'over' = 'opening'
  const isOver = () => state === 'over'
  function fail() {
    if (isOver()) return
    state = 'over'
    onBlind()
  }
  async function open() {
    await begin()
    if (isOver()) return
    state = 'ready'
    onReady()
  }
  open().catch(fail)
  return { isReady: () => state === 'ready', fail, end: () => void (state = 'over') }
}

/** An eye that looks as soon as the nets are there. */
export function eye({ watching, framesOf }: EyeTools, { seconds, onBlind }: EyeWish): Eye {
  const time = recordedTime(seconds)
  const view = cameraInView(framesOf)
  let isHeld = true
  let hasSeen = false

  async function lookOnce(): Promise<boolean> {
    try {
      const hasLooked = !isHeld && (await show(view, watching, time.next))
      hasSeen ||= hasLooked
      return hasLooked
    } catch {
      fail()
      return false
    }
  }

  const { start, atRest } = rhythm(() => isReady() && !isHeld, lookOnce)
  const { isReady, fail, end } = readiness(watching, start, onBlind)
  function go() {
    time.sync()
    isHeld = false
    start()
  }
  return {
    look(camera) {
      view.turnTo(camera)
      go()
    },
    hold: () => void (isHeld = true),
    go,
    async measure() {
      isHeld = true
      await atRest()
      return isReady() && hasSeen ? watching.measure().catch(() => null) : null
    },
    close() {
      end()
      view.close()
      watching.close()
    },
  }
}

/** Opens an eye that looks at nothing yet. */
export const openEye = (wish: EyeWish): Eye => eye({ watching: openWatching(), framesOf: cameraFrames }, wish)
