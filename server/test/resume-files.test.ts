import { turnCareerSection } from '@maju/contracts/career'
import { protectedSection } from '@maju/contracts/career-sections'
import { getResumeFile, layOutResume, takeResumeSection, useResumeForTarget } from '@maju/contracts/resume-contents'
import { changeResume, getResume } from '@maju/contracts/resumes'
import { createTarget, getTarget } from '@maju/contracts/target'
import { readFile } from '@maju/documents/read/read-file'
import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { rowsOf } from '../src/platform/database/db.ts'
import { addEntry, addItem, addToProfile, namesIn, resumeOf, tryToMake } from './resumes.fixture.ts'
import { testHouse, type TestHouse } from './test-house.ts'
import type { Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

const SECRETS = ['육군통신대대', '청각장애표시', 'BOHUN-77-1234'] as const
const CONTACT = ['홍길동', 'one@example.com', '010-1234-5678', 'github.com/honggildong'] as const

/** A résumé with somebody in it, work, an item of a cover letter, and what is protected put there by the person. */
async function fullResume(visitor: Visitor) {
  const [name, email, phone, url] = CONTACT
  await addToProfile(visitor, 'person', { name, email, phone, headline: '백엔드 개발자' })
  await addToProfile(visitor, 'links', { url })
  await addToProfile(visitor, 'careers', {
    company: '가온페이',
    position: '백엔드 개발자',
    start: '2022-03',
    end: 'present',
    duties: '정산 배치를 다시 만들어 처리 시간을 40% 줄임',
  })
  await addToProfile(visitor, 'skills', { name: 'TypeScript' })
  const { id, parts } = await resumeOf(visitor, { title: '가온페이 지원' })
  const [branch, type, code] = SECRETS
  await addEntry(visitor, id, 'military', { status: 'served', branch })
  await addEntry(visitor, id, 'disabilities', { type })
  await addEntry(visitor, id, 'veteran', { code })
  await addItem(visitor, id, '지원 동기를 적어 주세요.', '결제를 더 쉽게 만들고 싶습니다.')
  return { id, parts }
}
const show = (visitor: Visitor, resumeId: string, parts: readonly string[]) =>
  visitor.call(changeResume, { params: { resumeId }, body: { parts } })
const fileOf = (visitor: Visitor, resumeId: string, format: string) =>
  visitor.send(getResumeFile, { params: { resumeId }, query: { format } })
const textIn = async (bytes: Uint8Array) => (await readFile(bytes)).blocks.map(({ text }) => text).join('\n')

describe('a file', () => {
  test.each(['pdf', 'docx'])(
    'as %s says what is shown, and what is protected only when the person shows it',
    async (format) => {
      const visitor = await house.guest()
      const { id, parts } = await fullResume(visitor)
      const hidden = await fileOf(visitor, id, format)
      expect(hidden.headers['content-disposition']).toContain(`.${format}`)
      const text = await textIn(hidden.rawPayload)
      for (const said of ['가온페이', '정산 배치', '지원 동기', CONTACT[1]]) expect(text).toContain(said)
      for (const secret of SECRETS) expect(text).not.toContain(secret)
      await show(visitor, id, [...parts, ...protectedSection.options])
      const shown = await textIn((await fileOf(visitor, id, format)).rawPayload)
      for (const secret of SECRETS) expect(shown).toContain(secret)
    },
  )

  test('as JSON Resume becomes the same résumé again', async () => {
    const visitor = await house.guest()
    const { id, parts } = await fullResume(visitor)
    await show(visitor, id, [...parts, ...protectedSection.options])
    const before = await visitor.call(getResume, { params: { resumeId: id } })
    const jsonResume: unknown = (await fileOf(visitor, id, 'json')).json()
    const content = { from: 'json-resume', jsonResume }
    const after = await resumeOf(visitor, { content, title: '다른 이름', language: 'en', template: 'english' })
    const said = ({ title, language, template, parts: order, summary, entries, letters }: typeof before) => ({
      looks: { title, language, template, order, summary },
      entries: entries.map(({ section, value }) => ({ section, value })),
      letters: letters.map(({ question, answer, limit }) => ({ question, answer, limit })),
    })
    expect(said(after)).toEqual(said(before))
  })

  test('of another format makes no résumé, and it is said which field is wrong', async () => {
    const content = { from: 'json-resume', jsonResume: { name: 'package', version: '1.0.0' } }
    const reply = await tryToMake(await house.guest(), { content })
    expect([reply.statusCode, reply.json()]).toMatchObject([400, { fields: [{ path: 'content.jsonResume' }] }])
  })

  test('of another kind is refused', async () => {
    const visitor = await house.guest()
    const { id } = await resumeOf(visitor)
    expect((await fileOf(visitor, id, 'exe')).json()).toMatchObject({ code: 'malformed' })
  })
})

test('the page of what is being written is laid out and kept nowhere', async () => {
  const visitor = await house.guest()
  const body = {
    title: '이력서',
    language: 'ko',
    template: 'modern',
    summary: '아직 저장하지 않은 소개',
    parts: ['summary'],
    entries: [],
    letters: [],
  }
  const { blocks, template } = await visitor.call(layOutResume, { body })
  expect(template).toBe('modern')
  expect(JSON.stringify(blocks)).toContain(body.summary)
  const kept = await rowsOf(house.database.db, sql`select summary from resume where summary = ${body.summary}`)
  expect(kept).toEqual([])
})

describe('a target', () => {
  const targetOf = (visitor: Visitor, coverLetter = '') =>
    visitor.call(createTarget, {
      body: { company: '가온페이', jobTitle: '백엔드', language: 'ko', resume: '예전 글', coverLetter },
    })

  test('takes the text of a résumé and of its cover letter, without who it is and without what is protected', async () => {
    const visitor = await house.guest()
    const { id: resumeId, parts } = await fullResume(visitor)
    await show(visitor, resumeId, [...parts, ...protectedSection.options])
    const { id: targetId } = await targetOf(visitor)
    const taken = await visitor.call(useResumeForTarget, { params: { targetId, resumeId } })
    expect(taken).toEqual(await visitor.call(getTarget, { params: { targetId } }))
    for (const said of ['가온페이', '처리 시간을 40% 줄임', 'TypeScript']) expect(taken.resume).toContain(said)
    expect(taken.coverLetter).toBe('지원 동기를 적어 주세요.\n결제를 더 쉽게 만들고 싶습니다.')
    const all = `${taken.resume}\n${taken.coverLetter}`
    for (const secret of [...SECRETS, ...CONTACT, '예전 글']) expect(all).not.toContain(secret)
  })

  test('keeps its cover letter where the résumé has none', async () => {
    const visitor = await house.guest()
    await addToProfile(visitor, 'skills', { name: 'SQL' })
    const { id: resumeId } = await resumeOf(visitor)
    const { id: targetId } = await targetOf(visitor, '내 자기소개서')
    const { coverLetter } = await visitor.call(useResumeForTarget, { params: { targetId, resumeId } })
    expect(coverLetter).toBe('내 자기소개서')
  })
})

test('what is protected lies encrypted, in its own table and in every other', async () => {
  const visitor = await house.guest()
  await visitor.call(turnCareerSection, { body: { section: 'military', on: true } })
  await addToProfile(visitor, 'military', { status: 'served', branch: '해군비밀부대' })
  const { id } = await fullResume(visitor)
  const taken = await visitor.call(takeResumeSection, { params: { resumeId: id }, body: { section: 'military' } })
  expect(namesIn(taken, 'military')).toEqual(['served'])
  const { db } = house.database
  const tables = await rowsOf<{ name: string }>(
    db,
    sql`select relname as name from pg_class where relkind = 'r' and relnamespace = 'public'::regnamespace`,
  )
  const all: unknown[] = []
  for (const { name } of tables) all.push(await rowsOf(db, sql`select * from ${sql.identifier(name)}`))
  const dumped = JSON.stringify(all)
  expect(dumped).toContain('정산 배치')
  for (const secret of [...SECRETS, '해군비밀부대']) expect(dumped).not.toContain(secret)
})
