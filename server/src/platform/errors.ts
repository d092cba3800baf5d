import type { Problem, ProblemCode } from '@maju/contracts/problem'

/** What can go wrong in the house, said without HTTP. `api/problems.ts` turns each into a status, once. */
export class NotFound extends Error {
  override name = 'NotFound'

  constructor(what: string) {
    super(`There is no such ${what}.`)
  }
}

/** The house understood and says no. The sentence is for the person who asked; no secret and no other person's data in it. */
export class Refused extends Error {
  override name = 'Refused'
  readonly code: ProblemCode
  readonly retryAfterSeconds: number | undefined
  /** Which limit of a day was reached, and when the day ends. */
  readonly limit: Problem['limit']

  constructor(code: ProblemCode, sentence: string, retryAfterSeconds?: number, limit?: Problem['limit']) {
    super(sentence)
    this.code = code
    this.retryAfterSeconds = retryAfterSeconds
    this.limit = limit
  }
}

/** The caller sent something that the contract does not allow. `fields` names each part. */
export class Malformed extends Error {
  override name = 'Malformed'
  readonly fields: readonly { path: string; message: string }[]

  constructor(fields: readonly { path: string; message: string }[]) {
    super('Some of what was sent is not as it should be.')
    this.fields = fields
  }
}

/** Nobody is signed in, or the proof of it is not valid any more. */
export class Unauthenticated extends Error {
  override name = 'Unauthenticated'
  readonly code: 'unauthenticated' | 'wrong-credentials' | 'session-revoked'

  constructor(code: 'unauthenticated' | 'wrong-credentials' | 'session-revoked', sentence: string) {
    super(sentence)
    this.code = code
  }
}

/** The house cannot start or go on, for a reason that its operator can remove. The sentence is printed without a stack. */
export class CannotStart extends Error {
  override name = 'CannotStart'
}
