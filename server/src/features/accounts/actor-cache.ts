import type { Actor } from '../../platform/actor.ts'

const SECONDS = 5
const MOST = 10_000

/** Who a token belongs to, and when it ends. */
type Known = { actor: Actor; expiresAt: Date }

/** Remembers for a few seconds whose a token is, so that a busy page neither verifies it nor asks the database each time. */
export function actorCache({ now }: { now: () => Date }) {
  const kept = new Map<string, { actor: Actor; until: number }>()
  /** Counts up with each forgetting: what was read before it must not be kept after it. */
  let generation = 0

  function forget(matches: (actor: Actor) => boolean) {
    generation += 1
    for (const [key, { actor }] of kept) if (matches(actor)) kept.delete(key)
  }

  return {
    /** Never longer than the token is valid. What `load` throws is not remembered. */
    async get(accessToken: string, load: () => Promise<Known>): Promise<Actor> {
      const at = now().getTime()
      const found = kept.get(accessToken)
      if (found && found.until > at) return found.actor
      const before = generation
      const { actor, expiresAt } = await load()
      if (kept.size >= MOST) kept.clear()
      const until = Math.min(at + SECONDS * 1000, expiresAt.getTime())
      if (before === generation) kept.set(accessToken, { actor, until })
      return actor
    },
    forgetSession: (sessionId: string) => forget((actor) => actor.sessionId === sessionId),
    forgetAccount: (accountId: string) => forget((actor) => actor.accountId === accountId),
  }
}
