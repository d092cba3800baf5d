import { randomUUID } from 'node:crypto'
import { RECORDING_LIMITS } from '@maju/contracts/recording'
import type { Actor } from '../../platform/actor.ts'
import type { Blobs } from '../../platform/blobs/blobs.ts'
import type { Db } from '../../platform/database/db.ts'
import { NotFound, Refused } from '../../platform/errors.ts'
import type { PartStore } from './part.store.ts'
import type { RecordingStore } from './recording.store.ts'
import type { PartRow, RecordingRow } from './recording.table.ts'

type Needs = { db: Db; store: RecordingStore; parts: PartStore; blobs: Blobs; now: () => Date }

/**
 * One part comes in: bytes first, row second, so that a crash leaves bytes without a row (which housekeeping removes) and never the reverse.
 * Each part that is sent gets a key of its own: what was acknowledged is not touched by one that comes again, too late or at the same time.
 */
export function takePart({ db, store, parts, blobs, now }: Needs) {
  /** Counts the part in and gives the key of the one that it replaces. */
  async function countIn(tx: Db, actor: Actor, part: PartRow) {
    const row = openRecording(await store.findForUpdate(tx, actor, part.recordingId))
    const old = await parts.find(tx, row.id, part.part)
    const bytes = row.bytes + part.bytes - (old?.bytes ?? 0)
    if (bytes > RECORDING_LIMITS.bytes)
      throw new Refused('too-large', `A recording has at most ${RECORDING_LIMITS.bytes / 1_000_000} MB.`)
    await parts.put(tx, part)
    const nextPart = part.part === row.nextPart ? await parts.nextMissing(tx, row.id, part.part) : row.nextPart
    const change = { bytes, nextPart, touchedAt: now() }
    await store.update(tx, row.id, change)
    return { row: { ...row, ...change }, replaced: old?.blob ?? null }
  }

  return async (actor: Actor, recordingId: string, part: number, bytes: Uint8Array): Promise<RecordingRow> => {
    // Looked at before anything is written, and again under the lock.
    const { blobPrefix } = openRecording(await store.find(db, actor, recordingId))
    const blob = `${blobPrefix}${part}-${randomUUID()}`
    await blobs.put(blob, bytes)
    const counted = db.transaction((tx) => countIn(tx, actor, { recordingId, part, bytes: bytes.length, blob }))
    const { row, replaced } = await counted.catch(async (error: unknown) => {
      // Only what was decided here is certain not to have been committed.
      if (error instanceof NotFound || error instanceof Refused) await blobs.removeAll(blob)
      throw error
    })
    if (replaced !== null) await blobs.removeAll(replaced)
    return row
  }
}

/** @throws NotFound, or Refused `conflict` for one that takes no parts (any more). */
function openRecording(row: RecordingRow | null): RecordingRow {
  if (!row) throw new NotFound('recording')
  if (!row.uploaded) throw new Refused('conflict', 'This recording stays in the browser: only its numbers are taken.')
  if (row.status !== 'receiving') throw new Refused('conflict', 'This recording is finished and takes no more parts.')
  return row
}
