import { setImmediate as nextRound } from 'node:timers/promises'

type Outcomes<Given> = readonly PromiseSettledResult<Given>[]
type Needs<Asked, Given> = {
  /** Two of one key are never in the same group: the later one has to see what the earlier one did. */
  keyOf: (asked: Asked) => string
  /** Does the whole group in one transaction and says how each one ended, in their order. A rejection undoes them all. */
  work: (group: readonly Asked[]) => Promise<Outcomes<Given>>
  most: number
}
type Entry<Asked, Given> = { asked: Asked } & PromiseWithResolvers<Given>

/**
 * Group commit (DeWitt et al., Implementation techniques for main memory database systems, SIGMOD 1984): what is asked
 * while one transaction is under way is done together in the next, so that many share one sync to disk. When the
 * transaction of a group fails, each one is tried in a transaction of its own: none spoils another's.
 */
export function groupCommit<Asked, Given>({ keyOf, work, most }: Needs<Asked, Given>) {
  const waiting: Entry<Asked, Given>[] = []
  let busy = false

  async function workThrough() {
    busy = true
    // Whoever is at the door in this round of the event loop comes along.
    for (await nextRound(); waiting.length > 0; await nextRound()) await settle(nextGroup())
    busy = false
  }

  function nextGroup(): Entry<Asked, Given>[] {
    const keys = new Set<string>()
    const group: Entry<Asked, Given>[] = []
    for (const entry of waiting) {
      const key = keyOf(entry.asked)
      if (group.length < most && !keys.has(key)) group.push(entry)
      keys.add(key)
    }
    const taken = new Set(group)
    waiting.splice(0, waiting.length, ...waiting.filter((entry) => !taken.has(entry)))
    return group
  }

  async function settle(group: readonly Entry<Asked, Given>[]): Promise<void> {
    try {
      const outcomes = await work(group.map(({ asked }) => asked))
      for (const [place, entry] of group.entries()) tell(entry, outcomes[place])
    } catch (error) {
      if (group.length === 1) return group[0]?.reject(error)
      for (const entry of group) await settle([entry])
    }
  }

  return (asked: Asked): Promise<Given> => {
    const entry = { asked, ...Promise.withResolvers<Given>() }
    waiting.push(entry)
    if (!busy) void workThrough()
    return entry.promise
  }
}

function tell<Asked, Given>(entry: Entry<Asked, Given>, outcome: PromiseSettledResult<Given> | undefined) {
  if (outcome?.status === 'fulfilled') entry.resolve(outcome.value)
  else entry.reject(outcome ? outcome.reason : new Error('the group has no outcome for one of its members'))
}
