import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { ProviderError } from './provider-error.ts'

/** What a line of a script can say about any provider: how often it is used, how long it takes and how it fails. */
export const scriptLine = z.object({
  /** How often it is used; then the next that fits. Left out, without end. */
  times: z.int().positive().optional(),
  fail: z.enum(['refused', 'unauthorised', 'rate-limited', 'overloaded', 'unreachable', 'broken']).optional(),
  retryAfterSeconds: z.number().nonnegative().optional(),
  /** Silence before the first word. */
  afterSeconds: z.number().nonnegative().default(0),
})

/** Plays the first line that fits and is not used up: waits as long as it says, then gives it or fails as it says. */
export function scriptPlayer<Line extends z.infer<typeof scriptLine>>(script: readonly Line[]) {
  const lines = script.map((line) => ({ line, left: line.times ?? Infinity }))
  return async (fits: (line: Line) => boolean, signal: AbortSignal): Promise<Line> => {
    const next = lines.find(({ line, left }) => left > 0 && fits(line))
    if (!next) throw new ProviderError('scripted', 'broken', { detail: 'no scripted reply fits' })
    next.left -= 1
    const { afterSeconds, fail, retryAfterSeconds } = next.line
    if (afterSeconds > 0) await sleep(afterSeconds * 1000, undefined, { signal })
    if (fail) throw new ProviderError('scripted', fail, { retryAfterSeconds })
    return next.line
  }
}
