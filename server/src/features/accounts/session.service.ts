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
import type { RefreshTokenStore } from './refresh-token.store.ts'
import { hashOf, newSecret } from './refresh-tokens.ts'
import { exchangeOf, lifetimeOf, LIFETIME } from './session-exchange.ts'
import type { SessionRow, SessionStore } from './session.store.ts'

type Needs = {
  database: Database
  store: SessionStore
  refreshTokens: RefreshTokenStore
  tokens: AccessTokens
  now: () => Date
  log: Log
}

/** A session in the database whose tokens have not been written out yet. */
type Opened = { account: AccountRow; sessionId: string; next: { tokenId: string; secret: string; expiresAt: Date } }

const revoked = () => new Unauthenticated('session-revoked', 'This session has ended. Sign in again.')
const disabled = () => new Refused('account-disabled', 'This account is disabled. Ask the operator of this instance.')

/** Where accounts are signed in. The only place that turns a token into an actor. */
export function sessionService(needs: Needs) {
  const { database, store, now } = needs
  const cache = actorCache({ now })
  return {
    ...tokenExchange(needs, cache),
    ...ending(needs, cache),

    list: async (actor: Actor): Promise<z.input<typeof sessionContract>[]> =>
      (await store.list(actor, now())).map((row) => toSession(row, actor)),

    /** After a change of role or state: the next request looks again. */
    forgetCached: (accountId: string) => database.afterCommit(() => cache.forgetAccount(accountId)),
  }
}
export type SessionService = ReturnType<typeof sessionService>

type Cache = ReturnType<typeof actorCache>

/** What gives tokens, and what takes them. */
function tokenExchange({ database, store, refreshTokens, tokens, now, log }: Needs, cache: Cache) {
  const exchange = exchangeOf({ sessions: store, refreshTokens, now })

  async function grant({ account, sessionId, next }: Opened): Promise<SignedIn> {
    const access = await tokens.issue({ accountId: account.id, sessionId, tokenId: next.tokenId })
    return {
      account: toAccount(account),
      tokens: {
        accessToken: access.token,
        accessExpiresAt: access.expiresAt.toISOString(),
        refreshToken: next.secret,
        refreshExpiresAt: next.expiresAt.toISOString(),
      },
    }
  }

  return {
    /** Opens a session for the account that `work` makes or finds, in one transaction with it. */
    open: async (device: string, work: (tx: Db) => Promise<AccountRow>): Promise<SignedIn> => {
      const opened = await database.db.transaction(async (tx) => {
        const account = await work(tx)
        const [at, sessionId] = [now(), randomUUID()]
        const next = { tokenId: randomUUID(), secret: newSecret(), expiresAt: lifetimeOf(account, at) }
        const session = { id: sessionId, accountId: account.id, device, startedAt: at, lastUsedAt: at }
        await store.insert({ ...session, expiresAt: next.expiresAt }, tx)
        await refreshTokens.insert({ id: next.tokenId, sessionId, hash: hashOf(next.secret), issuedAt: at }, tx)
        return { account, sessionId, next }
      })
      return grant(opened)
    },

    /** @throws Unauthenticated `session-revoked`; a token that was stolen and used ends the whole session. */
    refresh: async (secret: string): Promise<SignedIn> => {
      const done = await database.db.transaction((tx) => exchange(secret, tx))
      if (done.ended === 'unknown') throw revoked()
      cache.forgetSession(done.sessionId)
      if (done.ended === null) return grant(done)
      if (done.ended === 'disabled') throw disabled()
      log.warn({ accountId: done.account.id, sessionId: done.sessionId }, 'refresh-token-reused')
      throw revoked()
    },

    /** Who an access token belongs to, at most five seconds old. @throws Unauthenticated, Refused `account-disabled`. */
    actorOf: (accessToken: string): Promise<Actor> =>
      cache.get(accessToken, async () => {
        const { sessionId, tokenId, expiresAt } = await tokens.read(accessToken)
        const row = await store.live(sessionId, tokenId)
        if (!row || row.expiresAt < now()) throw revoked()
        const { account } = row
        if (account.disabled) throw disabled()
        if (!row.confirmedAt) await refreshTokens.confirm(tokenId, now())
        const known = { accountId: account.id, role: account.role, guest: account.email === null, sessionId }
        return { actor: makeActor(known), expiresAt }
      }),
  }
}

function ending({ database, store, refreshTokens, now }: Needs, cache: Cache) {
  return {
    /** @throws NotFound for a session of somebody else, or none. */
    end: async (actor: Actor, sessionId: string): Promise<void> => {
      if (!(await store.end(actor, sessionId))) throw new NotFound('session')
      cache.forgetSession(sessionId)
    },

    /** Ends the session of a refresh token, when there is one: signing out with an expired access token. */
    endBySecret: async (secret: string): Promise<void> => {
      const ended = await database.db.transaction(async (tx) => {
        const found = await refreshTokens.lockByHash(hashOf(secret), tx)
        if (found) await store.endById(found.session.id, tx)
        return found?.session.id
      })
      if (ended) cache.forgetSession(ended)
    },

    /** Ends the session that somebody leaves by signing in again. */
    leave: async (actor: Actor | null, tx: Db): Promise<void> => {
      const sessionId = actor?.sessionId
      if (!sessionId) return
      await store.endById(sessionId, tx)
      database.afterCommit(() => cache.forgetSession(sessionId))
    },

    endAllOf: async (accountId: string, tx: Db): Promise<void> => {
      await store.endAllOf(accountId, tx)
      database.afterCommit(() => cache.forgetAccount(accountId))
    },

    forgetExpired: async (): Promise<void> => {
      await store.forgetExpired(now())
      await refreshTokens.forgetExchanged(new Date(now().getTime() - LIFETIME.guest))
    },
  }
}

const toSession = ({ id, device, startedAt, lastUsedAt }: SessionRow, actor: Actor) => ({
  id,
  device,
  current: id === actor.sessionId,
  startedAt: startedAt.toISOString(),
  lastUsedAt: lastUsedAt.toISOString(),
})
