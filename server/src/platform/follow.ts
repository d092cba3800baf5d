import { setTimeout as pause } from 'node:timers/promises'
import { NotFound } from './errors.ts'

/** One indexed query each time; it works with any number of processes. */
const MILLISECONDS_BETWEEN = 300

/** What is to be seen now, and whether nothing more will come of it. */
export type Look<Seen> = { seen: Seen; over: boolean }

/**
 * Tells what is seen, whenever that has changed, until it is over, or gone, or the listener has left. It is looked at once before the stream begins, so
 * that whoever may not see it is refused.
 */
export async function follow<Seen>(
  look: () => Promise<Look<Seen>>,
  signal: AbortSignal,
): Promise<AsyncGenerator<Seen>> {
  return changes(await look(), look, signal)
}

async function* changes<Seen>(
  first: Look<Seen>,
  look: () => Promise<Look<Seen>>,
  signal: AbortSignal,
): AsyncGenerator<Seen> {
  let told = ''
  for (let now: Look<Seen> | null = first; now && !signal.aborted; now = signal.aborted ? null : await again(look)) {
    const said = JSON.stringify(now.seen)
    if (said !== told) yield now.seen
    if (now.over) return
    told = said
    await pause(MILLISECONDS_BETWEEN, undefined, { signal }).catch(() => {})
  }
}

/** Null: it was deleted meanwhile. */
const again = <Seen>(look: () => Promise<Look<Seen>>) =>
  look().catch((error: unknown) => {
    if (error instanceof NotFound) return null
    throw error
  })
