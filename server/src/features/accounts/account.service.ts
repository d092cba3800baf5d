import { randomUUID } from 'node:crypto'
import type { Account, SignedIn } from '@maju/contracts/account'
import type { Language } from '@maju/contracts/basics'
import type { Actor } from '../../platform/actor.ts'
import { accountPrefix, type Blobs } from '../../platform/blobs/blobs.ts'
import { isDuplicate, type Database, type Db } from '../../platform/database/db.ts'
import { Refused, Unauthenticated } from '../../platform/errors.ts'
import { makeActor } from '../../platform/make-actor.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import { forgetAccountJob } from './account.jobs.ts'
import { toAccount, type AccountRow } from './account-row.ts'
import type { AccountStore } from './account.store.ts'
import { refuseWeak, type Passwords } from './passwords.ts'
import type { SessionService } from './session.service.ts'
import type { SignInGuard } from './sign-in-guard.ts'

/** Moves everything of one feature from a guest to the account that the guest signs in to, in the given transaction. */
export type Mover = (tx: Db, guestId: string, accountId: string) => Promise<void>

type Needs = {
  database: Database
  store: AccountStore
  sessions: SessionService
  passwords: Passwords
  guard: SignInGuard
  movers: readonly Mover[]
  queue: Queue
  blobs: Blobs
  registration: 'open' | 'closed'
  now: () => Date
}

/** Where a request comes from: for sessions and for the guard. */
export type From = { device: string; address: string }
type Registration = { email: string; password: string; name: string; language: Language }

const GUEST_NAMES: Record<Language, string> = { ko: '손님', en: 'Guest' }
const gone = () => new Unauthenticated('session-revoked', 'This account does not exist any more.')

