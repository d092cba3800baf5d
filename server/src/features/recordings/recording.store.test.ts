import { randomUUID } from 'node:crypto'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { memoryBlobs } from '../../platform/blobs/memory-blobs.ts'
import { type Db, isOrphaned } from '../../platform/database/db.ts'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { practiceRows } from '../../platform/database/practice-rows.fixture.ts'
import { partStore } from './part.store.ts'
import { recordingStore } from './recording.store.ts'
import { recordingParts, recordings, type RecordingRow } from './recording.table.ts'
import { takePart } from './take-part.ts'

const store = recordingStore()
const parts = partStore()
const at = new Date('2026-11-29T09:00:00.000Z')

async function inserted(db: Db, { actor, interviewId }: { actor: Actor; interviewId: string }, change = {}) {
  const id = randomUUID()
  const row: RecordingRow = {
    id,
    accountId: actor.accountId,
    interviewId,
    questionId: 'q1',
    turn: null,
    attempt: 0,
    kind: 'video',
    mediaType: 'video/webm',
    status: 'receiving',
    uploaded: true,
    blobPrefix: `accounts/${actor.accountId}/recordings/${id}/`,
    nextPart: 0,
    bytes: 0,
    seconds: null,
    replaces: null,
    fault: null,
    measures: null,
    startedAt: at,
    touchedAt: at,
    ...change,
  }
  await store.insert(db, row)
  return row
}

const partOf = ({ id }: RecordingRow, part: number, bytes = 1) => ({
  recordingId: id,
  part,
  bytes,
  blob: `accounts/x/recordings/${id}/${part}-${randomUUID()}`,
})

