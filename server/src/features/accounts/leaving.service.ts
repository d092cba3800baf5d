import type { Actor } from '../../platform/actor.ts'
import { accountPrefix, type Blobs } from '../../platform/blobs/blobs.ts'
import type { Db } from '../../platform/database/db.ts'
import { Refused } from '../../platform/errors.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import type { AccountAdminStore } from './account-admin.store.ts'
import { forgetAccountJob } from './account.jobs.ts'
import type { AccountService } from './account.service.ts'
import type { AccountStore } from './account.store.ts'
import type { From, PasswordCheck } from './password-check.ts'
import type { SessionService } from './session.service.ts'

/** Takes along what the rows of one feature cannot when an account goes, in the given transaction. */
export type Leaver = (tx: Db, accountId: string) => Promise<void>

type Needs = {
  db: Db
  store: AccountStore
  roles: AccountAdminStore
  accounts: AccountService
  sessions: SessionService
  checkPassword: PasswordCheck
  leavers: readonly Leaver[]
  queue: Queue
  blobs: Blobs
  now: () => Date
}

const DAY = 86_400_000

/** How an account ends, and everything with it. */
export function leavingService(needs: Needs) {
  const { db, store, roles, accounts, sessions, checkPassword, leavers, queue, blobs, now } = needs

  /** The account goes with all its rows; what lies elsewhere follows in a job of the same transaction. */
  async function erase(accountId: string, tx: Db): Promise<void> {
    await sessions.endAllOf(accountId, tx)
    for (const leave of leavers) await leave(tx, accountId)
    await store.remove(accountId, tx)
    await queue.enqueue(forgetAccountJob, [{ goneAccountId: accountId }], tx)
  }

  return {
    erase,

    /** @throws Refused `wrong-credentials`, or `conflict` when the last administrator would leave others behind. */
    deleteMe: async (actor: Actor, password: string | undefined, from: From): Promise<void> => {
      const account = await accounts.own(actor)
      if (account.email !== null) await checkPassword(account, password ?? '', from)
      await db.transaction(async (tx) => {
        await roles.lockRoles(tx)
        const { registered, administrators } = await roles.roleCounts(tx)
        if (account.role === 'admin' && administrators <= 1 && registered > 1) {
          throw new Refused('conflict', 'You are the last administrator. Make somebody else administrator first.')
        }
        await erase(account.id, tx)
      })
    },

    /** What the job of `erase` does: blobs and jobs of an account whose rows are gone. */
    forget: async (accountId: string): Promise<void> => {
      await blobs.removeAll(accountPrefix(accountId))
      await queue.forget(accountId)
    },

    /** Guests whose sessions have all ended can never come back; their things go with them. */
    removeLostGuests: async (): Promise<void> => {
      const lost = await store.lostGuests(new Date(now().getTime() - DAY))
      for (const accountId of lost) await db.transaction((tx) => erase(accountId, tx))
    },
  }
}
export type LeavingService = ReturnType<typeof leavingService>
