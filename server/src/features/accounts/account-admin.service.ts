import type { Role } from '@maju/contracts/account'
import type { Administrator } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { AccountAdminStore, AccountPage } from './account-admin.store.ts'
import { toAccount, type AccountRow } from './account-row.ts'
import type { LeavingService } from './leaving.service.ts'
import type { SessionService } from './session.service.ts'

type Needs = { db: Db; store: AccountAdminStore; sessions: SessionService; leaving: LeavingService }
type Change = { role?: Role | undefined; disabled?: boolean | undefined }

/** An account as the operator sees it. */
const seenByAdmin = (row: AccountRow) => ({
  ...toAccount(row),
  disabled: row.disabled,
  lastSeenAt: row.lastSeenAt?.toISOString() ?? null,
})

const lastOne = () => new Refused('conflict', 'This is the last administrator. Make somebody else administrator first.')

/** What administrators may do with accounts. Never what the accounts contain. */
export function accountAdminService({ db, store, sessions, leaving }: Needs) {
  async function existing(by: Administrator, accountId: string, tx: Db): Promise<AccountRow> {
    const row = await store.find(by, accountId, tx)
    if (!row) throw new NotFound('account')
    return row
  }

  /** Runs a change that may take an administrator away, and undoes it when none would be left. */
  const keepingOne = <Result>(work: (tx: Db) => Promise<Result>): Promise<Result> =>
    db.transaction(async (tx) => {
      await store.lockRoles(tx)
      const before = await store.roleCounts(tx)
      const result = await work(tx)
      const after = await store.roleCounts(tx)
      if (before.administrators > 0 && after.administrators === 0 && after.registered > 0) throw lastOne()
      return result
    })

  return {
    page: async (by: Administrator, asked: AccountPage) => {
      const { total, rows } = await store.page(by, asked)
      return { total, accounts: rows.map(seenByAdmin) }
    },

    /** A disabled account is out at its next request. @throws NotFound, Refused `conflict` for the last administrator or a guest as one. */
    change: async (by: Administrator, accountId: string, { role, disabled }: Change) => {
      const fields = { ...(role && { role }), ...(disabled !== undefined && { disabled }) }
      const row = await keepingOne(async (tx) => {
        const before = await existing(by, accountId, tx)
        if (before.email === null && role === 'admin') throw new Refused('conflict', 'A guest cannot be administrator.')
        if (Object.keys(fields).length > 0) await store.change(by, accountId, fields, tx)
        sessions.forgetCached(accountId)
        return { ...before, ...fields }
      })
      return seenByAdmin(row)
    },

    /** @throws NotFound where there is no such account. */
    check: async (by: Administrator, accountId: string): Promise<void> => void (await existing(by, accountId, db)),

    /** @throws NotFound, Refused `conflict` for the last administrator. */
    remove: (by: Administrator, accountId: string): Promise<void> =>
      keepingOne(async (tx) => {
        await existing(by, accountId, tx)
        await leaving.erase(accountId, tx)
      }),
  }
}
export type AccountAdminService = ReturnType<typeof accountAdminService>
