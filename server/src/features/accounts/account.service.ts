import type { Account, SignedIn } from '@maju/contracts/account'
import type { Language } from '@maju/contracts/basics'
import type { Actor } from '../../platform/actor.ts'
import { Refused, Unauthenticated } from '../../platform/errors.ts'
import { makeActor } from '../../platform/make-actor.ts'
import { toAccount, type AccountRow } from './account-row.ts'
import type { AccountStore } from './account.store.ts'
import type { From, PasswordCheck } from './password-check.ts'
import { refuseWeak, type Passwords } from './passwords.ts'
import type { SessionService } from './session.service.ts'

type Needs = { store: AccountStore; sessions: SessionService; passwords: Passwords; checkPassword: PasswordCheck }

const gone = () => new Unauthenticated('session-revoked', 'This account does not exist any more.')

/** What somebody knows and changes about the own account. */
export function accountService({ store, sessions, passwords, checkPassword }: Needs) {
  async function own(actor: Actor): Promise<AccountRow> {
    const row = await store.own(actor)
    if (!row) throw gone()
    return row
  }

  return {
    own,

    /** For work that the house does while nobody is signed in. Null when the account is gone or disabled. */
    actorFor: async (accountId: string): Promise<Actor | null> => {
      const row = await store.byId(accountId)
      if (!row || row.disabled) return null
      return makeActor({ accountId: row.id, role: row.role, guest: row.email === null, sessionId: null })
    },

    me: async (actor: Actor): Promise<Account> => toAccount(await own(actor)),

    update: async (
      actor: Actor,
      change: { name?: string | undefined; language?: Language | undefined },
    ): Promise<Account> => {
      const row = await own(actor)
      const { name = row.name, language = row.language } = change
      const changed = await store.update(actor, { name, language })
      if (!changed) throw gone()
      return toAccount(changed)
    },

    /** Every session ends; the caller gets a new one. @throws Refused `wrong-credentials`, `weak-password`. */
    changePassword: async (actor: Actor, given: { current: string; next: string }, from: From): Promise<SignedIn> => {
      const account = await own(actor)
      if (account.email === null) throw new Refused('conflict', 'A guest has no password. Register first.')
      refuseWeak(given.next, account.email)
      await checkPassword(account, given.current, from)
      const passwordHash = await passwords.hash(given.next)
      return sessions.open(from.device, async (tx) => {
        const changed = await store.update(actor, { passwordHash }, tx)
        if (!changed) throw gone()
        await sessions.endAllOf(account.id, tx)
        return changed
      })
    },
  }
}
export type AccountService = ReturnType<typeof accountService>