describeOnEachDatabase('recordings', (opened) => {
  test('are found by their owner, as they were written, and by nobody else', async () => {
    const { db } = opened()
    const mine = await practiceRows(db)
    const other = await practiceRows(db)
    const row = await inserted(db, mine, { bytes: 1_999_999_999, seconds: 12.345_678_9 })
    expect(await store.find(db, mine.actor, row.id)).toEqual(row)
    expect(await store.ofInterview(db, mine.actor, mine.interviewId)).toEqual([row])
    expect(await store.countOf(db, mine.actor, mine.interviewId)).toBe(1)
    expect(await store.find(db, other.actor, row.id)).toBeNull()
    expect(await store.ofInterview(db, other.actor, mine.interviewId)).toEqual([])
    expect(await store.countOf(db, other.actor, mine.interviewId)).toBe(0)
    expect(await store.details(db, other.actor, row.id)).toBeNull()
    expect(await store.remove(db, other.actor, row.id)).toEqual([])
    expect(await store.removeOfInterviews(db, other.actor, [mine.interviewId])).toEqual([])
    expect(await store.remove(db, mine.actor, row.id)).toEqual([row.blobPrefix])
  })

  test('of an interview that is gone cannot be begun, and the error says why', async () => {
    const { db } = opened()
    const { actor } = await practiceRows(db)
    const failed: unknown = await inserted(db, { actor, interviewId: randomUUID() }).catch((error: unknown) => error)
    expect(isOrphaned(failed)).toBe(true)
  })

  test.each(['account', 'target', 'interview'] as const)('go with their %s, parts and all', async (table) => {
    const { db } = opened()
    const { actor, interviewId, targetId } = await practiceRows(db)
    const row = await inserted(db, { actor, interviewId })
    await parts.put(db, partOf(row, 0))
    const id = { account: actor.accountId, target: targetId, interview: interviewId }[table]
    await db.execute(sql`delete from ${sql.identifier(table)} where id = ${id}`)
    expect(await store.find(db, actor, row.id)).toBeNull()
    expect(await parts.countOf(db, row.id)).toBe(0)
  })

  test('move with their parts from one account to another', async () => {
    const { db } = opened()
    const guest = await practiceRows(db)
    const member = await practiceRows(db)
    const row = await inserted(db, guest)
    await parts.put(db, partOf(row, 0))
    await store.move(db, guest.actor.accountId, member.actor.accountId)
    expect(await store.find(db, guest.actor, row.id)).toBeNull()
    expect(await store.find(db, member.actor, row.id)).toEqual({ ...row, accountId: member.actor.accountId })
    expect(await store.removeOfAccount(db, guest.actor.accountId)).toEqual([])
    expect(await store.removeOfAccount(db, member.actor.accountId)).toEqual([row.blobPrefix])
    expect(await parts.countOf(db, row.id)).toBe(0)
  })

  test('that were never finished are removed by their age, and no other', async () => {
    const { db } = opened()
    const mine = await practiceRows(db)
    const old = await inserted(db, mine)
    const young = await inserted(db, mine, { touchedAt: new Date(at.getTime() + 1) })
    const done = await inserted(db, mine, { status: 'waiting' })
    expect(await store.removeAbandoned(db, new Date(at.getTime() + 1))).toContain(old.blobPrefix)
    const left = (await store.ofInterview(db, mine.actor, mine.interviewId)).map(({ id }) => id)
    expect(left.toSorted()).toEqual([young.id, done.id].toSorted())
  })

  test('name the one whose place they take, which only their own account can lose by it', async () => {
    const { db } = opened()
    const mine = await practiceRows(db)
    const other = await practiceRows(db)
    const old = await inserted(db, mine)
    const fresh = await inserted(db, mine, { replaces: old.id })
    const claimed = await inserted(db, other, { replaces: old.id })
    expect(await store.removeReplaced(db, claimed)).toEqual([])
    expect(await store.removeReplaced(db, old)).toEqual([])
    expect(await store.removeReplacements(db, other.actor, old.id)).toEqual([claimed.blobPrefix])
    expect(await store.removeReplaced(db, fresh)).toEqual([old.blobPrefix])
    expect(await store.findForJobForUpdate(db, old.id)).toBeNull()
    expect(await store.findForJobForUpdate(db, fresh.id)).toEqual({ ...fresh, replaces: null })
  })

  test('know the first part that is missing behind one that is there', async () => {
    const { db } = opened()
    const row = await inserted(db, await practiceRows(db))
    const other = await inserted(db, await practiceRows(db))
    for (const part of [0, 1, 2, 4, 5, 9]) await parts.put(db, partOf(row, part))
    for (const part of [3, 6, 7, 8]) await parts.put(db, partOf(other, part))
    const next = await Promise.all([0, 2, 4, 9].map((there) => parts.nextMissing(db, row.id, there)))
    expect(next).toEqual([3, 3, 6, 10])
    expect((await parts.inOrder(db, row.id, 5)).map(({ part }) => part)).toEqual([0, 1, 2, 4])
  })

  test('keep one of two parts with the same number, and know which blobs are theirs', async () => {
    const { db } = opened()
    const row = await inserted(db, await practiceRows(db))
    const [first, second] = [partOf(row, 0, 5), partOf(row, 0, 7)]
    for (const part of [first, second]) await parts.put(db, part)
    expect(await parts.find(db, row.id, 0)).toEqual(second)
    expect(await parts.known(db, [first.blob, second.blob])).toEqual(new Set([second.blob]))
  })

  test('count every part once when many come at the same time, some of them twice', async () => {
    const { db } = opened()
    const mine = await practiceRows(db)
    const row = await inserted(db, mine)
    const blobs = memoryBlobs()
    const take = takePart({ db, store, parts, blobs, now: () => at })
    const numbers = [7, 3, 0, 5, 1, 3, 6, 2, 4, 0, 7]
    await Promise.all(numbers.map((part) => take(mine.actor, row.id, part, new Uint8Array(part + 1))))
    expect(await store.find(db, mine.actor, row.id)).toMatchObject({ nextPart: 8, bytes: 36 })
    expect(await blobs.size()).toBe(36)
    const kept = await db.select().from(recordingParts).where(eq(recordingParts.recordingId, row.id))
    expect(kept).toHaveLength(8)
    for (const { blob, bytes } of kept) expect((await blobs.get(blob)).length).toBe(bytes)
  })

  test('that are removed while a part comes in keep neither row nor bytes', async () => {
    const { db } = opened()
    const mine = await practiceRows(db)
    const row = await inserted(db, mine)
    const blobs = memoryBlobs()
    const put = async (key: string, bytes: Uint8Array) => {
      await blobs.put(key, bytes)
      await db.delete(recordings).where(eq(recordings.id, row.id))
    }
    const take = takePart({ db, store, parts, blobs: { ...blobs, put }, now: () => at })
    await expect(take(mine.actor, row.id, 0, new Uint8Array(3))).rejects.toThrow('no such recording')
    expect(await blobs.size()).toBe(0)
  })
})
