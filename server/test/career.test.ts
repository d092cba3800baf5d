import {
  addCareerEntry,
  CAREER_LIMITS,
  changeCareerEntry,
  deleteCareerEntry,
  getCareer,
  moveCareerEntry,
  takeCareerFromDocument,
} from '@maju/contracts/career'
import { type CareerSection, careerSection, protectedSection } from '@maju/contracts/career-sections'
import { changeDocument, getDocument } from '@maju/contracts/documents'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { resume } from './candidate.ts'
import { add, skill, skillsOf, turn } from './career.fixture.ts'
import { documentOf } from './documents.fixture.ts'
import { sampleOf } from './sample.ts'
import { type TestHouse, testHouse } from './test-house.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

describe('an entry', () => {
  test('of every section is added, shown with every field, changed and deleted', async () => {
    const visitor = await house.guest()
    for (const section of protectedSection.options) await turn(visitor, section, true)
    for (const section of careerSection.options) {
      const body = addCareerEntry.body.parse(
        section === 'links' ? { section, value: { url: 'example.com' } } : sampleOf(careerSectionBody(section)),
      )
      const made = await visitor.call(addCareerEntry, { body })
      expect(made).toMatchObject({ ...body, place: 0 })
      const params = { careerEntryId: made.id }
      expect(await visitor.call(changeCareerEntry, { params, body })).toMatchObject(body)
      expect((await visitor.call(getCareer)).entries).toMatchObject([{ id: made.id, ...body }])
      await visitor.call(deleteCareerEntry, { params })
      expect((await visitor.call(getCareer)).entries).toEqual([])
    }
  })

  test('keeps what an older system knows of education and work, to the day and the line', async () => {
    const visitor = await house.guest()
    const value = {
      company: '가온페이',
      experienceType: 'experienced',
      start: '2022-03-02',
      end: 'present',
      department: '결제플랫폼팀',
      position: '백엔드 개발자',
      duties: '정산 배치\n\n- 장애 대응',
      reasonForLeaving: '이'.repeat(255),
    }
    expect((await add(visitor, 'careers', value)).value).toEqual(value)
  })

  test('that lacks its name, or whose link a browser would run, is refused with the field', async () => {
    const visitor = await house.guest()
    const refused = async (section: CareerSection, value: object) =>
      (await visitor.send(addCareerEntry, { body: { section, value } })).json()
    expect(await refused('careers', { company: ' ' })).toMatchObject({ code: 'malformed', fields: [{}] })
    expect(await refused('links', { url: 'javascript:alert(1)//a.b' })).toMatchObject({ code: 'malformed' })
    expect(await refused('education', { school: '가', start: '2022-13' })).toMatchObject({ code: 'malformed' })
    expect((await visitor.call(getCareer)).entries).toEqual([])
  })

  test('stays in its section', async () => {
    const visitor = await house.guest()
    const { id } = await skill(visitor, 'SQL')
    const reply = await visitor.send(changeCareerEntry, {
      params: { careerEntryId: id },
      body: { section: 'jobInterests', value: { name: 'SQL' } },
    })
    expect(reply.json()).toMatchObject({ code: 'malformed', fields: [{ path: 'body.section' }] })
  })

  test('that is sent twice with its id is there once, also when both come at once', async () => {
    const visitor = await house.guest()
    const id = randomUUID()
    const made = await Promise.all([1, 2, 3].map(() => add(visitor, 'skills', { name: 'SQL' }, id)))
    expect(new Set(made.map((one) => one.id))).toEqual(new Set([id]))
    expect(await skillsOf(visitor)).toEqual(['SQL'])
    const other = await house.guest()
    const taken = await other.send(addCareerEntry, { body: { section: 'skills', value: { name: 'SQL' }, id } })
    expect(taken.json()).toMatchObject({ code: 'conflict' })
    expect(taken.body).not.toContain('"value"')
  })

  test('is one of one where a person has one, and of a hundred elsewhere', async () => {
    const visitor = await house.guest()
    await add(visitor, 'person', { name: '홍길동' })
    const second = await visitor.send(addCareerEntry, { body: { section: 'person', value: { name: '김길동' } } })
    expect(second.json()).toMatchObject({ code: 'conflict' })
    for (let n = 0; n < CAREER_LIMITS.entries; n += 1) await skill(visitor, `${n}`)
    const more = await visitor.send(addCareerEntry, { body: { section: 'skills', value: { name: 'more' } } })
    expect(more.json()).toMatchObject({ code: 'conflict' })
  })
})

