import { changeCareerEntry, deleteCareerEntry, moveCareerEntry } from '@maju/contracts/career'
import type { CareerSection, CareerValue } from '@maju/contracts/career-sections'
import {
  addResumeEntry,
  changeLetter,
  changeResumeEntry,
  deleteLetter,
  deleteResumeEntry,
  getResumeDifferences,
  moveLetter,
  moveResumeEntry,
  takeResumeSection,
} from '@maju/contracts/resume-contents'
import { changeResume, getResume, RESUME_LIMITS, type ResumeVersion } from '@maju/contracts/resumes'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { addEntry, addItem, addToProfile, makeResume, namesIn, resumeOf } from './resumes.fixture.ts'
import { houseAmongOthers, type TestHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await houseAmongOthers()
})

const blank = { content: { from: 'blank' } }
const read = (visitor: Visitor, resumeId: string) => visitor.call(getResume, { params: { resumeId } })
const idAt = ({ entries }: ResumeVersion, at: number) => entries[at]?.id ?? ''

describe('an entry of a résumé', () => {
  test('is added, said anew and deleted, in this résumé only', async () => {
    const visitor = await house.guest()
    await addToProfile(visitor, 'skills', { name: 'SQL' })
    const made = await resumeOf(visitor)
    const params = { resumeId: made.id, resumeEntryId: idAt(made, 0) }
    const body = { section: 'skills', value: { name: 'PostgreSQL' } }
    const changed = await visitor.call(changeResumeEntry, { params, body })
    expect(changed.entries).toMatchObject([{ ...body, profileEntryId: made.entries[0]?.profileEntryId }])
    expect(namesIn(await addEntry(visitor, made.id, 'skills', { name: 'Rust' }), 'skills')).toEqual([
      'PostgreSQL',
      'Rust',
    ])
    const left = await visitor.call(deleteResumeEntry, { params })
    expect(left.entries).toMatchObject([{ place: 0, value: { name: 'Rust' }, profileEntryId: null }])
    expect(namesIn(await resumeOf(visitor), 'skills')).toEqual(['SQL'])
  })

  test('stays in its section and in its résumé', async () => {
    const visitor = await house.guest()
    const [one, other] = [await resumeOf(visitor, blank), await resumeOf(visitor, blank)]
    const made = await addEntry(visitor, one.id, 'skills', { name: 'SQL' })
    const params = { resumeId: one.id, resumeEntryId: idAt(made, 0) }
    const body = { section: 'jobInterests', value: { name: 'SQL' } }
    const reply = await visitor.send(changeResumeEntry, { params, body })
    expect(reply.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'body.section' }] })
    const elsewhere = { ...params, resumeId: other.id }
    expect((await visitor.send(deleteResumeEntry, { params: elsewhere })).statusCode).toBe(404)
    expect(await read(visitor, one.id)).toEqual(made)
  })

  test('that is sent twice with its id is there once, also when both come at once', async () => {
    const visitor = await house.guest()
    const { id: resumeId } = await resumeOf(visitor, blank)
    const id = randomUUID()
    await Promise.all([1, 2, 3].map(() => addEntry(visitor, resumeId, 'skills', { name: 'SQL' }, id)))
    expect((await read(visitor, resumeId)).entries.map((entry) => entry.id)).toEqual([id])
    const { id: another } = await resumeOf(visitor, blank)
    const body = { section: 'skills', value: { name: 'SQL' }, id }
    const taken = await visitor.send(addResumeEntry, { params: { resumeId: another }, body })
    expect(taken.json()).toMatchObject({ code: 'conflict' })
  })

  test('is one of one where a person has one', async () => {
    const visitor = await house.guest()
    const { id: resumeId } = await resumeOf(visitor, blank)
    await addEntry(visitor, resumeId, 'person', { name: '홍길동' })
    const body = { section: 'person', value: { name: '김길동' } }
    const second = await visitor.send(addResumeEntry, { params: { resumeId }, body })
    expect(second.json()).toMatchObject({ code: 'conflict' })
  })

  test('moves among those of its section; the profile keeps its own order', async () => {
    const visitor = await house.guest()
    for (const name of ['가', '나', '다']) await addToProfile(visitor, 'skills', { name })
    await addToProfile(visitor, 'jobInterests', { name: '개발자' })
    const made = await resumeOf(visitor)
    const put = (at: number, place: number) =>
      visitor.call(moveResumeEntry, { params: { resumeId: made.id, resumeEntryId: idAt(made, at) }, body: { place } })
    expect(namesIn(await put(2, 0), 'skills')).toEqual(['다', '가', '나'])
    const last = await put(0, 99)
    expect(namesIn(last, 'skills')).toEqual(['다', '나', '가'])
    expect(last.entries.map(({ place }) => place)).toEqual([0, 1, 2, 0])
    expect(namesIn(await resumeOf(visitor), 'skills')).toEqual(['가', '나', '다'])
  })
})

