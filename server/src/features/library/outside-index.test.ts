import { randomUUID } from 'node:crypto'
import { azureAiSearch } from '@maju/providers/passage-index/azure-ai-search'
import { startSearchServer } from '@maju/providers/passage-index/wire-server.conformance'
import { scriptedEmbedder } from '@maju/providers/embedding/scripted'
import { sql } from 'drizzle-orm'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { companyKey } from './company-key.ts'
import { libraryOf, note } from './library.fixture.ts'
import { libraryStore } from './library.store.ts'

let server: Awaited<ReturnType<typeof startSearchServer>>
beforeAll(async () => {
  server = await startSearchServer()
})
afterAll(() => server.close())
beforeEach(() => {
  server.indexes.clear()
  server.play([{ say: { works: true } }])
})

const { signal } = new AbortController()
const ask = (query: string) => ({ query, limit: 10 })

async function account(db: Db): Promise<Actor> {
  const accountId = randomUUID()
  await db.execute(
    sql`insert into account (id, name, role, language, created_at) values (${accountId}, '홍길동', 'candidate', 'ko', now())`,
  )
  return { accountId, role: 'candidate', guest: false, sessionId: null } as Actor
}

const indexAt = (indexName: string, vectorsOf: string | null = null) =>
  azureAiSearch({ endpoint: server.url, key: 'k', indexName, vectorsOf, timeoutSeconds: 5 })

/** A library with an index outside of its own, and what lies in that. */
function withIndex(db: Db, embedder: ReturnType<typeof scriptedEmbedder> | null = null) {
  const index = indexAt(`maju-${randomUUID()}`, embedder && 'scripted/script')
  const kept = () => [...(server.indexes.get(index.describe().model)?.documents.values() ?? [])]
  return { ...libraryOf(db, libraryStore(), embedder, index), index, kept }
}

const three = (company: string) =>
  [
    ['가', '반도체 공장을 새로 지었다.'],
    ['나', '직원의 복지를 넓혔다.'],
    ['다', '반도체 매출이 늘었다.'],
  ].map(([title = '', text = '']) => [company, note(title, text)] as const)

