import type { Language } from '@maju/contracts/basics'
import type { RemoteCalendar } from '@maju/providers/calendar/remote-calendar'
import { ProviderError } from '@maju/providers/provider-error'
import type { AccountService } from '../features/accounts/account.service.ts'
import type { CalendarService } from '../features/calendar/calendar.service.ts'
import {
  CalendarGone,
  ConsentEnded,
  type GoogleCalendarService,
  type Held,
} from '../features/google-calendar/google-calendar.service.ts'
import type { GoogleLinks } from '../features/google-calendar/google-links.service.ts'
import type { Attempt } from '../platform/queue/queue.ts'
import { askPatiently, type Patience } from './ask-patiently.ts'
import { pushEvents, type Sync } from './push-events.ts'
import type { TakeRemoteEvent } from './take-remote-event.ts'

type Needs = {
  google: GoogleCalendarService
  links: GoogleLinks
  take: TakeRemoteEvent
  calendar: Pick<CalendarService, 'all' | 'settingsFor'>
  accounts: Pick<AccountService, 'me' | 'actorFor'>
  remote: RemoteCalendar
  patience?: Patience
}

/** Who was first at Google is brought here, and then ours goes there; so often at most. */
const MOST_ROUNDS = 4
const patient: Patience = { attempts: 4, firstWaitSeconds: 0.5, longestWaitSeconds: 10 }
const calendarTitles: Record<Language, string> = { ko: '마주', en: 'Maju' }

/** Makes a person's calendar here and their calendar at Google the same. */
export function syncGoogleCalendar({ google, links, take, calendar, accounts, remote, patience = patient }: Needs) {
  const push = pushEvents({ links, calendar, remote })

  /** With an access token that Google takes. @throws ConsentEnded where it reaches not so far: the person unticked that. */
  async function withAccess<T>(held: Held, signal: AbortSignal, work: (accessToken: string) => Promise<T>): Promise<T> {
    const once = (accessToken: string) =>
      work(accessToken).catch((error: unknown) => {
        throw statusOf(error) === 403 ? new ConsentEnded() : error
      })
    try {
      return await once(await google.access(held, signal))
    } catch (error) {
      if (statusOf(error) !== 401) throw error
    }
    return once(await google.renewed(held, signal))
  }

  /** Not asked again: nobody knows whether a calendar was made, and a second one would stay. */
  async function calendarOf({ actor, held, language, signal }: Omit<Sync, 'ask'>): Promise<string> {
    if (held.calendarId !== null) return held.calendarId
    const { zone } = await calendar.settingsFor(actor, undefined)
    const title = calendarTitles[language]
    const id = await withAccess(held, signal, (access) => remote.makeCalendar(access, { title, zone }, signal))
    await google.keepCalendar(held, id)
    return id
  }

  /** Brings what changed there. @throws CalendarGone */
  async function pull(sync: Sync): Promise<'taken' | 'full'> {
    const { actor, held, language, signal } = sync
    const known = new Map((await links.list(actor.accountId)).map((link) => [link.remoteId, link]))
    const seen = new Set<string>()
    let [from, page, result] = [held.syncToken, null as string | null, 'taken' as 'taken' | 'full']
    for (;;) {
      const list = await sync.ask((at) => remote.list(at, { sync: from, page }, signal))
      if (list === 'gone') throw new CalendarGone()
      if (list === 'start-again') {
        await google.keepSyncToken(held, null)
        ;[from, page] = [null, null]
        seen.clear()
        continue
      }
      for (const event of list.events) {
        seen.add(event.id)
        const isKnown = known.get(event.id)?.version === event.version
        if (!isKnown && (await take(actor, event, language)) === 'full') result = 'full'
      }
      page = list.nextPage
      if (page === null) {
        if (from === null) await takeMissing(sync, seen)
        await google.keepSyncToken(held, list.nextSync)
        return result
      }
    }
  }

  /** What a whole list does not name is deleted there, so long ago that nobody knows when. */
  async function takeMissing({ actor, language }: Sync, seen: ReadonlySet<string>) {
    for (const { remoteId, version } of await links.list(actor.accountId)) {
      if (version === null || seen.has(remoteId)) continue
      await take(actor, { id: remoteId, version, changedAt: null, cancelled: true, content: null }, language)
    }
  }

  async function run(held: Held, signal: AbortSignal) {
    const actor = await accounts.actorFor(held.accountId)
    if (!actor) throw new ConsentEnded()
    const { language } = await accounts.me(actor)
    const known = { actor, held, language, signal }
    const ask: Sync['ask'] = async (work) => {
      const calendarId = await calendarOf(known)
      const once = () => withAccess(held, signal, (accessToken) => work({ accessToken, calendarId }))
      return askPatiently(once, patience, signal)
    }
    const sync: Sync = { ...known, ask }
    for (let round = 0; round < MOST_ROUNDS; round += 1) {
      const pulled = await pull(sync)
      const conflicts = await push(sync, round)
      if (conflicts === 0) return google.synced(held, { trouble: pulled === 'full' ? 'full' : null, unfinished: false })
    }
    return google.synced(held, { trouble: null, unfinished: true })
  }

  /** A calendar that is not there for an account that has only now connected is one of another account. */
  async function runAnew(held: Held, signal: AbortSignal) {
    try {
      await run(held, signal)
    } catch (error) {
      if (!(error instanceof CalendarGone) || !held.isNew) throw error
      await google.keepCalendar(held, null)
      await run({ ...held, isNew: false }, signal)
    }
  }

  return async ({ accountId }: { accountId: string }, { signal }: Attempt) => {
    const held = await google.hold(accountId)
    if (!held) return
    try {
      await runAnew(held, signal)
    } catch (error) {
      await google.failed(held, error)
    }
  }
}

/** 401: the access token is not good any more; 403: it never was for that. */
const statusOf = (error: unknown): number | undefined =>
  error instanceof ProviderError && error.kind === 'unauthorised' ? error.status : undefined
