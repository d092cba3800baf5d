import type { ScreenEvent } from '@maju/contracts/measurement'
import type { Truth } from './truth.ts'

const TOLERANCE_SECONDS = 0.5
/** How the truth names what happens. */
const NAMED: readonly { kind: ScreenEvent['kind']; words: RegExp }[] = [
  { kind: 'look-away', words: /looks away/ },
  { kind: 'look-down', words: /looks down/ },
  { kind: 'out-of-frame', words: /leaves the frame/ },
  { kind: 'second-face', words: /second face/ },
  { kind: 'dark', words: /light off/ },
]

export type EventMatch = {
  kind: ScreenEvent['kind']
  /** Begins and ends within half a second of the truth. */
  isFound: boolean
  startErrorSeconds: number | null
  endErrorSeconds: number | null
}

/** Which of the known events were found, and what was found though it did not happen. */
export function matchEvents(
  events: readonly ScreenEvent[],
  truth: Truth,
): { matches: EventMatch[]; falseEvents: ScreenEvent[] } {
  const used = new Set<ScreenEvent>()
  const matches = truth.events.map(({ startSecond, endSecond, what }): EventMatch => {
    const kind = NAMED.find(({ words }) => words.test(what))?.kind
    if (!kind) throw new Error(`No kind of event is "${what}".`)
    const near = events.find(
      (event) => event.kind === kind && event.startSecond < endSecond && event.endSecond > startSecond,
    )
    if (near) used.add(near)
    const startErrorSeconds = near ? near.startSecond - startSecond : null
    const endErrorSeconds = near ? near.endSecond - endSecond : null
    const isFound = [startErrorSeconds, endErrorSeconds].every(
      (error) => error !== null && Math.abs(error) <= TOLERANCE_SECONDS,
    )
    return { kind, isFound, startErrorSeconds, endErrorSeconds }
  })
  return { matches, falseEvents: events.filter((event) => !used.has(event)) }
}
