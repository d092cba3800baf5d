import { randomUUID } from 'node:crypto'
import { type Script, scriptedEmbedder } from '@maju/providers/embedding/scripted'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { libraryOf, note } from './library.fixture.ts'
import { libraryStore } from './library.store.ts'
import { vectorStore } from './vector.store.ts'

async function account(db: Db): Promise<Actor> {
  const accountId = randomUUID()
  await db.execute(
    sql`insert into account (id, name, role, language, created_at) values (${accountId}, '홍길동', 'candidate', 'ko', now())`,
  )
  return { accountId, role: 'candidate', guest: false, sessionId: null } as Actor
}

const { signal } = new AbortController()
const ask = (query: string) => ({ query, limit: 10 })
const attempt = { signal, lastTry: false }

/** Makes the vectors of passages out of which words they have, so that a question in other words finds them. */
const meanings = [/이익|벌어들인/u, /직원|사람들/u, /공장|만드는 곳/u]
const meaningOf = (text: string): number[] => [...meanings.map((words) => (words.test(text) ? 1 : 0.01)), 0.02]

function knowing(db: Db, name: string, replies: Script = [{}]) {
  const script = scriptedEmbedder({ replies, model: name })
  const texts: string[] = []
  const embedder: typeof script = {
    describe: script.describe,
    async embed(request) {
      texts.push(...request.texts)
      await script.embed(request)
      return request.texts.map(meaningOf)
    },
  }
  return { ...libraryOf(db, libraryStore(), embedder), texts }
}

