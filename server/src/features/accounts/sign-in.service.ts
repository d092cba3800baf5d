import { randomUUID } from 'node:crypto'
import type { SignedIn } from '@maju/contracts/account'
import type { Language } from '@maju/contracts/basics'
import type { Actor } from '../../platform/actor.ts'
import { isDuplicate, type Db } from '../../platform/database/db.ts'
import { Refused, Unauthenticated } from '../../platform/errors.ts'
import type { AccountAdminStore } from './account-admin.store.ts'
import type { AccountRow } from './account-row.ts'
import type { AccountStore } from './account.store.ts'
import type { From } from './password-check.ts'
import { refuseWeak, type Passwords } from './passwords.ts'
import type { SessionService } from './session.service.ts'
import type { SignInGuard } from './sign-in-guard.ts'

/** Moves everything of one feature from a guest to the account that the guest signs in to, in the given transaction. */
export type Mover = (tx: Db, guestId: string, accountId: string) => Promise<void>

type Needs = {
  db: Db
  store: AccountStore
  roles: AccountAdminStore
  sessions: SessionService
  passwords: Passwords
  guard: SignInGuard
  movers: readonly Mover[]
  registration: 'open' | 'closed'
  now: () => Date
}
type Registration = { email: string; password: string; name: string; language: Language }

const GUEST_NAMES: Record<Language, string> = { ko: '손님', en: 'Guest' }

/** How somebody becomes known here: as a guest, by registering, by signing in. */
export function signInService(needs: Needs) {
  const { db, store, sessions, passwords, guard, now } = needs
  return {
    /** A new guest; who is signed in already only gets a new session. */
    becomeGuest: async (actor: Actor | null, language: Language, { device }: From): Promise<SignedIn> => {
      const known = actor && (await store.own(actor))
      return sessions.open(device, async (tx) => {
        await sessions.leave(actor, tx)
        if (known) return known
        await refuseClosed(needs, tx)
        const fields = { name: GUEST_NAMES[language], role: 'candidate', language } as const
        return store.insert({ id: randomUUID(), createdAt: now(), lastSeenAt: now(), ...fields }, tx)
      })
    },

    /** @throws Refused `email-taken`, `weak-password`, or `forbidden` where registration is closed. */
    register: async (actor: Actor | null, given: Registration, { device }: From): Promise<SignedIn> => {
      refuseWeak(given.password, given.email)
      await refuseClosed(needs, db)
      const passwordHash = await passwords.hash(given.password)
      const opened = sessions.open(device, (tx) => enrol(needs, actor, { ...given, passwordHash }, tx))
      return opened.catch((error: unknown) => {
        throw isDuplicate(error) ? taken() : error
      })
    },

    /** The same time and sentence for an unknown address and a wrong password. @throws Refused, Unauthenticated. */
    signIn: async (actor: Actor | null, given: { email: string; password: string }, from: From): Promise<SignedIn> => {
      const subject = { email: given.email, address: from.address }
      await guard.check(subject)
      const account = await store.byEmail(given.email)
      const right = await passwords.matches(account?.passwordHash ?? null, given.password)
      if (!account || !right) {
        await guard.failed(subject)
        throw new Unauthenticated('wrong-credentials', 'E-mail address or password is not right.')
      }
      if (account.disabled) throw new Refused('account-disabled', 'This account is disabled. Ask the operator here.')
      await guard.succeeded(subject)
      return sessions.open(from.device, (tx) => arrive(needs, actor, account, tx))
    },
  }
}
export type SignInService = ReturnType<typeof signInService>

const taken = () => new Refused('email-taken', 'There is an account with this e-mail address. Sign in instead.')

async function refuseClosed({ registration, roles }: Needs, db: Db) {
  if (registration === 'open') return
  const { registered } = await roles.roleCounts(db)
  if (registered > 0) throw new Refused('forbidden', 'This instance takes no new accounts. Ask its operator.')
}

/** The guest becomes the account, or there is a new row; the first of all is the administrator. */
async function enrol(
  needs: Needs,
  actor: Actor | null,
  given: Omit<Registration, 'password'> & { passwordHash: string },
  tx: Db,
) {
  const { store, roles, sessions, now } = needs
  await roles.lockRoles(tx)
  await refuseClosed(needs, tx)
  const { registered } = await roles.roleCounts(tx)
  const { email, name, language, passwordHash } = given
  const role = registered === 0 ? ('admin' as const) : ('candidate' as const)
  const fields = { email, name, language, passwordHash, role, lastSeenAt: now() }
  const converted = actor?.guest ? await store.update(actor, fields, tx) : null
  if (converted) await sessions.endAllOf(converted.id, tx)
  else await sessions.leave(actor, tx)
  return converted ?? store.insert({ id: randomUUID(), createdAt: now(), ...fields }, tx)
}

/** The guest's things move into the account and the guest is no more; any other session of this browser ends. */
async function arrive({ store, sessions, movers, now }: Needs, actor: Actor | null, account: AccountRow, tx: Db) {
  if (actor?.guest) {
    for (const move of movers) await move(tx, actor.accountId, account.id)
    await sessions.endAllOf(actor.accountId, tx)
    await store.remove(actor.accountId, tx)
  } else await sessions.leave(actor, tx)
  await store.seen(account.id, now(), tx)
  return account
}
