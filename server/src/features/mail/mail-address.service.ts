import { createHash, randomBytes } from 'node:crypto'
import { ProviderError } from '@maju/providers/provider-error'
import type { Mailer } from '@maju/providers/mail/mailer'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import { sealing } from '../../platform/sealing.ts'
import type { AccountService } from '../accounts/account.service.ts'
import type { MailAddressStore } from './mail-address.store.ts'
import type { AddressRow } from './mail.table.ts'
import { writeConfirmation } from './write-mail.ts'

const MILLISECONDS_A_DAY = 86_400_000
/** Nobody can have somebody else's mailbox filled from here. */
const LINKS_A_DAY = 5
const UNSUBSCRIBE = 'unsubscribe'

type Needs = {
  db: Db
  store: MailAddressStore
  accounts: Pick<AccountService, 'me'>
  /** Null where the operator configured none. */
  mailer: Mailer | null
  /** Where links lead; there is one wherever there is a mailer. */
  publicUrl: string
  secret: Uint8Array
  now: () => Date
}

/** Nothing can be guessed of 256 random bits, so a fast hash is enough; the token itself is kept nowhere. */
const hashOf = (token: string) => createHash('sha256').update(token).digest('hex')

/** Where reminders go by mail: only to the address of the account, and only once its owner has shown that it is theirs. */
export function mailAddressService({ db, store, accounts, mailer, publicUrl, secret, now }: Needs) {
  const { seal, open } = sealing(secret, 'mail links')
  const later = (milliseconds: number) => new Date(now().getTime() + milliseconds)

  /** Counts before it sends: a link that fails counts too. */
  async function sendLink(sender: Mailer, actor: Actor, email: string, signal: AbortSignal) {
    const before = await store.find(db, actor.accountId)
    const isToday = before !== null && later(-MILLISECONDS_A_DAY) < before.linksSince
    const sent = isToday ? before.linksSent : 0
    if (sent >= LINKS_A_DAY)
      throw new Refused('too-many-requests', `Only ${LINKS_A_DAY} links a day are sent.`, MILLISECONDS_A_DAY / 1000)
    const token = randomBytes(32).toString('base64url')
    const { language } = await accounts.me(actor)
    await store.keep(db, {
      accountId: actor.accountId,
      address: email,
      wanted: true,
      wantedSince: now(),
      confirmedAt: null,
      tokenHash: hashOf(token),
      tokenExpiresAt: later(MILLISECONDS_A_DAY),
      linksSent: sent + 1,
      linksSince: isToday ? before.linksSince : now(),
    })
    const written = writeConfirmation(language, `${publicUrl}/mail/confirm/${token}`)
    const id = `confirm.${hashOf(token).slice(0, 32)}`
    await sender.send({ to: email, ...written, id, unsubscribeUrl: null }, signal).catch(refusal)
  }

  return {
    async state(actor: Actor) {
      const { email } = await accounts.me(actor)
      const row = await store.find(db, actor.accountId)
      const wanted = isGoodFor(row, email) && row.wanted
      const waits = wanted && row.confirmedAt === null
      // A link that nobody opened in time leaves things as they were.
      const expired = waits && (row.tokenExpiresAt === null || row.tokenExpiresAt <= now())
      const state = !wanted || expired ? ('off' as const) : waits ? ('waiting' as const) : ('on' as const)
      return { offered: mailer !== null, state, address: email }
    },

    /** @throws Refused for a guest, where there is no mail, after too many links, or where the mail server says no. */
    async turnOn(actor: Actor, signal: AbortSignal) {
      if (!mailer) throw new Refused('not-offered', 'This instance sends no mail.')
      const { email } = await accounts.me(actor)
      if (email === null) throw new Refused('forbidden', 'A guest has no address. Register first.')
      const row = await store.find(db, actor.accountId)
      if (!isGoodFor(row, email) || row.confirmedAt === null) return sendLink(mailer, actor, email, signal)
      const change = row.wanted ? {} : { wanted: true, wantedSince: now() }
      await store.update(db, actor.accountId, { address: email, ...change })
    },

    turnOff: (actor: Actor) => store.update(db, actor.accountId, { wanted: false }),

    /** @throws NotFound for a token that is unknown, used or expired: all the same. */
    async confirm(token: string) {
      if (!(await store.confirm(db, hashOf(token), now()))) throw new NotFound('link')
    },

    /** Sealed and not kept: it has to be in every mail. */
    unsubscribeToken: (accountId: string) => seal(accountId, UNSUBSCRIBE),

    /** @throws NotFound for a token that is none of ours, or of an account that is gone. */
    async unsubscribe(token: string) {
      const accountId = open(token, UNSUBSCRIBE)
      if (accountId === null || !(await store.update(db, accountId, { wanted: false }))) throw new NotFound('link')
    },

    /** Everybody who wants mail, where, and since when. */
    wanting: () => store.wanting(db),

    /** Where this person's reminders go now; null where they go nowhere. */
    async goesTo(actor: Actor): Promise<AddressRow | null> {
      const { email } = await accounts.me(actor)
      const row = await store.find(db, actor.accountId)
      return isGoodFor(row, email) && row.wanted && row.confirmedAt !== null ? row : null
    },

    async exported(actor: Actor) {
      const row = await store.find(db, actor.accountId)
      if (!row) return null
      const { address, wanted, wantedSince, confirmedAt } = row
      return { address, wanted, wantedSince, confirmedAt }
    },
  }
}
export type MailAddressService = ReturnType<typeof mailAddressService>

/** An address that was confirmed is good for nothing else. */
const isGoodFor = (row: AddressRow | null, email: string | null): row is AddressRow =>
  row !== null && row.address === email

/** @throws Refused what a person understands of a failure. */
function refusal(error: unknown): never {
  if (!(error instanceof ProviderError)) throw error
  if (error.kind === 'refused') throw new Refused('conflict', 'The mail server does not take this address.')
  throw new Refused('unavailable', 'The mail server does not answer as it should. Try again in a while.', 60)
}