const careerSectionBody = (section: CareerSection) => {
  const body = addCareerEntry.body.def.right.options.find(({ shape }) => shape.section.value === section)
  if (!body) throw new Error(`no body for ${section}`)
  return body
}

describe('the order', () => {
  test('is the person’s: what is moved makes the others give way, beyond the end is the end, and it stays dense', async () => {
    const visitor = await house.guest()
    const made: { id: string }[] = []
    for (const name of ['가', '나', '다', '라']) made.push(await skill(visitor, name))
    const put = (at: number, place: number) =>
      visitor.call(moveCareerEntry, { params: { careerEntryId: made[at]?.id ?? '' }, body: { place } })
    const moved = await put(3, 0)
    expect(moved.entries.map(({ place }) => place)).toEqual([0, 1, 2, 3])
    expect(await skillsOf(visitor)).toEqual(['라', '가', '나', '다'])
    await put(0, 99)
    expect(await skillsOf(visitor)).toEqual(['라', '나', '다', '가'])
    await visitor.call(deleteCareerEntry, { params: { careerEntryId: made[1]?.id ?? '' } })
    const { entries } = await visitor.call(getCareer)
    expect(entries.map(({ place }) => place)).toEqual([0, 1, 2])
  })

  test('of one section is not that of another, and no negative place is taken', async () => {
    const visitor = await house.guest()
    await skill(visitor, 'SQL')
    const { id } = await add(visitor, 'jobInterests', { name: '개발자' })
    expect((await visitor.call(getCareer)).entries.map(({ place }) => place)).toEqual([0, 0])
    const reply = await visitor.send(moveCareerEntry, { params: { careerEntryId: id }, body: { place: -1 } })
    expect(reply.json()).toMatchObject({ code: 'malformed' })
  })
})

describe('a document', () => {
  test('fills the profile once; a second time changes nothing', async () => {
    const visitor = await house.guest()
    const { id } = await documentOf(visitor, resume)
    await house.queue.drain()
    const params = { documentId: id }
    const first = await visitor.call(takeCareerFromDocument, { params })
    expect(first.added).toBeGreaterThan(2)
    expect(first.profile.entries.map(({ section }) => section)).toEqual(
      expect.arrayContaining(['person', 'careers', 'certificates']),
    )
    const again = await visitor.call(takeCareerFromDocument, { params })
    expect(again).toMatchObject({ added: 0, known: first.added, profile: first.profile })
  })

  test('gives what was corrected, not what was read', async () => {
    const visitor = await house.guest()
    const { id } = await documentOf(visitor, resume)
    await house.queue.drain()
    const params = { documentId: id }
    const { fields } = await visitor.call(getDocument, { params })
    const correction = fields && { ...fields, name: { value: '김정정', confidence: 1, source: null } }
    await visitor.call(changeDocument, { params, body: { correction } })
    const { profile } = await visitor.call(takeCareerFromDocument, { params })
    expect(profile.entries[0]).toMatchObject({ section: 'person', value: { name: '김정정' } })
  })

  test('that is not read has to be waited for', async () => {
    const visitor = await house.guest()
    const { id } = await documentOf(visitor, resume)
    const reply = await visitor.send(takeCareerFromDocument, { params: { documentId: id } })
    expect(reply.json()).toMatchObject({ code: 'not-ready' })
    await house.queue.drain()
  })
})
