import type { EventKind, EventTime } from '@maju/contracts/calendar'

/** What both sides know of an event. */
export type RemoteContent = {
  kind: EventKind
  /** May be empty elsewhere. */
  title: string
  note: string
  place: string
  time: EventTime
  /** The longest before it first. */
  reminderMinutes: number[]
}

export type RemoteEvent = {
  id: string
  /** Changes whenever the event does. */
  version: string
  /** Null where the service does not say. */
  changedAt: Date | null
  cancelled: boolean
  /** Null for one that we do not take: it repeats, or is of a special kind. */
  content: RemoteContent | null
}

export type RemotePage = {
  events: readonly RemoteEvent[]
  /** Where this list goes on; null at its end. */
  nextPage: string | null
  /** From where the next list tells what has changed; only at the end. */
  nextSync: string | null
}

/** A calendar of a person, and the proof that we may reach it. */
export type RemotePlace = { accessToken: string; calendarId: string }

/** `conflict`: somebody else was first; `gone`: there is no such event or calendar any more. */
export type Written = { version: string } | 'conflict' | 'gone'

/**
 * A calendar elsewhere that is ours alone. Absence is `null`, never an adapter that does nothing. Every method fails with `ProviderError` only, never
 * hangs longer than its timeout, stops on the signal and tries nothing again by itself: after a failure nobody knows whether it took effect, and doing
 * the same again is safe except for `makeCalendar`. `unauthorised`: the access token has expired or does not reach so far.
 */
export type RemoteCalendar = {
  /** The id of a new calendar. */
  makeCalendar(accessToken: string, given: { title: string; zone: string }, signal: AbortSignal): Promise<string>
  /**
   * Everything, or with `sync` what has changed since, deletions included. `start-again`: the service does not know that `sync` any more;
   * `gone`: there is no such calendar.
   */
  list(
    at: RemotePlace,
    from: { sync: string | null; page: string | null },
    signal: AbortSignal,
  ): Promise<RemotePage | 'start-again' | 'gone'>
  /** Under an id of ours (at least five of the letters a to v and digits), so that a second try makes no second event: it is a `conflict`. */
  insert(at: RemotePlace, id: string, content: RemoteContent, signal: AbortSignal): Promise<Written>
  /** Changes only what is given, and only that version. */
  change(
    at: RemotePlace,
    which: { id: string; version: string },
    change: Partial<RemoteContent>,
    signal: AbortSignal,
  ): Promise<Written>
  /** Only that version, whatever version it is where none is given. `gone` where it is deleted already. */
  remove(
    at: RemotePlace,
    which: { id: string; version: string | null },
    signal: AbortSignal,
  ): Promise<'removed' | 'conflict' | 'gone'>
}
