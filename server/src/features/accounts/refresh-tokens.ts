import { createHash, randomBytes } from 'node:crypto'

/** Two tabs that refresh at once both succeed within this time of the first. */
export const GRACE_SECONDS = 30

export type KeptToken = { replacedAt: Date | null; confirmedAt: Date | null; revokedAt: Date | null }

/**
 * `fresh`: not used before. `together`: another tab was just faster. `reply-lost`: it was replaced, but nobody ever
 * used the successor, so the reply did not arrive. `reused`: two parties hold the session; it has to end.
 */
export type Verdict = 'fresh' | 'together' | 'reply-lost' | 'reused'

/** What a presented refresh token means, given the tokens that were issued in exchange for it. */
export function judge(token: KeptToken, successors: readonly KeptToken[], now: Date): Verdict {
  if (token.revokedAt) return 'reused'
  if (!token.replacedAt) return 'fresh'
  if (now.getTime() - token.replacedAt.getTime() <= GRACE_SECONDS * 1000) return 'together'
  const successorUsed = successors.some(({ confirmedAt, replacedAt }) => confirmedAt !== null || replacedAt !== null)
  return successorUsed ? 'reused' : 'reply-lost'
}

/** 256 random bits; what is kept of it is only the hash. */
export const newSecret = () => randomBytes(32).toString('base64url')

/** A fast hash is enough: there is nothing to guess in 256 random bits. */
export const hashOf = (secret: string) => createHash('sha256').update(secret).digest('hex')
