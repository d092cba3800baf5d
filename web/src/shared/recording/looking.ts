import type { CameraFrames } from './camera-frames.ts'
import { pace } from './pace.ts'
import type { Watching } from './watching-worker.ts'

export type LookingTools = { watching: Watching; framesOf: (camera: MediaStreamTrack) => CameraFrames }

export type LookingWish = {
  /** In which what is seen is noted. */
  seconds: () => number
  /** The nets are there: from now on it looks. */
  onReady?: () => void
  /** The camera cannot be watched here. */
  onBlind: () => void
}

/** What is counted tells its time in steps; between them the page's clock does. What is noted rises always. */
function notedTime(seconds: () => number) {
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
function cameraInView(framesOf: LookingTools['framesOf']) {
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

/** Has a worker look at a camera, from when the nets are there until it is held or closed. */
export function looking({ watching, framesOf }: LookingTools, { seconds, onReady, onBlind }: LookingWish) {
  const time = notedTime(seconds)
  const view = cameraInView(framesOf)
  let isHeld = true
  let pictures = 0

  async function lookOnce(): Promise<boolean> {
    try {
      const hasLooked = !isHeld && (await show(view, watching, time.next))
      if (hasLooked) pictures += 1
      return hasLooked
    } catch {
      fail()
      return false
    }
  }

  const { start, atRest } = rhythm(() => isReady() && !isHeld, lookOnce)
  const whenReady = () => {
    start()
    onReady?.()
  }
  const { isReady, fail, end } = readiness(watching, whenReady, onBlind)
  function go() {
    time.sync()
    isHeld = false
    start()
  }
  return {
    look(camera: MediaStreamTrack): void {
      view.turnTo(camera)
      go()
    },
    hold: () => void (isHeld = true),
    go,
    /** Pictures that have been seen. */
    pictures: () => pictures,
    /** Looks no more, and asks the worker about everything that was seen; null where that is nothing, or it cannot say. */
    async ask<Found>(way: (watching: Watching) => Promise<Found | null>): Promise<Found | null> {
      isHeld = true
      await atRest()
      return isReady() && pictures > 0 ? way(watching).catch(() => null) : null
    },
    close(): void {
      end()
      view.close()
      watching.close()
    },
  }
}
