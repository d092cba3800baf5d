import type { Language } from '@maju/contracts/basics'
import { CALENDAR_LIMITS, type CalendarEvent } from '@maju/contracts/calendar'
import type { RemoteContent, RemoteEvent } from '@maju/providers/calendar/remote-calendar'
import type { OutsideEvents } from '../features/calendar/outside-events.service.ts'
import type { GoogleLinks, LinkRow } from '../features/google-calendar/google-links.service.ts'
import type { Actor } from '../platform/actor.ts'
import type { Db } from '../platform/database/db.ts'
import { changesBetween, contentOf, fit, merge } from './merge-events.ts'

type Needs = { db: Db; events: OutsideEvents; links: GoogleLinks }
type Live = RemoteEvent & { content: RemoteContent }
/** An event here, known to be another one there. */
type Pair = { link: LinkRow; mine: CalendarEvent }

/** An event as it is at Google now, brought together with the one here. `full`: there was no room for a new one. */
export function takeRemoteEvent({ db, events, links }: Needs) {
  return (actor: Actor, remote: RemoteEvent, language: Language): Promise<'taken' | 'full'> =>
    db.transaction(async (tx) => {
      const link = await links.byRemote(tx, actor.accountId, remote.id)
      if (!link) return takeNew(tx, actor, remote, language)
      const mine = await events.find(tx, actor, link.eventId)
      if (remote.cancelled) await (mine ? takeDeletion(tx, actor, remote, { link, mine }) : links.remove(tx, link))
      else if (!hasContent(remote)) await links.update(tx, link, { version: remote.version })
      else if (mine) await takeChange(tx, actor, fitted(remote, language), { link, mine })
      else await reviveIfLater(tx, actor, fitted(remote, language), link)
      return 'taken'
    })

  async function takeNew(tx: Db, actor: Actor, remote: RemoteEvent, language: Language) {
    if (remote.cancelled || !hasContent(remote)) return 'taken'
    if ((await events.countOf(tx, actor)) >= CALENDAR_LIMITS.events) return 'full'
    const { content } = fitted(remote, language)
    await events.put(tx, actor, await links.take(tx, actor.accountId, remote, content), content)
    return 'taken'
  }

  /** Deleted there. What was changed here after that stays, and goes there again under another id. */
  async function takeDeletion(tx: Db, actor: Actor, { changedAt }: RemoteEvent, { link, mine }: Pair) {
    const changedHere = changesBetween(link.base, contentOf(mine)) !== null
    if (changedHere && (changedAt === null || new Date(mine.updatedAt) > changedAt))
      await links.beginAnew(link, contentOf(mine), tx)
    else {
      await events.remove(tx, actor, link.eventId)
      await links.remove(tx, link)
    }
  }

  async function takeChange(tx: Db, actor: Actor, remote: Live, { link, mine }: Pair) {
    const [theirs, ours] = [remote.content, contentOf(mine)]
    const theirsIsLater = remote.changedAt !== null && remote.changedAt > new Date(mine.updatedAt)
    const merged = merge(link.base, { mine: ours, theirs, theirsIsLater })
    if (changesBetween(ours, merged)) await events.put(tx, actor, link.eventId, merged)
    await links.update(tx, link, { version: remote.version, base: theirs })
  }

  /** Deleted here. What was changed there after that comes back; else it is that version which has to go. */
  async function reviveIfLater(tx: Db, actor: Actor, { changedAt, version, content }: Live, link: LinkRow) {
    const isLater =
      version !== link.version && changedAt !== null && link.removedAt !== null && changedAt > link.removedAt
    if (isLater) await events.put(tx, actor, link.eventId, content)
    await links.update(tx, link, isLater ? { version, base: content, removedAt: null } : { version })
  }
}
export type TakeRemoteEvent = ReturnType<typeof takeRemoteEvent>

const hasContent = (remote: RemoteEvent): remote is Live => remote.content !== null
const fitted = (remote: Live, language: Language): Live => ({ ...remote, content: fit(remote.content, language) })
