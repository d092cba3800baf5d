import { deleteMe, exportMe, register } from '@maju/contracts/account'
import {
  addDocument,
  deleteDocument,
  getDocumentAnalysis,
  listDocuments,
  takeDocument,
} from '@maju/contracts/documents'
import { createTarget, deleteTarget, getTarget } from '@maju/contracts/target'
import { count } from 'drizzle-orm'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { documents } from '../src/features/documents/document.table.ts'
import { posting, resume } from './candidate.ts'
import { documentOf, readDocumentOf } from './documents.fixture.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import { PASSWORD, type Visitor } from './visitor.ts'

let house: TestHouse
beforeAll(async () => {
  house = await testHouse()
})

const targetOf = (visitor: Visitor) =>
  visitor.call(createTarget, {
    body: { company: '한빛소프트웨어', jobTitle: '백엔드 개발자', language: 'ko', posting },
  })

describe('a target', () => {
  test('takes its résumé and its cover letter from documents, which say so', async () => {
    const visitor = await house.guest()
    const target = await targetOf(visitor)
    const one = await readDocumentOf(house, visitor)
    const other = await readDocumentOf(house, visitor, '저는 숫자를 먼저 봅니다.', { kind: 'cover-letter' })
    for (const { id } of [one, other])
      await visitor.call(takeDocument, { params: { targetId: target.id, documentId: id } })
    expect(await visitor.call(getTarget, { params: { targetId: target.id } })).toMatchObject({
      resume: one.text,
      coverLetter: other.text,
      posting,
    })
    expect(await visitor.call(listDocuments)).toMatchObject([
      { takenBy: [{ targetId: target.id, place: 'cover-letter' }] },
      { takenBy: [{ targetId: target.id, place: 'resume' }] },
    ])
    await visitor.call(deleteDocument, { params: { documentId: one.id } })
    expect(await visitor.call(getTarget, { params: { targetId: target.id } })).toMatchObject({ resume: one.text })
    await visitor.call(deleteTarget, { params: { targetId: target.id } })
    expect(await visitor.call(listDocuments)).toMatchObject([{ id: other.id, takenBy: [] }])
  })

  test('takes nothing from a portfolio, from what is not read, or from what is too long', async () => {
    const visitor = await house.guest()
    const target = await targetOf(visitor)
    const take = async (documentId: string) =>
      (await visitor.send(takeDocument, { params: { targetId: target.id, documentId } })).json<{ code: string }>().code
    const { id: unread } = await visitor.call(addDocument, { body: { kind: 'resume', name: 'later' } })
    expect(await take(unread)).toBe('not-ready')
    expect(await take((await readDocumentOf(house, visitor, resume, { kind: 'portfolio' })).id)).toBe('conflict')
    expect(await take((await readDocumentOf(house, visitor, '가나다라마바사 '.repeat(8_000))).id)).toBe('too-large')
  })
})

test('a document by itself is analysed in its own language, without questions about a job that nobody named', async () => {
  const visitor = await house.guest()
  const analysis = await visitor.call(getDocumentAnalysis, {
    params: { documentId: (await readDocumentOf(house, visitor)).id },
  })
  expect(analysis).toMatchObject({ language: 'ko', keywords: [], requirements: [], canDeepen: false })
  expect(analysis.strengths.length).toBeGreaterThan(0)
  expect(analysis.questions.every(({ sources }) => sources.length > 0)).toBe(true)
  const english = await readDocumentOf(
    house,
    visitor,
    'Jane Doe\nExperience\nAnalyst, Example Grocers (01/2021 - Present)\n- Cut waste by 18%',
  )
  expect(await visitor.call(getDocumentAnalysis, { params: { documentId: english.id } })).toMatchObject({
    language: 'en',
  })
})

describe('what is deleted', () => {
  const left = async (fresh: TestHouse) => {
    const [rows] = await fresh.database.db.select({ n: count() }).from(documents)
    return { rows: rows?.n, bytes: await fresh.blobs.size() }
  }

  test.each([
    ['a document', (visitor: Visitor, documentId: string) => visitor.call(deleteDocument, { params: { documentId } })],
    ['its account', (visitor: Visitor) => visitor.call(deleteMe, { body: { password: PASSWORD } })],
  ])('with %s leaves no row and no bytes, and nothing of another person goes', async (_what, remove) => {
    const fresh = await testHouse()
    await fresh.administrator()
    const guest = await fresh.guest()
    const mine = await documentOf(guest, 'mine')
    // A guest’s documents go along when they register.
    await guest.call(register, {
      body: { email: 'mine@example.com', password: PASSWORD, name: '홍길동', language: 'ko' },
    })
    await documentOf(await fresh.guest(), 'theirs')
    await fresh.queue.drain()
    expect(await guest.call(listDocuments)).toHaveLength(1)
    await remove(guest, mine.id)
    await fresh.queue.drain()
    expect(await left(fresh)).toEqual({ rows: 1, bytes: 'theirs'.length })
  })
})

test('an export holds documents with their texts and fields', async () => {
  const member = await house.registered()
  await readDocumentOf(house, member)
  const zip = await member.send(exportMe)
  const own: unknown = JSON.parse(strFromU8(unzipSync(zip.rawPayload)['documents.json'] ?? new Uint8Array()))
  expect(own).toMatchObject([{ name: '이력서.txt', fields: { name: { value: '홍길동' } } }])
})
