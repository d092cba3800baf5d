import type { Blobs } from '../../platform/blobs/blobs.ts'
import type { Db } from '../../platform/database/db.ts'
import type { PartStore } from './part.store.ts'
import type { RecordingStore } from './recording.store.ts'

const HOUR = 3_600_000
const ABANDONED_DAYS = 7
/** Blobs that are looked up in one query. */
const AT_ONCE = 500

type Needs = {
  db: Db
  store: RecordingStore
  parts: PartStore
  blobs: Blobs
  forget: (tx: Db, prefixes: string[]) => Promise<void>
  now: () => Date
}

/** What is swept away of recordings once an hour. */
export function sweepRecordings({ db, store, parts, blobs, forget, now }: Needs) {
  async function removeUnknown(keys: readonly string[]) {
    const known = await parts.known(db, keys)
    for (const key of keys) if (!known.has(key)) await blobs.removeAll(key)
  }

  return {
    /** A tab that was closed in the middle of an answer and never came back. */
    abandoned: () =>
      db.transaction(async (tx) => {
        const since = new Date(now().getTime() - ABANDONED_DAYS * 24 * HOUR)
        await forget(tx, await store.removeAbandoned(tx, since))
      }),

    /** Bytes whose row never came into being, by a crash in between; young ones may be waiting for theirs. */
    orphans: async () => {
      const before = now().getTime() - HOUR
      let keys: string[] = []
      for await (const { key, changedAt } of blobs.list('accounts/')) {
        if (!isPart(key) || changedAt.getTime() > before) continue
        keys.push(key)
        if (keys.length < AT_ONCE) continue
        await removeUnknown(keys)
        keys = []
      }
      if (keys.length > 0) await removeUnknown(keys)
    },
  }
}

const isPart = (key: string) => /^accounts\/[^/]+\/recordings\//.test(key)
