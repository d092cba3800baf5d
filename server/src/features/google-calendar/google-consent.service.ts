import { createHash, randomBytes, randomUUID } from 'node:crypto'
import type { CalendarConsent } from '@maju/providers/calendar/calendar-consent'
import { ProviderError } from '@maju/providers/provider-error'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import type { ConnectionStore } from './connection.store.ts'
import { endGoogleConsentJob, syncGoogleJob } from './google.jobs.ts'
import { type GoogleTokens, type OpenTokens, openTokens } from './google-tokens.ts'

const MILLISECONDS_A_MINUTE = 60_000
/** Long enough to read what Google asks, and to sign in there first. */
const CONSENT_MINUTES = 15
const FAREWELL = 'farewell'

type Needs = {
  db: Db
  store: ConnectionStore
  tokens: GoogleTokens
  queue: Queue
  /** Null where the operator configured none. */
  consent: CalendarConsent | null
  now: () => Date
}

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url')
const inOneSession = (actor: Actor): string => {
  if (actor.sessionId === null) throw new Error('a consent is asked for in a session')
  return actor.sessionId
}

/** How a person connects with Google, and ends it. */
export function googleConsentService({ db, store, tokens, queue, consent, now }: Needs) {
  function offered(): CalendarConsent {
    if (!consent) throw new Refused('not-offered', 'This instance is not connected with Google Calendar.')
    return consent
  }

  /** The consent ends at Google too, in a job of the same transaction. */
  async function sayFarewell(tx: Db, accountId: string) {
    const row = await store.find(tx, accountId)
    const open = tokens.openTokens(row?.sealedTokens ?? null, accountId)
    if (!open) return
    const farewellId = randomUUID()
    const sealedToken = tokens.seal(open.refreshToken, `${FAREWELL} ${farewellId}`)
    await store.addFarewell(tx, { id: farewellId, sealedToken, madeAt: now() })
    await queue.enqueue(endGoogleConsentJob, [{ farewellId }], tx)
  }

  async function keepConnection(tx: Db, accountId: string, given: OpenTokens) {
    const at = now()
    await store.connect(tx, {
      accountId,
      state: 'connected',
      sealedTokens: tokens.sealTokens(given, accountId),
      trouble: null,
      failures: 0,
      connectedAt: at,
      syncedAt: null,
      touchedAt: at,
      nextSyncAt: at,
      heldUntil: new Date(0),
    })
    await queue.enqueue(syncGoogleJob, [{ accountId }], tx)
  }

  return {
    sayFarewell,

    /** The page of Google that asks. @throws Refused where there is none, or for a guest, who could never come back to end it. */
    async ask(actor: Actor): Promise<{ address: string }> {
      const service = offered()
      if (actor.guest) throw new Refused('forbidden', 'Register first: what a guest connects, nobody could end.')
      const [state, verifier] = [randomBytes(32).toString('base64url'), randomBytes(32).toString('base64url')]
      const stateHash = hashOf(state)
      await store.addConsent(db, {
        stateHash,
        accountId: actor.accountId,
        sessionId: inOneSession(actor),
        sealedVerifier: tokens.seal(verifier, stateHash),
        expiresAt: new Date(now().getTime() + CONSENT_MINUTES * MILLISECONDS_A_MINUTE),
      })
      return { address: await service.address({ state, challenge: hashOf(verifier) }) }
    },

    /** @throws NotFound for a state that was not asked for here and now; Refused where Google says no. */
    async connect(actor: Actor, given: { state: string; code: string }, signal: AbortSignal) {
      const service = offered()
      const { accountId } = actor
      const spent = { stateHash: hashOf(given.state), accountId, sessionId: inOneSession(actor), now: now() }
      const asked = await store.spendConsent(db, spent)
      const verifier = asked && tokens.open(asked.sealedVerifier, asked.stateHash)
      if (!verifier) throw new NotFound('consent that was asked for')
      const exchanged = await service.exchange({ code: given.code, verifier }, signal).catch(refusal)
      const open = openTokens(exchanged, null)
      if (!open) throw noAccess()
      await db.transaction((tx) => keepConnection(tx, accountId, open))
    },

    disconnect: (actor: Actor) =>
      db.transaction(async (tx) => {
        await sayFarewell(tx, actor.accountId)
        await store.update(tx, actor.accountId, { state: 'off', sealedTokens: null, trouble: null })
      }),

    /** What the job does. One that another secret sealed cannot be ended from here any more. */
    async end(farewellId: string, signal: AbortSignal) {
      const sealed = await store.farewell(db, farewellId)
      const token = sealed === null ? null : tokens.open(sealed, `${FAREWELL} ${farewellId}`)
      if (token !== null && consent) await consent.revoke(token, signal)
      await store.removeFarewell(db, farewellId)
    },

    /** Once more for those whose job gave up. */
    async remindFarewells() {
      const before = new Date(now().getTime() - 60 * MILLISECONDS_A_MINUTE)
      const ids = await store.farewellsBefore(db, before)
      await queue.enqueue(
        endGoogleConsentJob,
        ids.map((farewellId) => ({ farewellId })),
      )
    },

    forgetExpired: () => store.forgetExpiredConsents(db, now()),
  }
}
export type GoogleConsentService = ReturnType<typeof googleConsentService>

const noAccess = () =>
  new Refused('conflict', 'Google gave no access to a calendar. Connect again, and allow it there.')

/** @throws Refused what a person understands of a failure. */
function refusal(error: unknown): never {
  if (!(error instanceof ProviderError)) throw error
  if (error.kind === 'refused') throw noAccess()
  throw new Refused('unavailable', 'Google does not answer as it should. Try again in a while.', 60)
}
