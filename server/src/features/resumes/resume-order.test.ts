import { randomBytes, randomUUID } from 'node:crypto'
import type { ResumeVersion } from '@maju/contracts/resumes'
import { eq, sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import type { Database } from '../../platform/database/db.ts'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { makeActor } from '../../platform/make-actor.ts'
import { sectionService } from '../career/section.service.ts'
import { letterService } from './letter.service.ts'
import { letterStore } from './letter.store.ts'
import { openResume } from './open-resume.ts'
import { resumeEntryService } from './resume-entry.service.ts'
import { resumeEntryStore } from './resume-entry.store.ts'
import { resumeStore } from './resume.store.ts'
import { resumes } from './resume.table.ts'

const now = () => new Date()

/** The services of one résumé of somebody who is new. */
async function opening({ db }: Database) {
  const accountId = randomUUID()
  const actor: Actor = makeActor({ accountId, role: 'candidate', guest: true, sessionId: randomUUID() })
  await db.execute(
    sql`insert into account (id, name, role, language, created_at) values (${accountId}, '홍길동', 'candidate', 'ko', now())`,
  )
  const [store, entries, letters] = [resumeStore(), resumeEntryStore(), letterStore()]
  const sections = sectionService(randomBytes(32), 'résumés')
  const open = openResume({ db, store, entries, letters, sections, now })
  const id = randomUUID()
  const looks = {
    title: '이력서',
    language: 'ko',
    template: 'modern',
    summary: '',
    parts: [],
    status: 'active',
  } as const
  await store.insert(db, { ...looks, parts: [], id, accountId, targetId: null, createdAt: now(), updatedAt: now() })
  const career = { profile: async () => ({ entries: [], turnedOn: [], unreadable: 0 }) }
  return {
    id,
    actor,
    read: () => open.get(actor, id),
    entries: resumeEntryService({ db, entries, open, sections, career, now }),
    letters: letterService({ db, letters, open, now }),
  }
}

const CALLERS = 8
/** Each gives the whole résumé back; a bare list is tried with more of them. */
const MOVES = 240
const someOf = (count: number) => Math.floor(Math.random() * count)

/** Eight callers put things at random places, all at once. */
const moveAbout = (ids: readonly string[], move: (id: string, place: number) => Promise<ResumeVersion>) =>
  Promise.all(
    Array.from({ length: CALLERS }, async () => {
      for (let n = 0; n < MOVES / CALLERS; n += 1) await move(ids[someOf(ids.length)] ?? '', someOf(ids.length + 4))
    }),
  )

type Placed = { id: string; place: number }
const placesAndIds = (rows: readonly Placed[]) => ({
  places: rows.map(({ place }) => place),
  ids: new Set(rows.map(({ id }) => id)),
})
const skillsIn = ({ entries }: ResumeVersion) => entries.filter(({ section }) => section === 'skills')
/** All of them, each at a place of its own, without gaps. */
const whole = (ids: readonly string[]) => ({ places: ids.map((_id, place) => place), ids: new Set(ids) })

describeOnEachDatabase('the order of a résumé', (opened) => {
  test('stays whole under moves of entries by 8 callers at once', async () => {
    const { id, actor, read, entries } = await opening(opened())
    const ids = Array.from({ length: 9 }, () => randomUUID())
    await Promise.all(ids.map((one) => entries.add(actor, id, { id: one, section: 'skills', value: { name: one } })))
    await entries.add(actor, id, { section: 'jobInterests', value: { name: '개발자' } })
    expect(placesAndIds(skillsIn(await read()))).toEqual(whole(ids))
    await moveAbout(ids, (one, place) => entries.move(actor, id, one, place))
    const after = await read()
    expect(placesAndIds(skillsIn(after))).toEqual(whole(ids))
    expect(after.entries.filter(({ section }) => section === 'jobInterests').map(({ place }) => place)).toEqual([0])
  }, 120_000)

  test('stays whole under moves of letters by 8 callers at once, while others come and go', async () => {
    const { id, actor, read, letters } = await opening(opened())
    const ids = Array.from({ length: 7 }, () => randomUUID())
    const item = { question: '문항', answer: '', limit: null }
    for (const one of ids) await letters.add(actor, id, { id: one, ...item })
    const comeAndGo = async () => {
      for (let n = 0; n < 30; n += 1) {
        const passing = randomUUID()
        await letters.add(actor, id, { id: passing, ...item })
        await letters.remove(actor, id, passing)
      }
    }
    await Promise.all([moveAbout(ids, (one, place) => letters.move(actor, id, one, place)), comeAndGo()])
    expect(placesAndIds((await read()).letters)).toEqual(whole(ids))
  }, 120_000)

  test('of what is protected is sealed: what lies in the table does not say it, and it opens again', async () => {
    const { db } = opened()
    const { id, actor, read, entries } = await opening(opened())
    await entries.add(actor, id, { section: 'veteran', value: { code: 'BOHUN-77', relation: null } })
    const rows = await db.execute(sql`select to_jsonb(e) as row from resume_entry e where resume_id = ${id}`)
    expect(JSON.stringify(rows)).toContain('v1.')
    expect(JSON.stringify(rows)).not.toContain('BOHUN')
    expect((await read()).entries).toMatchObject([{ value: { code: 'BOHUN-77' } }])
    // Another secret, as after a restore without it: counted and kept.
    await db.execute(sql`update resume_entry set sealed = 'v1.AAAA' where resume_id = ${id}`)
    expect(await read()).toMatchObject({ entries: [], unreadable: 1 })
    expect(await db.select({ id: resumes.id }).from(resumes).where(eq(resumes.id, id))).toHaveLength(1)
  })
})
