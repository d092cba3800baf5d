import { Refused } from '../../platform/errors.ts'

/** Lets `running` of the given works run at the same time and `waiting` wait. @throws Refused `unavailable` beyond that. */
export function fewAtOnce(running: number, waiting: number) {
  const queue: (() => void)[] = []
  let free = running

  return async function turn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (free > 0) free -= 1
    else if (queue.length >= waiting)
      throw new Refused('unavailable', 'Too many people are signing in at the moment. Try again shortly.', 2)
    else await new Promise<void>((start) => queue.push(start))
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
