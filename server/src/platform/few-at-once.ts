import { Refused } from './errors.ts'

type Limits = {
  /** So many run at the same time, and so many wait. */
  running: number
  waiting: number
  /** Said to whoever comes beyond that. */
  busy: string
  retryAfterSeconds: number
}

/** Lets few works run at the same time. @throws Refused `unavailable` where too many wait, the signal's reason when it ends while one waits. */
export function fewAtOnce({ running, waiting, busy, retryAfterSeconds }: Limits) {
  const queue: (() => void)[] = []
  let free = running

  const placeInLine = (signal: AbortSignal | undefined) =>
    new Promise<void>((start, leave) => {
      const begin = () => {
        signal?.removeEventListener('abort', giveUp)
        start()
      }
      const giveUp = () => {
        queue.splice(queue.indexOf(begin), 1)
        leave(signal?.reason)
      }
      queue.push(begin)
      signal?.addEventListener('abort', giveUp, { once: true })
    })

  return async function turn<Result>(work: () => Promise<Result>, signal?: AbortSignal): Promise<Result> {
    signal?.throwIfAborted()
    if (free > 0) free -= 1
    else if (queue.length >= waiting) throw new Refused('unavailable', busy, retryAfterSeconds)
    else await placeInLine(signal)
    try {
      return await work()
    } finally {
      // The place goes to the next in line, or becomes free.
      const next = queue.shift()
      if (next) next()
      else free += 1
    }
  }
}
