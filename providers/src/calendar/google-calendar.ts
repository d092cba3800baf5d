import { z } from 'zod'
import type { Reply } from '../wire/wire-error.ts'
import { askGoogle, type GoogleOptions, oauthClient, readGoogle } from './google-client.ts'
import { googleEvent, readEvent, writeEvent } from './google-events.ts'
import type { RemoteCalendar, RemotePage, RemotePlace, Written } from './remote-calendar.ts'

const EVENTS_A_PAGE = 250

const madeCalendar = z.object({ id: z.string().min(1) })
const writtenEvent = z.object({ etag: z.string().min(1) })
const pageOfEvents = z.object({
  timeZone: z.string().nullish(),
  items: z.array(googleEvent).nullish(),
  nextPageToken: z.string().min(1).nullish(),
  nextSyncToken: z.string().min(1).nullish(),
})

/** A calendar of our own at Google, by its official client. */
export function googleCalendar(options: GoogleOptions & { eventsAPage?: number }): RemoteCalendar {
  const { eventsAPage = EVENTS_A_PAGE } = options

  const { withEvents, write } = asker(options)

  return {
    makeCalendar: (accessToken, { title, zone }, signal) =>
      askGoogle(options, signal, async (limited) => {
        const { calendars } = await clientOf(options, accessToken, limited)
        const { data } = await calendars.insert({ requestBody: { summary: title, timeZone: zone } })
        return readGoogle(madeCalendar, data).id
      }),

    list: (at, from, signal) =>
      withEvents<RemotePage | 'start-again' | 'gone'>(
        at,
        signal,
        async (events, calendarId) => readPage((await events.list({ calendarId, ...asking(from, eventsAPage) })).data),
        ({ status }) => (status === 410 ? 'start-again' : status === 404 ? 'gone' : null),
      ),

    insert: (at, id, content, signal) =>
      write(at, signal, (events, calendarId) =>
        events.insert({ calendarId, requestBody: { id, ...writeEvent(content) } }),
      ),

    change: (at, { id: eventId, version }, change, signal) =>
      write(at, signal, (events, calendarId) =>
        events.patch({ calendarId, eventId, requestBody: writeEvent(change) }, ifStill(version)),
      ),

    remove: (at, { id: eventId, version }, signal) =>
      withEvents<'removed' | 'conflict' | 'gone'>(
        at,
        signal,
        async (events, calendarId) => {
          await events.delete({ calendarId, eventId }, ifStill(version))
          return 'removed'
        },
        whatHappened,
      ),
  }
}

/** Ways to ask for events. */
function asker(options: GoogleOptions) {
  /** Asks for something of a calendar's events; what they answer where somebody was first, or where there is nothing, is an answer too. */
  const withEvents = <T>(
    { accessToken, calendarId }: RemotePlace,
    signal: AbortSignal,
    ask: (events: Events, calendarId: string) => Promise<T>,
    known: (reply: Reply) => T | null,
  ) =>
    askGoogle<T>(
      options,
      signal,
      async (limited) => ask((await clientOf(options, accessToken, limited)).events, calendarId),
      known,
    )

  const write = (
    at: RemotePlace,
    signal: AbortSignal,
    ask: (events: Events, id: string) => Promise<{ data: unknown }>,
  ) =>
    withEvents<Written>(
      at,
      signal,
      async (events, id) => ({ version: readGoogle(writtenEvent, (await ask(events, id)).data).etag }),
      whatHappened,
    )

  return { withEvents, write }
}

async function clientOf(options: GoogleOptions, accessToken: string, signal: AbortSignal) {
  const { calendar } = await import('@googleapis/calendar')
  const auth = await oauthClient(options, signal, accessToken)
  return calendar({ version: 'v3', auth, ...(options.baseUrl !== undefined && { rootUrl: options.baseUrl }) })
}
type Events = Awaited<ReturnType<typeof clientOf>>['events']

const ifStill = (version: string | null) => (version === null ? {} : { headers: { 'If-Match': version } })

/** Of one sync all but the token has to be asked for as it was in the first. */
const asking = ({ sync, page }: { sync: string | null; page: string | null }, maxResults: number) => ({
  maxResults,
  showDeleted: true,
  singleEvents: false,
  ...(sync !== null && { syncToken: sync }),
  ...(page !== null && { pageToken: page }),
})

function readPage(data: unknown): RemotePage {
  const { items, nextPageToken, nextSyncToken, timeZone } = readGoogle(pageOfEvents, data)
  return {
    events: (items ?? []).map((each) => readEvent(each, timeZone ?? 'UTC')),
    nextPage: nextPageToken ?? null,
    nextSync: nextSyncToken ?? null,
  }
}

/** 409: there is one with this id; 412: it is another version by now. */
function whatHappened({ status }: Reply): 'conflict' | 'gone' | null {
  if (status === 409 || status === 412) return 'conflict'
  return status === 404 || status === 410 ? 'gone' : null
}
