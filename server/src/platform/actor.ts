import type { Role } from '@maju/contracts/account'

declare const proven: unique symbol

/**
 * Who acts: proven by a session or by the house itself for a job, never by input. Only `make-actor.ts` makes one, and
 * only the accounts feature imports that (a test checks it). Stores take an actor and filter by its account, so that a
 * query for somebody else's row cannot be written by forgetting.
 */
export type Actor = {
  readonly accountId: string
  readonly role: Role
  readonly guest: boolean
  /** Null for work that the house does in a job. */
  readonly sessionId: string | null
  readonly [proven]: 'actor'
}

/** An actor whose administrator role was checked at the door. */
export type Administrator = Actor & { readonly role: 'admin' }

export const isAdministrator = (actor: Actor): actor is Administrator => actor.role === 'admin'
