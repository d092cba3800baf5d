import type { Actor } from '../../platform/actor.ts'

const SECONDS = 5
const MOST = 10_000

/** Remembers for a few seconds who a session is, so that a busy page does not ask the database each time. */
export function actorCache({ now }: { now: () => Date }) {
  const kept = new Map<string, { actor: Actor; until: number }>()
  /** Counts up with each forgetting: what was read before it must not be kept after it. */
  let generation = 0

  function forget(matches: (actor: Actor) => boolean) {
    generation += 1
    for (const [key, { actor }] of kept) if (matches(actor)) kept.delete(key)
  }

  return {
    async get(sessionId: string, tokenId: string, load: () => Promise<Actor>): Promise<Actor> {
      const key = `${sessionId} ${tokenId}`
      const at = now().getTime()
      const found = kept.get(key)
      if (found && found.until > at) return found.actor
      const before = generation
      const actor = await load()
      if (kept.size >= MOST) kept.clear()
      if (before === generation) kept.set(key, { actor, until: at + SECONDS * 1000 })
      return actor
    },
    forgetSession: (sessionId: string) => forget((actor) => actor.sessionId === sessionId),
    forgetAccount: (accountId: string) => forget((actor) => actor.accountId === accountId),
  }
}
