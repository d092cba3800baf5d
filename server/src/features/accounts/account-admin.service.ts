import type { Role } from '@maju/contracts/account'
import type { Administrator } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { toAccount, type AccountRow } from './account-row.ts'
import type { AccountService } from './account.service.ts'
import type { AccountPage, AccountStore } from './account.store.ts'
import type { SessionService } from './session.service.ts'

type Needs = { database: Database; store: AccountStore; sessions: SessionService; accounts: AccountService }

/** An account as the operator sees it. */
const seenByAdmin = (row: AccountRow) => ({
  ...toAccount(row),
  disabled: row.disabled,
  lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
})

const lastOne = () => new Refused('conflict', 'This is the last administrator. Make somebody else administrator first.')

/** What administrators may do with accounts. Never what the accounts contain. */
export function accountAdminService({ database, store, sessions, accounts }: Needs) {
  /** Runs a change that may take an administrator away, and refuses it when none would be left. */
  async function keepingOne<Result>(
    work: (tx: Parameters<AccountStore['lockRoles']>[0]) => Promise<Result>,
  ): Promise<Result> {
    return database.db.transaction(async (tx) => {
      await store.lockRoles(tx)
      const before = await store.roleCounts(tx)
      const result = await work(tx)
      const after = await store.roleCounts(tx)
      if (before.administrators > 0 && after.administrators === 0 && after.registered > 0) throw lastOne()
      return result
    })
  }

  return {
    async page(by: Administrator, asked: AccountPage) {
      const { total, rows } = await store.page(by, asked)
      return { total, accounts: rows.map(seenByAdmin) }
    },

    /** A disabled account is out within seconds. @throws NotFound, Refused `conflict` for the last administrator or a guest as one. */
    async change(
      by: Administrator,
      accountId: string,
      change: { role?: Role | undefined; disabled?: boolean | undefined },
    ) {
      const fields = {
        ...(change.role && { role: change.role }),
        ...(change.disabled !== undefined && { disabled: change.disabled }),
      }
      const row = await keepingOne(async (tx) => {
        const before = await store.any(tx, accountId)
        if (!before) throw new NotFound('account')
        if (before.email === null && change.role === 'admin')
          throw new Refused('conflict', 'A guest cannot be administrator.')
        if (Object.keys(fields).length === 0) return before
        return store.change(by, accountId, fields, tx)
      })
      if (!row) throw new NotFound('account')
      sessions.forgetCached(accountId)
      return seenByAdmin(row)
    },

    /** @throws NotFound, Refused `conflict` for the last administrator. */
    async remove(_by: Administrator, accountId: string): Promise<void> {
      await keepingOne(async (tx) => {
        if (!(await store.any(tx, accountId))) throw new NotFound('account')
        await accounts.erase(accountId, tx)
      })
    },
  }
}
export type AccountAdminService = ReturnType<typeof accountAdminService>
