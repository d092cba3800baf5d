import type { Bank } from '@maju/interviewer/bank/bank'
import type { Chosen } from '@maju/providers/language/choose'
import { composePractice, practiceJobs } from './compose-practice.ts'
import { accountAdminService } from './features/accounts/account-admin.service.ts'
import { accessTokens } from './features/accounts/access-tokens.ts'
import { forgetAccountJob } from './features/accounts/account.jobs.ts'
import { accountRoutes } from './features/accounts/account.routes.ts'
import { accountService, type Mover } from './features/accounts/account.service.ts'
import { accountStore } from './features/accounts/account.store.ts'
import { exportService, type Exporter } from './features/accounts/export.service.ts'
import { passwords } from './features/accounts/passwords.ts'
import { sessionService } from './features/accounts/session.service.ts'
import { sessionStore } from './features/accounts/session.store.ts'
import { signInGuard } from './features/accounts/sign-in-guard.ts'
import type { Blobs } from './platform/blobs/blobs.ts'
import type { Database } from './platform/database/db.ts'
import { idempotency as idempotencyOf } from './platform/http/idempotency.ts'
import type { Mount } from './platform/http/mount.ts'
import { rateLimit } from './platform/http/rate-limit.ts'
import type { Log } from './platform/log.ts'
import type { Job, Queue, QueueOverview } from './platform/queue/queue.ts'

/** What the house needs from outside; tests hand in memory and a clock. */
export type Outside = {
  database: Database
  blobs: Blobs
  queue: Queue & { overview: QueueOverview }
  secret: Uint8Array
  settings: Settings
  /** Questions to choose from. */
  bank: Bank
  /** The language model, or why there is none. */
  model: Chosen
  now: () => Date
  log: Log
}

/** What configuration means to the house. */
export type Settings = {
  version: string
  publicUrl: string | null
  trustProxy: boolean | number | string
  registration: 'open' | 'closed'
  /** 0: no limit. */
  requestsPerMinute: number
  webFolder: string
  /** Null: nothing lies in a folder. */
  dataFolder: string | null
  /** Budget of language-model tokens; null: no limit. */
  modelTokensPerDay: number | null
}

/** Every kind of job, also those that another process runs. */
export const jobs: readonly Job[] = [forgetAccountJob, ...practiceJobs]

const JOINS_PER_MINUTE = 30

/** The one place where things are made and joined. Everything else receives what it needs. */
export function compose(outside: Outside) {
  const { database, settings, secret, now } = outside
  const { db } = database

  /** Later features add their own: a guest's things move to the account, an account's things go into the export. */
  const movers: Mover[] = []
  const exporters: Exporter[] = []

  const idempotency = idempotencyOf({ db, now })
  const guard = signInGuard({ db, secret, now })
  const store = accountStore(db)
  const sessions = sessionService({ ...outside, store: sessionStore(db), tokens: accessTokens({ secret, now }) })
  const accounts = accountService({
    ...outside,
    store,
    sessions,
    guard,
    movers,
    passwords: passwords(),
    registration: settings.registration,
  })
  const accountAdmin = accountAdminService({ database, store, sessions, accounts })
  const practice = composePractice({
    ...outside,
    ...settings,
    tokensPerDay: settings.modelTokensPerDay,
    random: Math.random,
    accountAdmin,
  })
  movers.push(practice.move)
  exporters.push(...practice.exporters)
  const exports = exportService({ accounts, sessions, exporters })

  const joinLimit = rateLimit({
    perMinute: settings.requestsPerMinute === 0 ? 0 : JOINS_PER_MINUTE,
    now: () => now().getTime(),
  })
  const secureCookies = settings.publicUrl?.startsWith('https:') ?? false

  const routes: readonly ((mount: Mount) => void)[] = [
    (mount) => accountRoutes(mount, { accounts, sessions, exports, joinLimit, secureCookies }),
    ...practice.routes,
  ]

  /** What is swept away once an hour. */
  const housekeeping = [idempotency.forgetOld, guard.forgetOld, sessions.forgetExpired, accounts.removeLostGuests]

  return { ...outside, idempotency, sessions, accounts, accountAdmin, exports, practice, routes, housekeeping }
}
export type House = ReturnType<typeof compose>
