import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Db } from '../../platform/database/db.ts'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { practiceRows } from '../../platform/database/practice-rows.fixture.ts'
import { feedbackStore } from './feedback.store.ts'
import { shareStore } from './share.store.ts'
import type { ShareRow } from './share.table.ts'

const store = shareStore()
const feedback = feedbackStore()
const at = new Date('2026-11-29T09:00:00.000Z')
const later = (minutes: number) => new Date(at.getTime() + minutes * 60_000)

async function linked(db: Db, change: Partial<ShareRow> = {}) {
  const { actor, interviewId } = await practiceRows(db)
  const row: ShareRow = {
    id: randomUUID(),
    accountId: actor.accountId,
    interviewId,
    tokenHash: randomUUID(),
    label: '',
    shows: { answers: true, measures: true, recordings: false },
    marking: true,
    mentor: null,
    createdAt: at,
    expiresAt: later(60),
    revokedAt: null,
    ...change,
  }
  await store.insert(db, row)
  return { actor, row }
}

describeOnEachDatabase('links to reports', (opened) => {
  const db = () => opened().db

  test('open until the moment they expire or are ended, and are found by their hash alone', async () => {
    const { actor, row } = await linked(db())
    expect(await store.findOpen(db(), row.tokenHash, later(59))).toEqual(row)
    expect(await store.findOpen(db(), row.tokenHash, later(60))).toBeNull()
    expect(await store.findOpen(db(), row.id, at)).toBeNull()
    expect(await store.end(db(), actor, row.id, later(5))).toBe(true)
    expect(await store.end(db(), actor, row.id, later(9))).toBe(true)
    expect(await store.findOpen(db(), row.tokenHash, at)).toBeNull()
    expect((await store.ofAccount(db(), actor)).map(({ revokedAt }) => revokedAt)).toEqual([later(5)])
  })

  test('are nobody else’s to end or to see', async () => {
    const { row } = await linked(db())
    const { actor: stranger } = await linked(db())
    expect(await store.end(db(), stranger, row.id, at)).toBe(false)
    expect(await store.ofInterview(db(), stranger, row.interviewId)).toEqual([])
    expect(await store.countOf(db(), stranger, row.interviewId)).toBe(0)
  })

  test('are opened once a visit, the newest first, also when two look at the same moment', async () => {
    const { row } = await linked(db())
    const open = (minutes: number) => store.open(db(), row.id, later(minutes), later(minutes - 30))
    await Promise.all([open(0), open(0)])
    await open(29)
    await open(31)
    const openings = await store.openingsOf(db(), [row.id])
    expect(openings.map(({ openedAt }) => openedAt)).toEqual([later(31), at])
  })

  test('go when they have ended and nobody wrote by them', async () => {
    const { actor, row: silent } = await linked(db())
    const { actor: other, row: spoken } = await linked(db())
    await feedback.addMarks(db(), { shareId: spoken.id, questionId: 'q1', marks: [], revision: 0, at })
    await store.forgetEnded(db(), later(60))
    expect(await store.ofAccount(db(), actor)).toEqual([silent])
    await store.forgetEnded(db(), later(61))
    expect(await store.ofAccount(db(), actor)).toEqual([])
    expect(await store.ofAccount(db(), other)).toEqual([spoken])
  })

  test('keep the marks of a question as they were first given, also when they come at the same moment', async () => {
    const { row } = await linked(db())
    const mark = (level: number) =>
      feedback.addMarks(db(), {
        shareId: row.id,
        questionId: 'q1',
        marks: [{ dimension: 'fit', level }],
        revision: 0,
        at,
      })
    const added = await Promise.all([mark(1), mark(2), mark(3)])
    expect(added.filter(Boolean)).toHaveLength(1)
    expect(await feedback.marksOf(db(), [row.id])).toHaveLength(1)
  })

  test('take everything that was said by them along with their interview', async () => {
    const { row } = await linked(db())
    const nowhere = { second: null, recordingId: null, turn: null, spanStart: null, spanEnd: null, quote: null }
    const { id: shareId, accountId } = row
    await feedback.addComment(db(), {
      id: randomUUID(),
      shareId,
      accountId,
      questionId: 'q1',
      body: '네',
      at,
      ...nowhere,
    })
    await db().execute(sql`delete from interview where id = ${row.interviewId}`)
    expect(await feedback.commentsOf(db(), [row.id])).toEqual([])
  })
})
