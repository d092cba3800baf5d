import { deleteMe, exportMe, register, signIn } from '@maju/contracts/account'
import {
  addCareerEntry,
  CAREER_LIMITS,
  careerProfile,
  changeCareerEntry,
  deleteCareerEntry,
  getCareer,
  moveCareerEntry,
  takeCareerFromDocument,
  turnCareerSection,
} from '@maju/contracts/career'
import { type CareerSection, careerSection, protectedSection } from '@maju/contracts/career-sections'
import { changeDocument, getDocument } from '@maju/contracts/documents'
import { count, eq, sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { careerEntries, careerSwitches } from '../src/features/career/career.table.ts'
import { rowsOf as rows } from '../src/platform/database/db.ts'
import { beginning, finish, resume } from './candidate.ts'
import { documentOf } from './documents.fixture.ts'
import { decidedText, handMadeModel, judgedAt } from './hand-made-model.ts'
import { sampleOf } from './sample.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import { PASSWORD, type Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

const add = (visitor: Visitor, section: CareerSection, value: object, id?: string) =>
  visitor.call(addCareerEntry, { body: { section, value, ...(id && { id }) } })
const skill = (visitor: Visitor, name: string) => add(visitor, 'skills', { name })
const turn = (visitor: Visitor, section: string, on: boolean, deleteEntries = false) =>
  visitor.send(turnCareerSection, { body: { section, on, deleteEntries } })
const skillsOf = async (visitor: Visitor) =>
  (await visitor.call(getCareer)).entries.flatMap((entry) => (entry.section === 'skills' ? [entry.value.name] : []))
const rowsOf = (accountId: string) =>
  house.database.db.select().from(careerEntries).where(eq(careerEntries.accountId, accountId))

const SECRETS = ['육군통신대대', '청각장애표시', 'BOHUN-77-1234'] as const
/** Everything protected is on and says something. */
async function confide(visitor: Visitor) {
  for (const section of protectedSection.options) await turn(visitor, section, true)
  const [branch, type, code] = SECRETS
  await add(visitor, 'military', { status: 'served', branch })
  await add(visitor, 'disabilities', { type, severity: 'mild' })
  await add(visitor, 'veteran', { code })
}

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

describe('a protected section', () => {
  test('takes nothing while it is off', async () => {
    const visitor = await house.guest()
    const body = { section: 'veteran', value: { code: '1' } }
    expect((await visitor.send(addCareerEntry, { body })).json()).toMatchObject({ code: 'conflict' })
    expect(await visitor.call(getCareer)).toEqual({ entries: [], turnedOn: [], unreadable: 0 })
  })

  test('is turned off only by somebody who says that what it holds goes', async () => {
    const visitor = await house.guest()
    await confide(visitor)
    const refused = await turn(visitor, 'disabilities', false)
    expect(refused.json()).toMatchObject({ code: 'conflict' })
    expect((await visitor.call(getCareer)).entries).toHaveLength(3)
    const off = careerProfile.parse((await turn(visitor, 'disabilities', false, true)).json())
    expect(off.turnedOn).toEqual(['military', 'veteran'])
    expect(off.entries.map(({ section }) => section)).toEqual(['military', 'veteran'])
    await turn(visitor, 'disabilities', true)
    expect((await visitor.call(getCareer)).entries).toHaveLength(2)
  })

  test('lies encrypted, in its own table and in every other', async () => {
    const visitor = await house.registered()
    await confide(visitor)
    const kept = await rowsOf(visitor.accountId)
    expect(kept.map(({ value, sealed }) => [value, sealed?.slice(0, 3)])).toEqual(SECRETS.map(() => [null, 'v1.']))
    const dumped = JSON.stringify(await everyRow(house))
    expect(dumped).toContain(visitor.email)
    for (const secret of SECRETS) expect(dumped).not.toContain(secret)
  })

  test('whose secret is another now is counted, kept, and can be turned off', async () => {
    const visitor = await house.registered()
    await confide(visitor)
    await skill(visitor, 'SQL')
    const [other] = await rowsOf(visitor.accountId)
    await house.database.db
      .update(careerEntries)
      .set({ sealed: other?.sealed ?? '' })
      .where(eq(careerEntries.section, 'veteran'))
    const { entries, unreadable } = await visitor.call(getCareer)
    expect(unreadable).toBe(1)
    expect(entries).toHaveLength(3)
    await turn(visitor, 'veteran', false, true)
    expect(await visitor.call(getCareer)).toMatchObject({ unreadable: 0 })
  })

  test('is in nothing that a model is shown', async () => {
    const { chosen, seen } = handMadeModel({
      object: (asked) => (asked.prompt.includes('[DIMENSIONS') ? judgedAt(3, asked) : { questions: [] }),
      speak: (asked) => [decidedText(asked)],
    })
    const asking = await testHouse({ model: chosen })
    const visitor = await asking.guest()
    await confide(visitor)
    await skill(visitor, '아무도모르는기술')
    const { id } = await documentOf(visitor, resume)
    await asking.queue.drain()
    await visitor.call(takeCareerFromDocument, { params: { documentId: id } })
    const { interview } = await beginning(visitor)
    await finish(visitor, interview)
    await asking.queue.drain()
    const shown = seen.map(({ text }) => text).join('\n')
    expect(shown).toContain('정산')
    for (const secret of [...SECRETS, '아무도모르는기술']) expect(shown).not.toContain(secret)
  })
})

/** What every table holds. */
async function everyRow({ database: { db } }: TestHouse): Promise<unknown[]> {
  const tables = await rows<{ name: string }>(
    db,
    sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  const all = []
  for (const { name } of tables) all.push(await rows(db, sql`select * from ${sql.identifier(name)}`))
  return all
}

describe('the profile', () => {
  test('is in the export, protected sections too, in clear', async () => {
    const visitor = await house.registered()
    await confide(visitor)
    const zip = unzipSync((await visitor.send(exportMe)).rawPayload)
    const exported = strFromU8(zip['career.json'] ?? new Uint8Array())
    expect(careerProfile.parse(JSON.parse(exported))).toEqual(await visitor.call(getCareer))
    for (const secret of SECRETS) expect(exported).toContain(secret)
  })

  test('goes with the account', async () => {
    const visitor = await house.registered()
    await confide(visitor)
    await skill(visitor, 'SQL')
    expect(await rowsOf(visitor.accountId)).toHaveLength(4)
    await visitor.call(deleteMe, { body: { password: PASSWORD } })
    expect(await rowsOf(visitor.accountId)).toEqual([])
    const { db } = house.database
    const which = eq(careerSwitches.accountId, visitor.accountId)
    expect(await db.select({ n: count() }).from(careerSwitches).where(which)).toEqual([{ n: 0 }])
  })

  test('of a guest goes behind that of the account they sign in to, and still opens', async () => {
    const member = await house.registered()
    await skill(member, '가')
    const guest = await house.guest()
    for (const name of ['나', '다']) await skill(guest, name)
    await confide(guest)
    await guest.call(signIn, { body: { email: member.email, password: PASSWORD } })
    const { entries, turnedOn, unreadable } = await member.call(getCareer)
    expect(await skillsOf(member)).toEqual(['가', '나', '다'])
    expect(entries.flatMap(({ section, place }) => (section === 'skills' ? [place] : []))).toEqual([0, 1, 2])
    expect([turnedOn, unreadable]).toEqual([['disabilities', 'military', 'veteran'], 0])
    expect(JSON.stringify(entries)).toContain(SECRETS[0])
  })

  test('of a guest stays when they sign up', async () => {
    const guest = await house.guest()
    await skill(guest, 'SQL')
    const body = { email: `${randomUUID()}@example.com`, password: PASSWORD, name: '홍길동', language: 'ko' }
    await guest.call(register, { body })
    expect(await skillsOf(guest)).toEqual(['SQL'])
  })
})