describeOnEachDatabase('vectors', (opened) => {
  const compares = () => vectorStore(opened().db).canCompare()
  const name = () => `meanings-${randomUUID()}`

  test('find a passage that has no word of the question, and the result names the embedder', async (context) => {
    if (!(await compares())) context.skip('this PostgreSQL has no pgvector')
    const { library, embedding, asked } = knowing(opened().db, 'meanings')
    const actor = await account(opened().db)
    const { id } = await library.addCompany(actor, name())
    for (const [title, text] of [
      ['가', '올해의 이익은 크게 늘었다.'],
      ['나', '직원의 수는 그대로이다.'],
      ['다', '공장을 새로 지었다.'],
    ] as const)
      await library.addDocument(actor, id, note(title, text))
    expect(asked).toHaveLength(3)
    const before = await library.search(actor, { companyId: id }, ask('벌어들인 돈'), signal)
    expect(before).toMatchObject({ hits: [], foundBy: 'keyword', withoutVectors: 'nothing-embedded' })
    for (const document of asked) await embedding.run({ document }, attempt)
    const found = await library.search(actor, { companyId: id }, ask('벌어들인 돈'), signal)
    expect(found).toMatchObject({ foundBy: 'keyword+vectors', embedder: 'scripted/meanings', withoutVectors: null })
    expect(found.hits[0]).toMatchObject({ title: '가', foundBy: ['vectors'] })
    expect((await library.documents(actor, id)).map(({ embedded }) => embedded)).toEqual([1, 1, 1])
  })

  test('of one person are never compared for another', async (context) => {
    if (!(await compares())) context.skip('this PostgreSQL has no pgvector')
    const { library, embedding, asked } = knowing(opened().db, 'apart')
    const company = name()
    const [mine, other] = [await account(opened().db), await account(opened().db)]
    for (const actor of [mine, other]) {
      const { id } = await library.addCompany(actor, company)
      await library.addDocument(actor, id, note('메모', `${actor.accountId}의 이익`))
      await library.addDocument(actor, id, note('다른 메모', `${actor.accountId}의 직원`))
    }
    for (const document of asked) await embedding.run({ document }, attempt)
    for (const which of [{ company }, null]) {
      const { hits } = await library.search(mine, which, ask('벌어들인 돈'), signal)
      expect(hits.some(({ text }) => text.startsWith(mine.accountId))).toBe(true)
      expect(hits.filter(({ text }) => text.includes(other.accountId))).toEqual([])
    }
  })

  test('that are missing, cannot be compared or asked for leave the keywords, and the result says which', async () => {
    const { db } = opened()
    const actor = await account(db)
    const { library, embedding, asked, passSeconds } = knowing(db, 'failing', [
      { kind: 'passage' },
      { kind: 'query', times: 1 },
      { kind: 'query', times: 1, fail: 'unreachable' },
      { kind: 'query' },
    ])
    const { id } = await library.addCompany(actor, name())
    await library.addDocument(actor, id, note('가', '이익이 늘었다.'))
    await library.addDocument(actor, id, note('나', '직원이 늘었다.'))
    const why = async () => {
      const { hits, withoutVectors } = await library.search(actor, { companyId: id }, ask('이익'), signal)
      expect(hits[0]?.text).toBe('이익이 늘었다.')
      return withoutVectors
    }
    if (!(await compares())) return expect(await why()).toBe('database-without-vectors')
    expect(await why()).toBe('nothing-embedded')
    for (const document of asked) await embedding.run({ document }, attempt)
    expect(await why()).toBe(null)
    expect(await why()).toBe('embedder-failed')
    expect(await why()).toBe('embedder-failed')
    passSeconds(61)
    expect(await why()).toBe(null)
  })

  test('are made of masked texts, and of a passage that has not changed only once', async () => {
    const { db } = opened()
    const actor = await account(db)
    const { library, embedding, asked, texts } = knowing(db, 'once')
    const { id } = await library.addCompany(actor, name())
    const stays = `가. 문의\n담당자 010-1234-5678에게 묻는다. ${'설명이 이어진다. '.repeat(40)}`
    const document = (end: string) => note('메모', `${stays}\n나. 결론\n${end} ${'결론이 이어진다. '.repeat(40)}`)
    await library.addDocument(actor, id, document('이익이 늘었다.'))
    await embedding.run({ document: asked[0] ?? 0 }, attempt)
    expect(texts).toHaveLength(2)
    expect(texts.join(' ')).toContain('[전화]')
    expect(texts.join(' ')).not.toContain('010-1234-5678')
    await library.addDocument(actor, id, document('이익이 줄었다.'))
    await embedding.run({ document: asked[1] ?? 0 }, attempt)
    expect(texts).toHaveLength(3)
    expect((await library.documents(actor, id))[0]).toMatchObject({ passages: 2, embedded: 2 })
  })

  test('of an embedder that turns out to find nothing here do not count', async (context) => {
    if (!(await compares())) context.skip('this PostgreSQL has no pgvector')
    const { db } = opened()
    const actor = await account(db)
    let n = 0
    const random = scriptedEmbedder({ replies: [{}], model: 'random' })
    const embedder: typeof random = {
      describe: random.describe,
      embed: async ({ texts }) => texts.map(() => Array.from({ length: 16 }, (_, i) => Math.sin((n += 1) * (i + 1.7)))),
    }
    const { library, embedding, asked } = libraryOf(db, libraryStore(), embedder)
    const company = name()
    const topics = [
      '반도체',
      '자동차',
      '은행',
      '병원',
      '항공',
      '식품',
      '건설',
      '게임',
      '화장품',
      '의류',
      '철강',
      '통신',
    ]
    for (const topic of topics)
      await library.addSharedForJob(
        company,
        note(topic, `${topic} 사업을 한다. ${topic} 시장은 크게 자라고 있다. ${topic} 매출이 가장 많다고 한다.`),
      )
    for (const document of asked) await embedding.run({ document }, attempt)
    const found = await library.search(actor, { company }, ask('자동차 시장'), signal)
    expect(found).toMatchObject({ foundBy: 'keyword', embedder: null, withoutVectors: 'embedder-not-trusted' })
    expect(found.hits[0]?.title).toBe('자동차')
    const [tried] = await rowsOf<{ keyword: number; vectors: number }>(
      db,
      sql`select keyword_quality as keyword, vector_quality as vectors from library_embedder where name = 'scripted/random'`,
    )
    expect(tried?.keyword).toBeGreaterThan(0.9)
    expect(tried?.vectors).toBeLessThan(0.6)
  })
})