describe('an item of a cover letter', () => {
  test('is added, changed with its limit, moved and deleted', async () => {
    const visitor = await house.guest()
    const { id: resumeId } = await resumeOf(visitor, blank)
    for (const question of ['지원 동기', '성장 과정', '포부']) await addItem(visitor, resumeId, question)
    const [first, second, third] = (await read(visitor, resumeId)).letters
    const params = (one: typeof first) => ({ resumeId, letterId: one?.id ?? '' })
    // Longer than its limit: it is a draft, and kept.
    const body = { question: '지원 동기', answer: '가'.repeat(30), limit: { amount: 20, counting: 'without-spaces' } }
    expect((await visitor.call(changeLetter, { params: params(first), body })).letters[0]).toMatchObject(body)
    await visitor.call(moveLetter, { params: params(third), body: { place: 0 } })
    const { letters } = await visitor.call(deleteLetter, { params: params(second) })
    expect(letters.map(({ question, place }) => [question, place])).toEqual([
      ['포부', 0],
      ['지원 동기', 1],
    ])
    expect((await visitor.send(deleteLetter, { params: params(second) })).statusCode).toBe(404)
  })

  test('is one of thirty', async () => {
    const visitor = await house.guest()
    const { id: resumeId } = await resumeOf(visitor, blank)
    for (let n = 0; n < RESUME_LIMITS.letters; n += 1) await addItem(visitor, resumeId, `문항 ${n}`)
    await expect(addItem(visitor, resumeId, '하나 더')).rejects.toThrow('conflict')
  })
})

