import type { Language } from '@maju/contracts/basics'
import type { CalendarEvent } from '@maju/contracts/calendar'
import type { RemoteCalendar, RemotePlace } from '@maju/providers/calendar/remote-calendar'
import type { CalendarService } from '../features/calendar/calendar.service.ts'
import type { Held } from '../features/google-calendar/google-calendar.service.ts'
import type { GoogleLinks, LinkRow } from '../features/google-calendar/google-links.service.ts'
import type { Actor } from '../platform/actor.ts'
import { changesBetween, contentOf } from './merge-events.ts'

/** One sync of one person: who it is, what is held, and a way to ask Google for something. */
export type Sync = {
  actor: Actor
  held: Held
  language: Language
  /** Asks again what passes by itself, once with a new access token. Only for what can be done twice. */
  ask: <T>(work: (at: RemotePlace) => Promise<T>) => Promise<T>
  signal: AbortSignal
}

type Needs = { links: GoogleLinks; calendar: Pick<CalendarService, 'all'>; remote: RemoteCalendar }

/** Brings what changed here to Google; how often somebody was first there. */
export function pushEvents({ links, calendar, remote }: Needs) {
  /** Under an id that was written down before: a second try finds what the first one made. */
  async function add({ ask, signal }: Sync, event: CalendarEvent, link: LinkRow, round: number): Promise<boolean> {
    const content = contentOf(event)
    const written = await ask((at) => remote.insert(at, link.remoteId, content, signal))
    if (typeof written !== 'string') await links.agree(link, written.version, content)
    // The list names what is there, unless it was deleted before we ever knew of it: then its id is spent.
    else if (round > 0) await links.beginAnew(link, content)
    return typeof written !== 'string'
  }

  async function change({ ask, signal }: Sync, event: CalendarEvent, link: LinkRow & { version: string }) {
    const content = contentOf(event)
    const changed = changesBetween(link.base, content)
    if (!changed) return true
    const { remoteId: id, version } = link
    const written = await ask((at) => remote.change(at, { id, version }, changed, signal))
    if (typeof written !== 'string') await links.agree(link, written.version, content)
    return typeof written !== 'string'
  }

  async function remove({ ask, signal }: Sync, link: LinkRow) {
    const { remoteId: id, version } = link
    const done = await ask((at) => remote.remove(at, { id, version }, signal))
    if (done !== 'conflict') await links.forget(link)
    return done !== 'conflict'
  }

  return async (sync: Sync, round: number): Promise<number> => {
    const { actor } = sync
    const known = new Map((await links.list(actor.accountId)).map((link) => [link.eventId, link]))
    const results: boolean[] = []
    for (const event of await calendar.all(actor)) {
      const link = known.get(event.id) ?? (await links.begin(actor.accountId, event.id, contentOf(event)))
      known.delete(event.id)
      const { version } = link
      results.push(
        version === null ? await add(sync, event, link, round) : await change(sync, event, { ...link, version }),
      )
    }
    for (const link of known.values()) results.push(await remove(sync, link))
    return results.filter((done) => !done).length
  }
}
