import type { GoogleCalendar, GoogleTrouble } from '@maju/contracts/google-calendar'
import type { CalendarConsent } from '@maju/providers/calendar/calendar-consent'
import { ProviderError } from '@maju/providers/provider-error'
import type { Actor } from '../../platform/actor.ts'
import type { Db } from '../../platform/database/db.ts'
import type { Queue } from '../../platform/queue/queue.ts'
import type { CalendarListener } from '../calendar/calendar.service.ts'
import type { ConnectionStore } from './connection.store.ts'
import type { GoogleConsentService } from './google-consent.service.ts'
import { SYNC_SECONDS, syncGoogleJob } from './google.jobs.ts'
import type { ConnectionRow } from './google.table.ts'
import { type GoogleTokens, type OpenTokens, openTokens } from './google-tokens.ts'
import type { LinkStore } from './link.store.ts'
import { CalendarGone, ConsentEnded, Misconfigured } from './sync-problems.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const EVERY_MINUTES = 15
const LONGEST_PAUSE_MINUTES = 60
/** Whoever died while holding it lets go after this. */
const HOLD_SECONDS = SYNC_SECONDS + 30

type Needs = {
  db: Db
  store: ConnectionStore
  links: LinkStore
  tokens: GoogleTokens
  consents: GoogleConsentService
  queue: Queue
  consent: CalendarConsent | null
  now: () => Date
}

/** A connection that nobody else syncs at the moment. */
export type Held = {
  accountId: string
  since: Date
  calendarId: string | null
  syncToken: string | null
  failures: number
  /** Not since it was connected the last time. */
  isNew: boolean
  tokens: OpenTokens
}

