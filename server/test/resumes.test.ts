import { deleteMe, exportMe, signIn } from '@maju/contracts/account'
import { changeCareerEntry, turnCareerSection } from '@maju/contracts/career'
import { changeDocument, getDocument } from '@maju/contracts/documents'
import {
  changeResume,
  deleteResume,
  duplicateResume,
  getResume,
  listResumes,
  RESUME_LIMITS,
  resumeVersion,
} from '@maju/contracts/resumes'
import { createTarget, deleteTarget } from '@maju/contracts/target'
import { count, eq } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { resumes } from '../src/features/resumes/resume.table.ts'
import { resume as resumeText } from './candidate.ts'
import { documentOf } from './documents.fixture.ts'
import { addEntry, addItem, addToProfile, makeResume, namesIn, resumeOf, tryToMake } from './resumes.fixture.ts'
import { houseAmongOthers, type TestHouse } from './test-house.ts'
import { PASSWORD, type Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await houseAmongOthers()
})

const targetOf = (visitor: Visitor) =>
  visitor.call(createTarget, { body: { company: '가온페이', jobTitle: '백엔드 개발자', language: 'ko' } })
const read = (visitor: Visitor, resumeId: string) => visitor.call(getResume, { params: { resumeId } })

describe('a new résumé', () => {
  test('says what the profile says, in its order, but nothing that is protected', async () => {
    const visitor = await house.guest()
    for (const name of ['SQL', 'TypeScript']) await addToProfile(visitor, 'skills', { name })
    const { id } = await addToProfile(visitor, 'person', { name: '홍길동' })
    await visitor.call(turnCareerSection, { body: { section: 'military', on: true } })
    await addToProfile(visitor, 'military', { status: 'served' })
    const made = await resumeOf(visitor, { title: '가온페이 지원' })
    expect(made).toMatchObject({ title: '가온페이 지원', status: 'active', targetId: null, letters: [], summary: '' })
    expect(made.entries.map(({ section, place }) => [section, place])).toEqual([
      ['person', 0],
      ['skills', 0],
      ['skills', 1],
    ])
    expect(namesIn(made, 'skills')).toEqual(['SQL', 'TypeScript'])
    expect(made.entries[0]?.profileEntryId).toBe(id)
    expect(made.parts).not.toContain('military')
    expect(await read(visitor, made.id)).toEqual(made)
  })

  test('stays as it is when the profile changes', async () => {
    const visitor = await house.guest()
    const { id } = await addToProfile(visitor, 'skills', { name: 'SQL' })
    const made = await resumeOf(visitor)
    await visitor.call(changeCareerEntry, {
      params: { careerEntryId: id },
      body: { section: 'skills', value: { name: 'PostgreSQL' } },
    })
    expect(namesIn(await read(visitor, made.id), 'skills')).toEqual(['SQL'])
  })

  test('of a document says what was corrected, and counts what could not be taken', async () => {
    const visitor = await house.guest()
    const { id } = await documentOf(visitor, resumeText)
    const waiting = await tryToMake(visitor, { content: { from: 'document', documentId: id } })
    expect(waiting.json()).toMatchObject({ code: 'not-ready' })
    await house.queue.drain()
    const params = { documentId: id }
    const { fields } = await visitor.call(getDocument, { params })
    const typed = (value: string) => ({ value, confidence: 1, source: null })
    const nameless = { company: null, position: typed('인턴') }
    const rest = { department: null, experienceType: null, start: null, end: null, duties: [], reasonForLeaving: null }
    const correction = fields && {
      ...fields,
      name: typed('김정정'),
      careers: [...fields.careers, { ...nameless, ...rest }],
      military: { status: typed('served'), branch: null, rank: null, start: null, end: null },
    }
    await visitor.call(changeDocument, { params, body: { correction } })
    const { resume, leftOut } = await makeResume(visitor, { content: { from: 'document', documentId: id } })
    expect(namesIn(resume, 'person')).toEqual(['김정정'])
    expect(namesIn(resume, 'careers')).toHaveLength(fields?.careers.length ?? 0)
    expect(namesIn(resume, 'military')).toEqual([])
    expect(leftOut).toBe(1)
  })

  test('of a JSON Resume says what the file says, and is called and shown as the file says', async () => {
    const visitor = await house.guest()
    const jsonResume = {
      basics: { name: 'Jane Doe', summary: 'Builds things.' },
      skills: Array.from({ length: 120 }, (_, n) => ({ name: `skill ${n}` })),
    }
    const content = { from: 'json-resume', jsonResume }
    const { resume, leftOut } = await makeResume(visitor, { content, language: 'en', template: 'english' })
    expect(resume.summary).toBe('Builds things.')
    expect(namesIn(resume, 'person')).toEqual(['Jane Doe'])
    expect(namesIn(resume, 'skills')).toHaveLength(100)
    expect(leftOut).toBe(20)
  })

  test('can be blank', async () => {
    const visitor = await house.guest()
    await addToProfile(visitor, 'skills', { name: 'SQL' })
    expect((await resumeOf(visitor, { content: { from: 'blank' } })).entries).toEqual([])
  })

  test('that is asked for twice with its id is there once, also when both come at once', async () => {
    const visitor = await house.guest()
    const id = randomUUID()
    const made = await Promise.all([1, 2, 3].map(() => resumeOf(visitor, { id })))
    expect(new Set(made.map((one) => one.id))).toEqual(new Set([id]))
    expect(await visitor.call(listResumes)).toHaveLength(1)
    const other = await house.guest()
    expect((await tryToMake(other, { id })).json()).toMatchObject({ code: 'conflict' })
  })

  test('is for a target or a document of one’s own', async () => {
    const [visitor, other] = [await house.guest(), await house.guest()]
    const { id: targetId } = await targetOf(other)
    const { id: documentId } = await documentOf(other, resumeText)
    await house.queue.drain()
    for (const wish of [{ targetId }, { content: { from: 'document', documentId } }])
      expect((await tryToMake(visitor, wish)).json()).toMatchObject({ code: 'not-found' })
    const made = await resumeOf(visitor)
    const params = { resumeId: made.id }
    expect((await visitor.send(changeResume, { params, body: { targetId } })).statusCode).toBe(404)
    expect((await visitor.call(listResumes)).map((one) => one.targetId)).toEqual([null])
  })

  test('is one of a hundred', async () => {
    const visitor = await house.guest()
    const { id: resumeId } = await resumeOf(visitor)
    const row = await house.database.db.select().from(resumes).where(eq(resumes.id, resumeId))
    const more = Array.from({ length: RESUME_LIMITS.perAccount - 1 }, () =>
      row.map((one) => ({ ...one, id: randomUUID() })),
    )
    await house.database.db.insert(resumes).values(more.flat())
    expect((await tryToMake(visitor)).json()).toMatchObject({ code: 'conflict' })
    const copy = await visitor.send(duplicateResume, { params: { resumeId }, body: { title: '사본' } })
    expect(copy.json()).toMatchObject({ code: 'conflict' })
  })
})

