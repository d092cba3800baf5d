import { randomUUID } from 'node:crypto'
import type { Db } from '../../platform/database/db.ts'
import type { AccountRow } from './account-row.ts'
import type { RefreshTokenStore } from './refresh-token.store.ts'
import { GRACE_SECONDS, hashOf, judge, newSecret } from './refresh-tokens.ts'
import type { SessionStore } from './session.store.ts'

const DAY = 86_400_000

/** How long a session lives after its last refresh. A guest cannot sign in again, so a guest's lives longer. */
export const LIFETIME = { registered: 30 * DAY, guest: 180 * DAY }

export const lifetimeOf = (account: AccountRow, from: Date) =>
  new Date(from.getTime() + (account.email === null ? LIFETIME.guest : LIFETIME.registered))

type Needs = { sessions: SessionStore; refreshTokens: RefreshTokenStore; now: () => Date }

/**
 * Exchanges a refresh token for its successor, inside a transaction. A refusal is a value and not an error, since the
 * end of a session has to be committed.
 */
export function exchangeOf({ sessions, refreshTokens, now }: Needs) {
  return async (secret: string, tx: Db) => {
    const at = now()
    const found = await refreshTokens.lockByHash(hashOf(secret), tx)
    if (!found || found.session.expiresAt < at) return { ended: 'unknown' as const }
    const { token, session, account } = found
    const verdict = judge(token, await refreshTokens.successorsOf(token.id, tx), at)
    if (verdict === 'reused' || account.disabled) {
      await sessions.endById(session.id, tx)
      return { ended: account.disabled ? ('disabled' as const) : ('reused' as const), account, sessionId: session.id }
    }
    if (verdict === 'fresh') await refreshTokens.replace(token, at, new Date(at.getTime() - GRACE_SECONDS * 1000), tx)
    if (verdict === 'reply-lost') await refreshTokens.revokeSuccessors(token.id, at, tx)
    const next = { tokenId: randomUUID(), secret: newSecret(), expiresAt: lifetimeOf(account, at) }
    const row = { id: next.tokenId, sessionId: session.id, parentId: token.id, hash: hashOf(next.secret), issuedAt: at }
    await refreshTokens.insert(row, tx)
    await sessions.prolong(session, at, next.expiresAt, tx)
    return { ended: null, account, sessionId: session.id, next }
  }
}
