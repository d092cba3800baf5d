import { setTimeout as pause } from 'node:timers/promises'

/** After the last of what goes first, so long nothing new has to come before it counts as quiet. */
const QUIET_MILLISECONDS = 10
/** Whatever gives way has waited long enough then, and goes all the same. */
const PATIENCE_MILLISECONDS = 2000

/**
 * What a person waits for goes first, what nobody waits for gives way. One process answers candidates and scores what
 * they said, over one connection to the database: a score that comes a moment later is noticed by nobody, a question that does is.
 */
export function rightOfWay() {
  let underWay = 0
  let lastEnded = -Infinity
  const isQuiet = () => underWay === 0 && performance.now() - lastEnded >= QUIET_MILLISECONDS

  return {
    /** Does `work` while others give way. */
    async goFirst<Result>(work: () => Promise<Result>): Promise<Result> {
      underWay += 1
      try {
        return await work()
      } finally {
        underWay -= 1
        lastEnded = performance.now()
      }
    },

    /** Resolves in a quiet moment, and after two seconds without one. @throws the signal's reason when it ends first. */
    async giveWay(signal: AbortSignal): Promise<void> {
      const until = performance.now() + PATIENCE_MILLISECONDS
      // Waits once in any case: the built-in database answers without a pause, and a row of jobs would keep requests at the door.
      do await pause(QUIET_MILLISECONDS, undefined, { signal })
      while (!isQuiet() && performance.now() < until)
    },
  }
}
export type RightOfWay = ReturnType<typeof rightOfWay>