/** Who people are here: guests, registered accounts, and how one becomes the other. */
export function accountService({
  database,
  store,
  sessions,
  passwords,
  guard,
  movers,
  queue,
  blobs,
  registration,
  now,
}: Needs) {
  const { db } = database

  async function refuseClosed(tx: Db) {
    if (registration === 'open') return
    const { registered } = await store.roleCounts(tx)
    if (registered > 0) throw new Refused('forbidden', 'This instance takes no new accounts. Ask its operator.')
  }

  /** The guest becomes the account, or a new row; the first of all is the administrator. */
  async function enrol(
    actor: Actor | null,
    { email, name, language }: Registration,
    passwordHash: string,
    tx: Db,
  ): Promise<AccountRow> {
    await store.lockRoles(tx)
    const { registered } = await store.roleCounts(tx)
    const role = registered === 0 ? 'admin' : 'candidate'
    const fields = { email, name, language, passwordHash, role, lastSeenAt: now() } as const
    const converted = actor?.guest ? await store.update(actor, fields, tx) : null
    return converted ?? store.insert({ id: randomUUID(), createdAt: now(), ...fields }, tx)
  }

  /** The account goes with all its rows; what lies elsewhere follows in a job of the same transaction. */
  async function erase(accountId: string, tx: Db) {
    await sessions.endAllOf(accountId, tx)
    await store.remove(accountId, tx)
    await queue.enqueue(forgetAccountJob, { goneAccountId: accountId }, tx)
  }

  async function absorbGuest(guest: Actor | null, account: AccountRow, tx: Db) {
    if (!guest?.guest || guest.accountId === account.id) return
    for (const move of movers) await move(tx, guest.accountId, account.id)
    await sessions.endAllOf(guest.accountId, tx)
    await store.remove(guest.accountId, tx)
  }

  async function checkPassword(account: AccountRow, password: string, from: From) {
    const subject = { email: account.email ?? '', address: from.address }
    await guard.check(subject)
    if (await passwords.matches(account.passwordHash, password)) return guard.succeeded(subject)
    await guard.failed(subject)
    throw new Refused('wrong-credentials', 'The password is not right.')
  }

  async function ownRow(actor: Actor): Promise<AccountRow> {
    const row = await store.own(actor)
    if (!row) throw gone()
    return row
  }

  return {
    /** A new guest; who is signed in already only gets a new session. */
    async becomeGuest(actor: Actor | null, language: Language, { device }: From): Promise<SignedIn> {
      const known = actor ? await store.own(actor) : null
      return db.transaction(async (tx) => {
        if (known) return sessions.open(known, device, tx)
        await refuseClosed(tx)
        const guest = {
          id: randomUUID(),
          name: GUEST_NAMES[language],
          role: 'candidate',
          language,
          createdAt: now(),
          lastSeenAt: now(),
        } as const
        return sessions.open(await store.insert(guest, tx), device, tx)
      })
    },

    /** @throws Refused `email-taken`, `weak-password`, or `forbidden` where registration is closed. */
    async register(actor: Actor | null, given: Registration, { device }: From): Promise<SignedIn> {
      refuseWeak(given.password, given.email)
      await db.transaction(refuseClosed)
      const passwordHash = await passwords.hash(given.password)
      const enrolled = db.transaction(async (tx) => {
        await refuseClosed(tx)
        const account = await enrol(actor, given, passwordHash, tx)
        if (actor?.accountId === account.id) await sessions.endAllOf(account.id, tx)
        return sessions.open(account, device, tx)
      })
      return enrolled.catch((error: unknown) => {
        throw isDuplicate(error)
          ? new Refused('email-taken', 'There is an account with this e-mail address. Sign in instead.')
          : error
      })
    },

    /** The same time and sentence for an unknown address and a wrong password. @throws Refused, Unauthenticated. */
    async signIn(
      actor: Actor | null,
      given: { email: string; password: string },
      { device, address }: From,
    ): Promise<SignedIn> {
      const subject = { email: given.email, address }
      await guard.check(subject)
      const account = await store.byEmail(given.email)
      const right = await passwords.matches(account?.passwordHash ?? null, given.password)
      if (!account || !right) {
        await guard.failed(subject)
        throw new Unauthenticated('wrong-credentials', 'E-mail address or password is not right.')
      }
      if (account.disabled)
        throw new Refused('account-disabled', 'This account is disabled. Ask the operator of this instance.')
      await guard.succeeded(subject)
      return db.transaction(async (tx) => {
        await absorbGuest(actor, account, tx)
        await store.seen(account.id, now(), tx)
        return sessions.open(account, device, tx)
      })
    },

    async me(actor: Actor): Promise<Account> {
      return toAccount(await ownRow(actor))
    },

    async update(
      actor: Actor,
      change: { name?: string | undefined; language?: Language | undefined },
    ): Promise<Account> {
      const row = await ownRow(actor)
      const changed = await store.update(actor, {
        name: change.name ?? row.name,
        language: change.language ?? row.language,
      })
      if (!changed) throw gone()
      return toAccount(changed)
    },

    /** Every session ends; the caller gets a new one. */
    async changePassword(actor: Actor, given: { current: string; next: string }, from: From): Promise<SignedIn> {
      const account = await ownRow(actor)
      if (account.email === null) throw new Refused('conflict', 'A guest has no password. Register first.')
      refuseWeak(given.next, account.email)
      await checkPassword(account, given.current, from)
      const passwordHash = await passwords.hash(given.next)
      return db.transaction(async (tx) => {
        const changed = await store.update(actor, { passwordHash }, tx)
        if (!changed) throw gone()
        await sessions.endAllOf(account.id, tx)
        return sessions.open(changed, from.device, tx)
      })
    },

    /** @throws Refused `wrong-credentials`, or `conflict` when the last administrator would leave others behind. */
    async deleteMe(actor: Actor, password: string | undefined, from: From): Promise<void> {
      const account = await ownRow(actor)
      if (account.email !== null) await checkPassword(account, password ?? '', from)
      await db.transaction(async (tx) => {
        await store.lockRoles(tx)
        const { registered, administrators } = await store.roleCounts(tx)
        if (account.role === 'admin' && administrators <= 1 && registered > 1) {
          throw new Refused('conflict', 'You are the last administrator. Make somebody else administrator first.')
        }
        await erase(account.id, tx)
      })
    },

    erase,

    /** What the job of `erase` does: blobs and jobs of an account whose rows are gone. */
    async forget(accountId: string): Promise<void> {
      await blobs.removeAll(accountPrefix(accountId))
      await queue.forget(accountId)
    },

    /** Guests whose sessions have all ended can never come back; their things go with them. */
    async removeLostGuests(): Promise<void> {
      const lost = await store.lostGuests(new Date(now().getTime() - 86_400_000))
      for (const accountId of lost) await db.transaction((tx) => erase(accountId, tx))
    },

    /** For jobs, which work for an account while nobody is signed in. Null when it is gone or disabled. */
    async actorFor(accountId: string): Promise<Actor | null> {
      const row = await store.byId(accountId)
      if (!row || row.disabled) return null
      return makeActor({ accountId: row.id, role: row.role, guest: row.email === null, sessionId: null })
    },
  }
}
export type AccountService = ReturnType<typeof accountService>
