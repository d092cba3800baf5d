import type { Watching } from './watching-worker.ts'

/** Between two answers; who thinks longer waits for the nets again. */
const idleSeconds = 180

/** Lets the worker of one answer wait for the next: its nets are there already. It ends when nobody wants it for a while, or once it has failed. */
export function keptWatching(open: () => Watching): () => Watching {
  let waiting: { watching: Watching; end: ReturnType<typeof setTimeout> } | null = null

  function takeWaiting(): Watching | null {
    const taken = waiting
    waiting = null
    clearTimeout(taken?.end)
    return taken?.watching ?? null
  }

  function leave(watching: Watching): void {
    takeWaiting()?.close()
    const end = setTimeout(() => takeWaiting()?.close(), idleSeconds * 1000)
    waiting = { watching, end }
  }

  return () => {
    const own = takeWaiting() ?? open()
    let hasFailed = false
    const noted = async <Found>(work: Promise<Found>): Promise<Found> => {
      try {
        return await work
      } catch (error) {
        hasFailed = true
        if (waiting?.watching === own) takeWaiting()?.close()
        throw error
      }
    }
    return {
      begin: () => noted(own.begin()),
      see: (seen, second) => noted(own.see(seen, second)),
      measure: (wish) => noted(own.measure(wish)),
      calibrate: (times) => noted(own.calibrate(times)),
      close: () => (hasFailed ? own.close() : leave(own)),
    }
  }
}
