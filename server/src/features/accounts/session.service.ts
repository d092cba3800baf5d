import { randomUUID } from 'node:crypto'
import type { session as sessionContract, SignedIn } from '@maju/contracts/account'
import type { z } from 'zod'
import type { Actor } from '../../platform/actor.ts'
import type { Database, Db } from '../../platform/database/db.ts'
import { NotFound, Refused, Unauthenticated } from '../../platform/errors.ts'
import type { Log } from '../../platform/log.ts'
import { makeActor } from '../../platform/make-actor.ts'
import type { AccessTokens } from './access-tokens.ts'
import { toAccount, type AccountRow } from './account-row.ts'
import { actorCache } from './actor-cache.ts'
import { GRACE_SECONDS, hashOf, judge, newSecret } from './refresh-tokens.ts'
import type { SessionStore } from './session.store.ts'

type Needs = { database: Database; store: SessionStore; tokens: AccessTokens; now: () => Date; log: Log }

const DAY = 86_400_000
/** A guest cannot sign in again, so a guest's session is as good as the account: it lives longer. */
const LIFETIME = { registered: 30 * DAY, guest: 180 * DAY }

const revoked = () => new Unauthenticated('session-revoked', 'This session has ended. Sign in again.')

const disabled = () => new Refused('account-disabled', 'This account is disabled. Ask the operator of this instance.')

/** Where accounts are signed in. The only place that turns a token into an actor. */
export function sessionService({ database, store, tokens, now, log }: Needs) {
  const { db } = database
  const cache = actorCache({ now })

  async function grant(
    account: AccountRow,
    sessionId: string,
    refresh: { tokenId: string; secret: string; expiresAt: Date },
  ): Promise<SignedIn> {
    const access = await tokens.issue({ accountId: account.id, sessionId, tokenId: refresh.tokenId })
    return {
      account: toAccount(account),
      tokens: {
        accessToken: access.token,
        accessExpiresAt: access.expiresAt.toISOString(),
        refreshToken: refresh.secret,
        refreshExpiresAt: refresh.expiresAt.toISOString(),
      },
    }
  }

  const lifeOf = (account: AccountRow) =>
    new Date(now().getTime() + (account.email === null ? LIFETIME.guest : LIFETIME.registered))

  /** The exchange itself; a refusal is a value, since a session that ends has to be committed. */
  async function exchange(secret: string, tx: Db) {
    const found = await store.lockByHash(hashOf(secret), tx)
    if (!found || found.session.expiresAt < now()) return { ended: 'unknown' as const }
    const { token, session, account } = found
    const verdict = judge(token, await store.successorsOf(token.id, tx), now())
    if (verdict === 'reused' || account.disabled) {
      await store.endById(session.id, tx)
      return { ended: account.disabled ? ('disabled' as const) : ('reused' as const), session }
    }
    if (verdict === 'fresh') await store.replace(token, now(), new Date(now().getTime() - GRACE_SECONDS * 1000), tx)
    if (verdict === 'reply-lost') await store.revokeSuccessors(token.id, now(), tx)
    const next = { tokenId: randomUUID(), secret: newSecret(), expiresAt: lifeOf(account) }
    await store.issue(
      { id: next.tokenId, sessionId: session.id, parentId: token.id, hash: hashOf(next.secret), issuedAt: now() },
      { id: session.id, lastUsedAt: now(), expiresAt: next.expiresAt },
      tx,
    )
    return { ended: null, session, account, next }
  }

  return {
    /** Opens a session inside the transaction that made or checked the account. */
    async open(account: AccountRow, device: string, tx: Db): Promise<SignedIn> {
      const sessionId = randomUUID()
      const refresh = { tokenId: randomUUID(), secret: newSecret(), expiresAt: lifeOf(account) }
      await store.open(
        {
          id: sessionId,
          accountId: account.id,
          device,
          startedAt: now(),
          lastUsedAt: now(),
          expiresAt: refresh.expiresAt,
        },
        { id: refresh.tokenId, sessionId, hash: hashOf(refresh.secret), issuedAt: now() },
        tx,
      )
      return grant(account, sessionId, refresh)
    },

    /** @throws Unauthenticated `session-revoked`; a token that was stolen and used ends the whole session. */
    async refresh(secret: string): Promise<SignedIn> {
      const done = await db.transaction((tx) => exchange(secret, tx))
      if (done.ended === 'unknown') throw revoked()
      cache.forgetSession(done.session.id)
      if (done.ended === null) return grant(done.account, done.session.id, done.next)
      if (done.ended === 'disabled') throw disabled()
      log.warn({ accountId: done.session.accountId, sessionId: done.session.id }, 'refresh-token-reused')
      throw revoked()
    },

    /** Who an access token belongs to, at most five seconds old. @throws Unauthenticated, Refused `account-disabled`. */
    async actorOf(accessToken: string): Promise<Actor> {
      const { sessionId, tokenId } = await tokens.read(accessToken)
      return cache.get(sessionId, tokenId, async () => {
        const row = await store.live(sessionId, tokenId)
        if (!row || row.expiresAt < now()) throw revoked()
        const { account } = row
        if (account.disabled) throw disabled()
        if (!row.confirmedAt) await store.confirm(tokenId, now())
        return makeActor({ accountId: account.id, role: account.role, guest: account.email === null, sessionId })
      })
    },

    async list(actor: Actor): Promise<z.input<typeof sessionContract>[]> {
      const rows = await store.list(actor, now())
      return rows.map(({ id, device, startedAt, lastUsedAt }) => ({
        id,
        device,
        current: id === actor.sessionId,
        startedAt: startedAt.toISOString(),
        lastUsedAt: lastUsedAt.toISOString(),
      }))
    },

    /** @throws NotFound for a session of somebody else, or none. */
    async end(actor: Actor, sessionId: string): Promise<void> {
      if (!(await store.end(actor, sessionId))) throw new NotFound('session')
      cache.forgetSession(sessionId)
    },

    /** Ends the session of a refresh token, when there is one: signing out with an expired access token. */
    async endBySecret(secret: string): Promise<void> {
      const ended = await db.transaction(async (tx) => {
        const found = await store.lockByHash(hashOf(secret), tx)
        if (found) await store.endById(found.session.id, tx)
        return found?.session.id
      })
      if (ended) cache.forgetSession(ended)
    },

    async endAllOf(accountId: string, tx: Db): Promise<void> {
      await store.endAllOf(accountId, tx)
      database.afterCommit(() => cache.forgetAccount(accountId))
    },

    /** After a change of role or state: the next request looks again. */
    forgetCached: (accountId: string) => cache.forgetAccount(accountId),

    forgetExpired: () => store.forgetExpired(now(), new Date(now().getTime() - LIFETIME.registered)),
  }
}
export type SessionService = ReturnType<typeof sessionService>
