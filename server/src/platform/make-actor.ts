import type { Actor } from './actor.ts'

/** Only for the code that has just checked a session, or that acts for an account in a job. */
export function makeActor(checked: Pick<Actor, 'accountId' | 'role' | 'guest' | 'sessionId'>): Actor {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the brand exists only for the compiler
  return Object.freeze({ ...checked }) as Actor
}