describeOnEachDatabase('an index outside', (opened) => {
  const company = () => `회사 ${randomUUID()}`
  /** Others of this database put their shared documents there too; a test looks at its own. */
  const of = (kept: Record<string, unknown>[], name: string) =>
    kept.filter((document) => document.company === companyKey(name))

  test('ranks the shared part, and hits are quoted from the database as without it', async () => {
    const { db } = opened()
    const { library, outside } = withIndex(db)
    const actor = await account(db)
    const name = company()
    for (const [to, given] of three(name)) await library.addSharedForJob(to, given)
    const before = await library.search(actor, { company: name }, ask('반도체 공장'), signal)
    await outside.fill(signal)
    const found = await library.search(actor, { company: name }, ask('반도체 공장'), signal)
    expect(found.outside).toMatchObject({ index: expect.stringMatching(/^azure-ai-search\/maju-/), state: 'used' })
    expect(found.hits.map(({ title }) => title)).toEqual(['가', '다'])
    const plain = ({ score: _score, ...hit }: (typeof found.hits)[number]) => hit
    expect(found.hits.map(plain)).toEqual(before.hits.map(plain))
    for (const { libraryDocumentId, start, end, text } of found.hits)
      expect((await library.text(actor, libraryDocumentId)).slice(start, end)).toBe(text)
  })

  test('holds nothing of an account and no word, and what an account added is found beside it', async () => {
    const { db } = opened()
    const { library, outside, kept } = withIndex(db)
    const [mine, other] = [await account(db), await account(db)]
    const name = company()
    for (const [to, given] of three(name)) await library.addSharedForJob(to, given)
    for (const actor of [mine, other]) {
      const { id } = await library.addCompany(actor, name)
      await library.addDocument(actor, id, note('메모', `반도체 공장 ${actor.accountId}`))
    }
    await outside.fill(signal)
    expect(of(kept(), name)).toHaveLength(3)
    expect(JSON.stringify(server.requests)).not.toContain(mine.accountId)
    expect(JSON.stringify(kept())).not.toMatch(/반도체|공장/)
    const { hits } = await library.search(mine, { company: name }, ask('반도체 공장'), signal)
    expect(hits.filter(({ part }) => part === 'own').map(({ text }) => text)).toEqual([`반도체 공장 ${mine.accountId}`])
    expect(hits.filter(({ part }) => part === 'shared').map(({ title }) => title)).toEqual(['가', '다'])
  })

  test('is believed in no passage that it may not speak of: of another company, of an account, or of nobody', async () => {
    const { db } = opened()
    const { library, outside, kept } = withIndex(db)
    const [mine, other] = [await account(db), await account(db)]
    const [name, another] = [company(), company()]
    for (const [to, given] of [...three(name), ...three(another)]) await library.addSharedForJob(to, given)
    const theirs = await library.addCompany(other, name)
    await library.addDocument(other, theirs.id, note('비밀', '반도체 노조의 비밀'))
    await outside.fill(signal)
    const [secret] = await rowsOf<{ number: number }>(
      db,
      sql`select number from library_passage where text = '반도체 노조의 비밀' order by number desc`,
    )
    const foreign = of(kept(), another).map(({ id }) => String(id))
    const lies = [String(secret?.number), ...foreign, '2147483000', ...of(kept(), name).map(({ id }) => String(id))]
    const value = lies.map((id, i) => ({ id, '@search.score': 100 - i }))
    server.play([{ bytes: JSON.stringify({ value }) }])
    const found = await library.search(mine, { company: name }, ask('반도체'), signal)
    expect(found.outside?.state).toBe('used')
    expect(found.hits.map((hit) => [hit.company, hit.title])).toEqual([
      [name, '가'],
      [name, '나'],
      [name, '다'],
    ])
  })

  test('is sent only what changed, and forgets what went', async () => {
    const { db } = opened()
    const { library, outside, kept } = withIndex(db)
    const name = company()
    for (const [to, given] of three(name)) await library.addSharedForJob(to, given)
    await outside.fill(signal)
    server.play([{ say: { works: true } }])
    await outside.fill(signal)
    expect(server.requests).toEqual([])
    await library.addSharedForJob(name, note('가', '반도체 공장을 새로 지었다.'))
    await outside.fill(signal)
    expect(server.requests).toEqual([])
    await library.addSharedForJob(name, note('가', '배터리 공장을 새로 지었다.'))
    await outside.fill(signal)
    const puts = server.requests.flatMap(({ body }) => body.match(/mergeOrUpload/g) ?? [])
    expect(puts).toHaveLength(1)
    expect(of(kept(), name)).toHaveLength(3)
    const admin = { accountId: randomUUID(), role: 'admin' } as never
    const { id } = await library.addSharedCompany(admin, name)
    await library.removeSharedCompany(admin, id)
    await outside.fill(signal)
    expect(of(kept(), name)).toEqual([])
    server.play([{ say: { works: true } }])
    await outside.fill(signal)
    expect(server.requests).toEqual([])
  })

  test('that does not answer leaves the ranking to the database, says so, and is left alone for a while', async () => {
    const { db } = opened()
    const { library, outside, passSeconds } = withIndex(db)
    const actor = await account(db)
    const name = company()
    for (const [to, given] of three(name)) await library.addSharedForJob(to, given)
    const search = () => library.search(actor, { company: name }, ask('반도체'), signal)
    const before = await search()
    await outside.fill(signal)
    server.play([{ status: 503 }])
    const failed = await search()
    expect(failed.hits).toEqual(before.hits)
    expect(failed.outside?.state).toBe('failed')
    expect(outside.state().state).toBe('failing')
    server.play([{ say: { works: true } }])
    expect((await search()).outside?.state).toBe('failed')
    expect(server.requests).toEqual([])
    passSeconds(61)
    expect((await search()).outside?.state).toBe('used')
    expect(outside.state().state).toBe('ready')
  })

  test('that lost what was put there is not believed when it finds nothing', async () => {
    const { db } = opened()
    const { library, outside, index } = withIndex(db)
    const actor = await account(db)
    const name = company()
    for (const [to, given] of three(name)) await library.addSharedForJob(to, given)
    await outside.fill(signal)
    server.indexes.get(index.describe().model)?.documents.clear()
    const found = await library.search(actor, { company: name }, ask('반도체'), signal)
    expect(found.outside?.state).toBe('failed')
    expect(found.hits.map(({ title }) => title).toSorted()).toEqual(['가', '다'])
  })

  test('does not hide what it was not sent yet', async () => {
    const { db } = opened()
    const { library, outside } = withIndex(db)
    const actor = await account(db)
    const name = company()
    for (const [to, given] of three(name)) await library.addSharedForJob(to, given)
    await outside.fill(signal)
    await library.addSharedForJob(name, note('라', '반도체 연구소를 열었다.'))
    const found = await library.search(actor, { company: name }, ask('반도체'), signal)
    expect(found.hits.map(({ title }) => title).toSorted()).toEqual(['가', '다', '라'])
  })

  test('that has no room for some passages gets them again, and after a while gives up until later', async () => {
    const { db } = opened()
    const { library, outside, kept } = withIndex(db)
    const name = company()
    for (const [to, given] of three(name)) await library.addSharedForJob(to, given)
    const full = { status: 503, headers: { 'retry-after': '2' } }
    server.play([{ say: { works: true } }, full])
    await expect(outside.fill(signal)).rejects.toMatchObject({ kind: 'overloaded', retryable: true })
    const works = { say: { works: true } } as const
    server.play([works, full, full, works])
    await outside.fill(signal)
    expect(of(kept(), name)).toHaveLength(3)
  })

  test('is asked nothing for what is made by rules alone', async () => {
    const { db } = opened()
    const { library, outside } = withIndex(db)
    const actor = await account(db)
    const name = company()
    for (const [to, given] of three(name)) await library.addSharedForJob(to, given)
    await outside.fill(signal)
    server.play([{ say: { works: true } }])
    const question = { ...ask('반도체'), byKeywords: true }
    expect((await library.search(actor, { company: name }, question, signal)).outside).toBeNull()
    expect(server.requests).toEqual([])
  })

  test('with an embedder waits for vectors, holds them, and is asked with that of the question', async () => {
    const { db } = opened()
    const { library, outside, embedding, asked, kept } = withIndex(db, scriptedEmbedder({ replies: [{}] }))
    const actor = await account(db)
    const name = company()
    for (const [to, given] of three(name)) await library.addSharedForJob(to, given)
    await outside.fill(signal)
    expect(server.requests).toEqual([])
    for (const document of asked) await embedding.run({ document }, { signal })
    await outside.fill(signal)
    expect(of(kept(), name).map(({ vector }) => (vector as number[]).length)).toEqual([256, 256, 256])
    server.play([{ say: { works: true } }])
    await library.search(actor, { company: name }, ask('반도체'), signal)
    const queries = server.requests.map(({ body }) => JSON.parse(body) as Record<string, unknown>)
    expect(queries.filter(({ vectorQueries }) => vectorQueries !== undefined)).toHaveLength(1)
  })

  test('is put no vector of another length, which an embedder of the same name made before it was changed', async () => {
    const { db } = opened()
    const { library, outside, embedding, asked, kept } = withIndex(db, scriptedEmbedder({ replies: [{}] }))
    const name = company()
    for (const [to, given] of three(name)) await library.addSharedForJob(to, given)
    for (const document of asked) await embedding.run({ document }, { signal })
    await db.execute(
      sql`update library_vector set vector = vector[1:128] where passage = (select max(passage) from library_vector)`,
    )
    await outside.fill(signal)
    const lengths = of(kept(), name).flatMap(({ vector }) => (Array.isArray(vector) ? [vector.length] : []))
    expect(of(kept(), name)).toHaveLength(3)
    expect(lengths.length).toBeGreaterThan(0)
    expect(new Set(lengths).size).toBe(1)
  })
})