describe('the differences', () => {
  const differences = (visitor: Visitor, resumeId: string) =>
    visitor.call(getResumeDifferences, { params: { resumeId } })
  const take = (visitor: Visitor, resumeId: string, section: CareerSection, profileEntryIds?: string[]) =>
    visitor.call(takeResumeSection, {
      params: { resumeId },
      body: { section, ...(profileEntryIds && { profileEntryIds }) },
    })

  /** One that the profile says otherwise now, one that it has no more, one that is new, and one that was written here. */
  async function parted(visitor: Visitor) {
    const [changed, gone, same] = [
      await addToProfile(visitor, 'skills', { name: 'SQL' }),
      await addToProfile(visitor, 'skills', { name: 'COBOL' }),
      await addToProfile(visitor, 'skills', { name: 'Java' }),
    ]
    const made = await resumeOf(visitor)
    await addEntry(visitor, made.id, 'skills', { name: '나만의 기술' })
    const body = { section: 'skills', value: { name: 'PostgreSQL' } }
    await visitor.call(changeCareerEntry, { params: { careerEntryId: changed.id }, body })
    await visitor.call(deleteCareerEntry, { params: { careerEntryId: gone.id } })
    const fresh = await addToProfile(visitor, 'skills', { name: 'Rust' })
    // Another order is no difference.
    await visitor.call(moveCareerEntry, { params: { careerEntryId: same.id }, body: { place: 0 } })
    return { made, changed, gone, fresh }
  }

  test('of a new résumé are none', async () => {
    const visitor = await house.guest()
    for (const section of ['skills', 'jobInterests'] as const) await addToProfile(visitor, section, { name: 'SQL' })
    expect(await differences(visitor, (await resumeOf(visitor)).id)).toEqual([])
  })

  test('are what the profile says otherwise, has no more, and has besides', async () => {
    const visitor = await house.guest()
    const { made, changed, gone, fresh } = await parted(visitor)
    const section = 'skills'
    const said = (name: string): CareerValue => ({ section, value: { name } })
    expect(await differences(visitor, made.id)).toEqual([
      {
        section,
        kind: 'changed',
        profileEntryId: changed.id,
        resumeEntryId: idAt(made, 0),
        here: said('SQL'),
        profile: said('PostgreSQL'),
      },
      { section, kind: 'missing', profileEntryId: fresh.id, resumeEntryId: null, here: null, profile: said('Rust') },
      {
        section,
        kind: 'gone',
        profileEntryId: gone.id,
        resumeEntryId: idAt(made, 1),
        here: said('COBOL'),
        profile: null,
      },
    ])
  })

  test('are taken over one by one, or all of a section; what was written here stays', async () => {
    const visitor = await house.guest()
    const { made, changed } = await parted(visitor)
    const one = await take(visitor, made.id, 'skills', [changed.id])
    expect(namesIn(one, 'skills')).toEqual(['PostgreSQL', 'COBOL', 'Java', '나만의 기술'])
    expect((await differences(visitor, made.id)).map(({ kind }) => kind)).toEqual(['missing', 'gone'])
    const all = await take(visitor, made.id, 'skills')
    expect(namesIn(all, 'skills')).toEqual(['PostgreSQL', 'Java', '나만의 기술', 'Rust'])
    expect(all.entries.map(({ place }) => place)).toEqual([0, 1, 2, 3])
    expect(await differences(visitor, made.id)).toEqual([])
    expect(await take(visitor, made.id, 'skills')).toEqual({ ...all, updatedAt: expect.any(String) })
  })

  test('of what came from elsewhere are told by what it speaks of, so that nothing is doubled', async () => {
    const visitor = await house.guest()
    const { id: resumeId } = await resumeOf(visitor, blank)
    await addEntry(visitor, resumeId, 'careers', { company: '가온 페이', start: '2022' })
    const { id } = await addToProfile(visitor, 'careers', { company: '가온페이', start: '2022-03' })
    expect(await differences(visitor, resumeId)).toMatchObject([{ kind: 'changed', profileEntryId: id }])
    const taken = await take(visitor, resumeId, 'careers')
    expect(taken.entries).toMatchObject([{ profileEntryId: id, value: { company: '가온페이', start: '2022-03' } }])
  })

  test('are told of sections that the résumé shows or holds', async () => {
    const visitor = await house.guest()
    await addToProfile(visitor, 'jobInterests', { name: '개발자' })
    const { id: resumeId } = await resumeOf(visitor, blank)
    const show = (parts: string[]) => visitor.call(changeResume, { params: { resumeId }, body: { parts } })
    await show(['skills'])
    expect(await differences(visitor, resumeId)).toEqual([])
    await show(['skills', 'jobInterests'])
    expect(await differences(visitor, resumeId)).toMatchObject([{ section: 'jobInterests', kind: 'missing' }])
    // Taking over is the person’s wish, also of what is not shown.
    await show([])
    expect(namesIn(await take(visitor, resumeId, 'jobInterests'), 'jobInterests')).toEqual(['개발자'])
  })

  test('fill no section beyond what it holds', async () => {
    const visitor = await house.guest()
    const skills = Array.from({ length: 100 }, (_, n) => ({ name: `기술 ${n}` }))
    const { resume } = await makeResume(visitor, { content: { from: 'json-resume', jsonResume: { skills } } })
    const { id } = await addToProfile(visitor, 'skills', { name: '하나 더' })
    const body = { section: 'skills', profileEntryIds: [id] }
    const reply = await visitor.send(takeResumeSection, { params: { resumeId: resume.id }, body })
    expect(reply.json()).toMatchObject({ code: 'conflict' })
    expect(await read(visitor, resume.id)).toEqual(resume)
  })
})
