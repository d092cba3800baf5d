import { randomUUID } from 'node:crypto'
import { expect, test } from 'vitest'
import { type Db, isDuplicate } from '../../platform/database/db.ts'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { practiceRows } from '../../platform/database/practice-rows.fixture.ts'
import type { Actor } from '../../platform/actor.ts'
import { practiceStore } from './practice.store.ts'
import type { BookmarkRow, OwnQuestionRow } from './practice.table.ts'

const store = practiceStore()
const at = new Date('2026-11-29T09:00:00.000Z')

const own = ({ accountId }: Actor): OwnQuestionRow => ({
  id: randomUUID(),
  accountId,
  language: 'ko',
  text: '무엇이 어려웠습니까?',
  phase: 'fit',
  competency: 'teamwork',
  competencyBy: 'rules',
  company: null,
  ncsMajor: null,
  note: '',
  createdAt: at,
  updatedAt: at,
})
const star = ({ accountId }: Actor, question: string, change: Partial<BookmarkRow> = {}): BookmarkRow => ({
  accountId,
  question,
  ownQuestionId: null,
  planId: null,
  targetId: null,
  kept: null,
  createdAt: at,
  ...change,
})
const starred = async (db: Db, actor: Actor) => (await store.stars(db, actor)).map(({ question }) => question)

describeOnEachDatabase('what is kept of questions', (opened) => {
  test('is found by its owner, as it was written, and by nobody else', async () => {
    const { db } = opened()
    const [mine, other] = [await practiceRows(db), await practiceRows(db)]
    const row = own(mine.actor)
    await store.ownInsert(db, row)
    expect(await store.ownFind(db, mine.actor, row.id)).toEqual(row)
    expect(await store.ownFind(db, other.actor, row.id)).toBeNull()
    expect(await store.ownRemove(db, other.actor, row.id)).toBe(false)
    expect(await store.ownList(db, mine.actor)).toEqual([row])
  })

  test('is starred once however often, and the star goes with its question', async () => {
    const { db } = opened()
    const { actor } = await practiceRows(db)
    const row = own(actor)
    await store.ownInsert(db, row)
    const on = star(actor, `own.${row.id}`, { ownQuestionId: row.id })
    await Promise.all([1, 2, 3].map(() => store.star(db, on)))
    expect(await store.stars(db, actor)).toEqual([on])
    await store.ownRemove(db, actor, row.id)
    expect(await store.stars(db, actor)).toEqual([])
  })

  test('of a guest joins what the account has: of two stars on one question one stays', async () => {
    const { db } = opened()
    const [guest, member] = [await practiceRows(db), await practiceRows(db)]
    await store.star(db, star(guest.actor, 'bank.one'))
    await store.star(db, star(guest.actor, 'bank.two'))
    await store.star(db, star(member.actor, 'bank.one'))
    await db.transaction((tx) => store.move(tx, guest.actor.accountId, member.actor.accountId))
    expect((await starred(db, member.actor)).toSorted()).toEqual(['bank.one', 'bank.two'])
    expect(await starred(db, guest.actor)).toEqual([])
  })

  test('is one practice an application and question', async () => {
    const { db } = opened()
    const { actor, interviewId, targetId } = await practiceRows(db)
    const { accountId } = actor
    const row = { interviewId, accountId, targetId, question: 'bank.one', storyId: null, createdAt: at }
    await store.addPractice(db, row)
    expect(await store.practiceOf(db, actor, targetId, 'bank.one')).toEqual(row)
    const again = store.addPractice(db, { ...row, interviewId: randomUUID() })
    expect(await again.then(() => null, isDuplicate)).toBe(true)
  })
})
