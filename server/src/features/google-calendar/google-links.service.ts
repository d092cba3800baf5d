import { randomUUID } from 'node:crypto'
import type { RemoteContent } from '@maju/providers/calendar/remote-calendar'
import type { Db } from '../../platform/database/db.ts'
import type { LinkRow } from './google.table.ts'
import type { LinkStore } from './link.store.ts'

/** The id of an event of ours at Google: what it takes are the letters a to v and digits, and none is ever used twice. */
const remoteIdOf = (eventId: string, generation: number): string =>
  `maju${eventId.replaceAll('-', '')}${generation === 0 ? '' : `g${generation}`}`

/** Which event is which at Google, and what both sides last agreed upon. */
export function googleLinks({ db, store }: { db: Db; store: LinkStore }) {
  return {
    list: (accountId: string) => store.list(db, accountId),
    byRemote: store.byRemote,
    update: store.update,
    remove: store.remove,
    forget: (link: LinkRow) => store.remove(db, link),

    /** An event of ours that is to go there. What is sent first is what both sides begin with, whether it is known to have arrived or not. */
    async begin(accountId: string, eventId: string, base: RemoteContent): Promise<LinkRow> {
      const made = { accountId, eventId, remoteId: remoteIdOf(eventId, 0), generation: 0 }
      const row: LinkRow = { ...made, version: null, base, removedAt: null }
      await store.add(db, row)
      return row
    },

    /** An event that came from there; the id of ours is new. */
    async take(tx: Db, accountId: string, remote: { id: string; version: string }, base: RemoteContent) {
      const eventId = randomUUID()
      const came = { accountId, eventId, remoteId: remote.id, generation: 0, version: remote.version }
      await store.add(tx, { ...came, base, removedAt: null })
      return eventId
    },

    /** It arrived as that. */
    agree: (link: LinkRow, version: string, base: RemoteContent) => store.update(db, link, { version, base }),

    /** Goes there under another id, since the one before is spent. */
    beginAnew: (link: LinkRow, base: RemoteContent, tx: Db = db) => {
      const generation = link.generation + 1
      return store.update(tx, link, { generation, remoteId: remoteIdOf(link.eventId, generation), version: null, base })
    },
  }
}
export type GoogleLinks = ReturnType<typeof googleLinks>
export type { LinkRow } from './google.table.ts'