describe('a résumé', () => {
  test('changes its title, look, target and parts; a part is named once', async () => {
    const visitor = await house.guest()
    const { id: targetId } = await targetOf(visitor)
    const { id: resumeId, entries, createdAt } = await resumeOf(visitor)
    const params = { resumeId }
    const body = {
      title: '새 이름',
      language: 'en',
      template: 'modern',
      targetId,
      summary: '한 줄',
      parts: ['letters', 'skills'],
    }
    expect(await visitor.call(changeResume, { params, body })).toMatchObject({ ...body, entries, createdAt })
    const twice = await visitor.send(changeResume, { params, body: { parts: ['skills', 'skills'] } })
    expect(twice.json()).toMatchObject({ code: 'malformed' })
    await visitor.call(deleteTarget, { params: { targetId } })
    expect(await read(visitor, resumeId)).toMatchObject({ title: '새 이름', targetId: null })
  })

  test('is put away and taken back', async () => {
    const visitor = await house.guest()
    const { id: resumeId } = await resumeOf(visitor)
    for (const status of ['archived', 'active'] as const) {
      await visitor.call(changeResume, { params: { resumeId }, body: { status } })
      expect(await visitor.call(listResumes)).toMatchObject([{ id: resumeId, status }])
    }
  })

  test('is listed with how much it holds, the newest change first', async () => {
    const visitor = await house.guest()
    const [first, second] = [await resumeOf(visitor), await resumeOf(visitor)]
    house.passSeconds(1)
    await addEntry(visitor, first.id, 'skills', { name: 'SQL' })
    await addItem(visitor, first.id, '지원 동기')
    await addItem(visitor, first.id, '성장 과정')
    expect(await visitor.call(listResumes)).toMatchObject([
      { id: first.id, entries: 1, letters: 2 },
      { id: second.id, entries: 0, letters: 0 },
    ])
  })

  test('is copied with all that it says; the copy is another', async () => {
    const visitor = await house.guest()
    await addToProfile(visitor, 'skills', { name: 'SQL' })
    const { id: resumeId } = await resumeOf(visitor)
    await addEntry(visitor, resumeId, 'military', { status: 'served', branch: '육군' })
    const before = await addItem(visitor, resumeId, '지원 동기', '답')
    await visitor.call(changeResume, { params: { resumeId }, body: { status: 'archived' } })
    const body = { title: '사본', id: randomUUID() }
    const copy = await visitor.call(duplicateResume, { params: { resumeId }, body })
    expect(await visitor.call(duplicateResume, { params: { resumeId }, body })).toEqual(copy)
    const said = ({ entries, letters }: typeof copy) => [
      entries.map(({ section, value, place, profileEntryId }) => ({ section, value, place, profileEntryId })),
      letters.map(({ question, answer, limit }) => ({ question, answer, limit })),
    ]
    expect(said(copy)).toEqual(said(before))
    expect(copy).toMatchObject({ ...body, status: 'active', unreadable: 0 })
    await addEntry(visitor, copy.id, 'skills', { name: 'Rust' })
    expect(namesIn(await read(visitor, resumeId), 'skills')).toEqual(['SQL'])
  })

  test('is deleted with what it holds, and nothing else is', async () => {
    const visitor = await house.guest()
    const [one, other] = [await resumeOf(visitor), await resumeOf(visitor)]
    await addItem(visitor, one.id, '지원 동기')
    await visitor.call(deleteResume, { params: { resumeId: one.id } })
    expect((await visitor.call(listResumes)).map(({ id }) => id)).toEqual([other.id])
    expect((await visitor.send(getResume, { params: { resumeId: one.id } })).statusCode).toBe(404)
  })
})

describe('the résumés of a person', () => {
  test('are in the export, go with the account', async () => {
    const visitor = await house.registered()
    const { id } = await resumeOf(visitor)
    await addEntry(visitor, id, 'veteran', { code: 'BOHUN-1' })
    const made = await addItem(visitor, id, '지원 동기', '답')
    const zip = unzipSync((await visitor.send(exportMe)).rawPayload)
    const exported: unknown = JSON.parse(strFromU8(zip['resumes.json'] ?? new Uint8Array()))
    expect(z.array(resumeVersion).parse(exported)).toEqual([made])
    await visitor.call(deleteMe, { body: { password: PASSWORD } })
    const left = await house.database.db
      .select({ n: count() })
      .from(resumes)
      .where(eq(resumes.accountId, visitor.accountId))
    expect(left).toEqual([{ n: 0 }])
  })

  test('go to the account that a guest signs in to, and still open', async () => {
    const [member, guest] = [await house.registered(), await house.guest()]
    const { id } = await resumeOf(guest)
    const made = await addEntry(guest, id, 'disabilities', { type: '청각' })
    await guest.call(signIn, { body: { email: member.email, password: PASSWORD } })
    expect(await read(member, id)).toEqual(made)
  })
})
