import { accessTokens } from './features/accounts/access-tokens.ts'
import { accountAdminService } from './features/accounts/account-admin.service.ts'
import { accountAdminStore } from './features/accounts/account-admin.store.ts'
import { forgetAccountJob } from './features/accounts/account.jobs.ts'
import { accountRoutes } from './features/accounts/account.routes.ts'
import { accountService } from './features/accounts/account.service.ts'
import { accountStore } from './features/accounts/account.store.ts'
import { exportService, type Exporter } from './features/accounts/export.service.ts'
import { type Leaver, leavingService } from './features/accounts/leaving.service.ts'
import { passwordCheck } from './features/accounts/password-check.ts'
import { passwords as passwordsOf } from './features/accounts/passwords.ts'
import { refreshTokenStore } from './features/accounts/refresh-token.store.ts'
import { sessionService } from './features/accounts/session.service.ts'
import { sessionStore } from './features/accounts/session.store.ts'
import { signInGuard } from './features/accounts/sign-in-guard.ts'
import { signInService, type Mover } from './features/accounts/sign-in.service.ts'
import type { Blobs } from './platform/blobs/blobs.ts'
import type { Database } from './platform/database/db.ts'
import type { Mount } from './platform/http/mount.ts'
import { rateLimit } from './platform/http/rate-limit.ts'
import type { Log } from './platform/log.ts'
import type { Job, Queue } from './platform/queue/queue.ts'

type Needs = {
  database: Database
  blobs: Blobs
  queue: Queue
  secret: Uint8Array
  settings: { publicUrl: string | null; registration: 'open' | 'closed'; requestsPerMinute: number }
  now: () => Date
  log: Log
}

/** New accounts and guests that one address may make. */
const JOINS_PER_MINUTE = 30

export const accountJobs: readonly Job[] = [forgetAccountJob]

/** Who people are here. `movers`, `leavers` and `exporters` are filled by what comes later. */
export function composeAccounts({ database, blobs, queue, secret, settings, now, log }: Needs) {
  const { db } = database
  const movers: Mover[] = []
  const leavers: Leaver[] = []
  const exporters: Exporter[] = []

  const store = accountStore(db)
  const roles = accountAdminStore(db)
  const tokens = accessTokens({ secret, now })
  const refreshTokens = refreshTokenStore(db)
  const sessions = sessionService({ database, store: sessionStore(db), refreshTokens, tokens, now, log })

  const guard = signInGuard({ db, secret, now })
  const passwords = passwordsOf()
  const checkPassword = passwordCheck({ guard, passwords })
  const { registration, requestsPerMinute, publicUrl } = settings
  const signIns = signInService({ db, store, roles, sessions, passwords, guard, movers, registration, now })
  const accounts = accountService({ store, sessions, passwords, checkPassword })
  const leaving = leavingService({ db, store, roles, accounts, sessions, checkPassword, leavers, queue, blobs, now })
  const accountAdmin = accountAdminService({ db, store: roles, sessions, leaving })
  const exports = exportService({ accounts, sessions, exporters })

  const perMinute = requestsPerMinute === 0 ? 0 : JOINS_PER_MINUTE
  const joinLimit = rateLimit({ perMinute, now: () => now().getTime() })
  const secureCookies = publicUrl?.startsWith('https:') ?? false
  const routes = (mount: Mount) =>
    accountRoutes(mount, { accounts, signIns, leaving, sessions, exports, joinLimit, secureCookies })

  const housekeeping = [guard.forgetOld, sessions.forgetExpired, leaving.removeLostGuests]
  return { movers, leavers, exporters, sessions, accounts, leaving, accountAdmin, routes, housekeeping }
}
