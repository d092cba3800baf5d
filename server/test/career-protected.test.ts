import { deleteMe, exportMe, register, signIn } from '@maju/contracts/account'
import { addCareerEntry, careerProfile, getCareer, takeCareerFromDocument } from '@maju/contracts/career'
import { count, eq, sql } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, test } from 'vitest'
import { careerEntries, careerSwitches } from '../src/features/career/career.table.ts'
import { rowsOf as rows } from '../src/platform/database/db.ts'
import { beginning, finish, resume } from './candidate.ts'
import { confide, SECRETS, skill, skillsOf, turn } from './career.fixture.ts'
import { documentOf } from './documents.fixture.ts'
import { decidedText, handMadeModel, judgedAt } from './hand-made-model.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import { PASSWORD } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

const rowsOf = (accountId: string) =>
  house.database.db.select().from(careerEntries).where(eq(careerEntries.accountId, accountId))

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