/** A person's calendar at Google: what is known of it, whose turn it is, and how it went. */
export function googleCalendarService({ db, store, links, tokens, consents, queue, consent, now }: Needs) {
  const later = (milliseconds: number) => new Date(now().getTime() + milliseconds)

  async function renewed(held: Held, signal: AbortSignal): Promise<string> {
    if (!consent) throw new Misconfigured()
    const fresh = await consent.refresh(held.tokens.refreshToken, signal).catch(asProblem)
    const open = openTokens(fresh, held.tokens.refreshToken)
    if (!open) throw new ConsentEnded()
    held.tokens = open
    await store.update(db, held.accountId, { sealedTokens: tokens.sealTokens(open, held.accountId) })
    return open.accessToken
  }

  async function touch(tx: Db, accountId: string) {
    if (await store.touch(tx, accountId, now())) await queue.enqueue(syncGoogleJob, [{ accountId }], tx)
  }

  /** Nothing goes on before the person does something. */
  async function end(accountId: string, state: 'reconnect' | 'calendar-gone') {
    await db.transaction(async (tx) => {
      if (state === 'calendar-gone') await consents.sayFarewell(tx, accountId)
      await store.update(tx, accountId, { state, sealedTokens: null, trouble: null })
    })
  }

  async function letGo(held: Held, change: Partial<ConnectionRow> & Pick<ConnectionRow, 'nextSyncAt'>) {
    const { accountId, since } = held
    const touched = await store.letGo(db, accountId, { since, ...change })
    if (touched) await queue.enqueue(syncGoogleJob, [{ accountId }])
  }

  return {
    async state(actor: Actor): Promise<GoogleCalendar> {
      const row = await store.find(db, actor.accountId)
      return {
        offered: consent !== null,
        state: row?.state ?? 'off',
        connectedAt: row && row.state !== 'off' ? row.connectedAt.toISOString() : null,
        syncedAt: row?.syncedAt?.toISOString() ?? null,
        trouble: row?.trouble ?? null,
      }
    },

    syncNow: (actor: Actor) => db.transaction((tx) => touch(tx, actor.accountId)),

    /** Something changed here; where that has to go to Google, it goes soon. */
    touch,

    /** When something was deleted decides whether a change at Google is older. */
    markRemoved: (tx: Db, accountId: string, eventId: string) => links.markRemoved(tx, accountId, eventId, now()),

    /** Null where somebody holds it, or there is nothing to sync. */
    async hold(accountId: string): Promise<Held | null> {
      const since = now()
      const row = await store.hold(db, accountId, { now: since, until: later(HOLD_SECONDS * SECOND) })
      if (!row) return null
      const open = tokens.openTokens(row.sealedTokens, accountId)
      if (!open) {
        await end(accountId, 'reconnect')
        return null
      }
      const { calendarId, syncToken, failures, syncedAt } = row
      return { accountId, since, calendarId, syncToken, failures, isNew: syncedAt === null, tokens: open }
    },

    /** An access token that is good for a minute at least. @throws ConsentEnded, Misconfigured, ProviderError */
    access: async (held: Held, signal: AbortSignal): Promise<string> =>
      held.tokens.accessExpiresAt > later(MINUTE) ? held.tokens.accessToken : renewed(held, signal),

    renewed,

    async keepCalendar(held: Held, calendarId: string | null) {
      Object.assign(held, { calendarId, syncToken: null })
      if (calendarId === null) await links.removeAll(db, held.accountId)
      await store.update(db, held.accountId, { calendarId, syncToken: null })
    },

    async keepSyncToken(held: Held, syncToken: string | null) {
      held.syncToken = syncToken
      await store.update(db, held.accountId, { syncToken })
    },

    /** `unfinished`: something stood in the way that will be gone in a minute. */
    synced: (held: Held, { trouble, unfinished }: { trouble: GoogleTrouble | null; unfinished: boolean }) =>
      letGo(held, {
        failures: 0,
        trouble,
        syncedAt: now(),
        nextSyncAt: later(unfinished ? MINUTE : EVERY_MINUTES * MINUTE),
      }),

    /** Writes down what stood in the way, and when it is tried again. @throws whatever is none of these */
    async failed(held: Held, error: unknown) {
      if (error instanceof ConsentEnded) return end(held.accountId, 'reconnect')
      if (error instanceof CalendarGone) return end(held.accountId, 'calendar-gone')
      const failures = held.failures + 1
      const asked = error instanceof ProviderError ? (error.retryAfterSeconds ?? 0) * SECOND : 0
      const backoff = Math.min(2 ** (failures - 1), LONGEST_PAUSE_MINUTES) * MINUTE
      const trouble = error instanceof Misconfigured ? 'misconfigured' : 'unreachable'
      await letGo(held, { failures, trouble, nextSyncAt: later(Math.max(asked, backoff)) })
      if (!(error instanceof ProviderError || error instanceof Misconfigured)) throw error
    },

    /** Asks for a sync of everybody whose turn it is. */
    async enqueueDue() {
      const due = await store.takeDue(db, { now: now(), until: later(HOLD_SECONDS * SECOND) })
      const payloads = due.map((accountId) => ({ accountId }))
      if (due.length > 0) await queue.enqueue(syncGoogleJob, payloads)
    },

    exported: async (actor: Actor) => {
      const row = await store.find(db, actor.accountId)
      if (!row) return null
      const { state, calendarId, connectedAt, syncedAt } = row
      return {
        state,
        calendarId,
        connectedAt,
        syncedAt,
        events: (await links.list(db, actor.accountId)).map(linkShown),
      }
    },
  }
}
export { CalendarGone, ConsentEnded } from './sync-problems.ts'
export type GoogleCalendarService = ReturnType<typeof googleCalendarService>

/** Tells Google of what somebody does here. */
export const googleListener =
  (google: GoogleCalendarService): CalendarListener =>
  async (tx, { accountId }, { eventId, removed }) => {
    if (removed) await google.markRemoved(tx, accountId, eventId)
    await google.touch(tx, accountId)
  }

const linkShown = ({ eventId, remoteId }: { eventId: string; remoteId: string }) => ({ eventId, googleId: remoteId })

/** What a failure of a refresh means. */
function asProblem(error: unknown): never {
  if (error instanceof ProviderError && error.kind === 'refused') throw new ConsentEnded()
  if (error instanceof ProviderError && error.kind === 'unauthorised') throw new Misconfigured()
  throw error
}
