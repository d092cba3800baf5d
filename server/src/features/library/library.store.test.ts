import { randomUUID } from 'node:crypto'
import { sql } from 'drizzle-orm'
import { expect, test } from 'vitest'
import type { Actor } from '../../platform/actor.ts'
import { type Db, rowsOf } from '../../platform/database/db.ts'
import { describeOnEachDatabase } from '../../platform/database/each-database.conformance.ts'
import { companyKey } from './company-key.ts'
import { libraryOf, note } from './library.fixture.ts'

async function account(db: Db): Promise<Actor> {
  const accountId = randomUUID()
  await db.execute(
    sql`insert into account (id, name, role, language, created_at) values (${accountId}, '홍길동', 'candidate', 'ko', now())`,
  )
  return { accountId, role: 'candidate', guest: false, sessionId: null } as Actor
}

const countOf = async (db: Db, table: string): Promise<number> => {
  const [row] = await rowsOf<{ n: number }>(db, sql`select count(*)::int as n from ${sql.identifier(table)}`)
  return row?.n ?? 0
}

const { signal } = new AbortController()
const ask = (query: string) => ({ query, limit: 10 })

describeOnEachDatabase('the library', (opened) => {
  test('gives two people who prepare for a company of the same name the shared part and each their own, never the other’s', async () => {
    const { db } = opened()
    const { library } = libraryOf(db)
    const [mine, other] = [await account(db), await account(db)]
    await library.addSharedForJob('(주)하나전자', note('사업보고서', '하나전자는 반도체를 만드는 회사이다.'))
    for (const [actor, secret] of [
      [mine, '면접관은 반도체 공정을 묻는다고 선배가 말했다.'],
      [other, '반도체 노조 협상에 관한 나의 메모.'],
    ] as const) {
      const { id } = await library.addCompany(actor, '하나전자')
      await library.addDocument(actor, id, note('메모', secret))
    }
    for (const which of [{ company: '하나전자 주식회사' }, null]) {
      const found = await library.search(mine, which, ask('반도체'), signal)
      expect(new Map(found.hits.map(({ text, part }) => [part, text]))).toEqual(
        new Map([
          ['own', '면접관은 반도체 공정을 묻는다고 선배가 말했다.'],
          ['shared', '하나전자는 반도체를 만드는 회사이다.'],
        ]),
      )
      expect(found.hits).toHaveLength(2)
      expect(found.searched).toBe(2)
    }
    const theirs = await library.search(other, { company: '하나전자' }, ask('반도체'), signal)
    expect(theirs.hits.map(({ text }) => text)).not.toContain('면접관은 반도체 공정을 묻는다고 선배가 말했다.')
    expect(theirs.hits).toHaveLength(2)
  })

  test('keeps what one person added from another: neither list, text, search, removal nor addition reaches it', async () => {
    const { db } = opened()
    const { library } = libraryOf(db)
    const [mine, other] = [await account(db), await account(db)]
    const company = await library.addCompany(mine, '비밀회사')
    const added = await library.addDocument(mine, company.id, note('메모', '아무도 모르는 이야기'))
    const absent = 'There is no such company.'
    await expect(library.company(other, company.id)).rejects.toThrow(absent)
    await expect(library.documents(other, company.id)).rejects.toThrow(absent)
    await expect(library.search(other, { companyId: company.id }, ask('이야기'), signal)).rejects.toThrow(absent)
    await expect(library.addDocument(other, company.id, note('메모', '다른 글'))).rejects.toThrow(absent)
    await expect(library.removeDocument(other, company.id, added.id)).rejects.toThrow(absent)
    await expect(library.text(other, added.id)).rejects.toThrow('There is no such document.')
    const namesake = await library.addCompany(other, '비밀회사')
    await expect(library.removeDocument(other, namesake.id, added.id)).rejects.toThrow('There is no such document.')
    expect((await library.search(other, { company: '비밀회사' }, ask('이야기'), signal)).hits).toEqual([])
    expect((await library.companies(other)).map(({ documents }) => documents)).toContain(0)
    expect(await library.text(mine, added.id)).toBe('아무도 모르는 이야기')
  })

  test('does not let the documents of one person change what another finds, not even the weights of words', async () => {
    const { db } = opened()
    const { library } = libraryOf(db)
    const [mine, other] = [await account(db), await account(db)]
    await library.addSharedForJob('둘전자', note('보고서', '배터리 사업과 디스플레이 사업을 한다.'))
    const search = () => library.search(mine, { company: '둘전자' }, ask('배터리 디스플레이'), signal)
    const before = await search()
    const { id } = await library.addCompany(other, '둘전자')
    for (let n = 0; n < 5; n += 1) await library.addDocument(other, id, note(`메모 ${n}`, '배터리 배터리 배터리'))
    expect(await search()).toEqual(before)
  })

  test('indexes again only what has changed, and the new text takes the place of the old', async () => {
    const { db } = opened()
    const { library } = libraryOf(db)
    const actor = await account(db)
    const { id } = await library.addCompany(actor, '세전자')
    const first = await library.addDocument(actor, id, note('메모', '매출이 늘었다.'))
    expect((await library.addDocument(actor, id, note('메모', '매출이 늘었다.'))).id).toBe(first.id)
    const second = await library.addDocument(actor, id, note('메모', '매출이 줄었다.'))
    expect(second.id).not.toBe(first.id)
    const listed = await library.documents(actor, id)
    expect(listed.map((each) => each.id)).toEqual([second.id])
    const { hits } = await library.search(actor, { companyId: id }, ask('매출'), signal)
    expect(hits.map(({ text }) => text)).toEqual(['매출이 줄었다.'])
  })

  test('finds the exact place: what a hit says stands at its span in the text of the document', async () => {
    const { db } = opened()
    const { library } = libraryOf(db)
    const actor = await account(db)
    const { id } = await library.addCompany(actor, '네전자')
    const paragraph = '이 회사는 여러 사업을 하고 있으며 각 사업은 서로 다른 시장에서 팔린다. 😀 '.repeat(12)
    const text = `I. 회사의 개요\n${paragraph}\nII. 사업의 내용\n1. 매출 현황\n${paragraph}\n(단위 : 백만원)\n구분\t2024년\t2023년\n매출액\t8,939,683\t8,000,001\n3. 연구개발\n${paragraph}`
    const added = await library.addDocument(actor, id, note('사업보고서', text))
    const whole = await library.text(actor, added.id)
    const { hits } = await library.search(actor, { companyId: id }, ask('매출액 2024년'), signal)
    const [best] = hits
    expect(best?.sectionPath).toEqual(['II. 사업의 내용', '1. 매출 현황'])
    for (const hit of hits) {
      expect(whole.slice(hit.start, hit.end)).toBe(hit.text)
      for (const { start, end, cell } of hit.figures) expect(whole.slice(start, end)).toBe(cell)
    }
    expect(best?.figures).toContainEqual({
      cell: '8,939,683',
      start: whole.indexOf('8,939,683'),
      end: whole.indexOf('8,939,683') + 9,
      label: '매출액',
      column: '2024년',
      unit: '백만원',
      period: '2024년',
      basis: null,
    })
    expect(best?.highlights.map(({ start, end }) => best.text.slice(start, end))).toContain('매출액')
  })

  test('forgets every passage and list of what is removed, with its document, company or account', async () => {
    const { db } = opened()
    const { library } = libraryOf(db)
    const tables = ['library_document', 'library_passage', 'library_posting']
    const counts = () => Promise.all(tables.map((table) => countOf(db, table)))
    const before = await counts()
    const actor = await account(db)
    const { id } = await library.addCompany(actor, '다섯전자')
    const added = await library.addDocument(actor, id, note('메모', '지워질 글'))
    await library.removeDocument(actor, id, added.id)
    expect(await counts()).toEqual(before)
    await library.addDocument(actor, id, note('메모', '지워질 글'))
    expect(await counts()).not.toEqual(before)
    await db.execute(sql`delete from account where id = ${actor.accountId}`)
    expect(await counts()).toEqual(before)
  })

  test('moves what a guest added to the account, into the company of the same name where there is one', async () => {
    const { db } = opened()
    const { library } = libraryOf(db)
    const [guest, member] = [await account(db), await account(db)]
    for (const [actor, name, text] of [
      [guest, '여섯전자', '손님의 글'],
      [guest, '일곱전자', '손님만의 회사'],
      [member, '여섯전자', '회원의 글'],
    ] as const) {
      const { id } = await library.addCompany(actor, name)
      await library.addDocument(actor, id, note(text, text))
    }
    await db.transaction((tx) => library.move(tx, guest.accountId, member.accountId))
    const titles = await Promise.all(
      (await library.companies(member))
        .filter(({ part }) => part === 'own')
        .map(async ({ id, name }) => [
          name,
          (await library.documents(member, id)).map(({ title }) => title).toSorted(),
        ]),
    )
    expect(titles).toEqual([
      ['여섯전자', ['손님의 글', '회원의 글']],
      ['일곱전자', ['손님만의 회사']],
    ])
    expect((await library.companies(guest)).filter(({ part }) => part === 'own')).toEqual([])
  })

  test('shows nothing of a document that is still being indexed, and sweeps away one whose indexing broke off', async () => {
    const { db } = opened()
    const { library, store, passSeconds } = libraryOf(db)
    const actor = await account(db)
    const { id } = await library.addCompany(actor, '여덟전자')
    const broken = libraryOf(db, { ...store, finish: () => Promise.reject(new Error('the power went')) })
    await expect(broken.library.addDocument(actor, id, note('메모', '반쪽짜리 글'))).rejects.toThrow('the power went')
    expect(await library.documents(actor, id)).toEqual([])
    const found = await library.search(actor, { companyId: id }, ask('반쪽짜리'), signal)
    expect([found.hits, found.searched]).toEqual([[], 0])
    const unfinished = async () => (await rowsOf(db, sql`select from library_document where not ready`)).length
    await library.housekeeping[0]?.()
    expect(await unfinished()).toBe(1)
    passSeconds(7 * 3600)
    await library.housekeeping[0]?.()
    expect(await unfinished()).toBe(0)
  })

  test('tells the planner of the database how large its lists have become, after it has grown', async () => {
    const { db } = opened()
    const { library } = libraryOf(db)
    const known = async () => {
      const [row] = await rowsOf<{ n: number }>(
        db,
        sql`select reltuples::int as n from pg_class where relname = 'library_posting'`,
      )
      return row?.n ?? 0
    }
    await db.execute(sql`analyze library_posting`)
    const before = await known()
    await library.addSharedForJob('열전자', note('메모', '새로운 낱말들이 많이 들어 있는 글이다.'))
    for (const task of library.housekeeping) await task()
    expect(await known()).toBeGreaterThan(before)
  })

  test('takes two additions of one title at the same time, of which one stays', async () => {
    const { db } = opened()
    const { library } = libraryOf(db)
    const actor = await account(db)
    const { id } = await library.addCompany(actor, '아홉전자')
    const texts = ['첫 글이다', '둘째 글이다', '셋째 글이다']
    await Promise.allSettled(texts.map((text) => library.addDocument(actor, id, note('메모', text))))
    const listed = await library.documents(actor, id)
    expect(listed).toHaveLength(1)
    expect(texts).toContain(await library.text(actor, listed[0]?.id ?? ''))
  })
})

test.each([
  ['(주)삼성전자', '삼성전자'],
  ['삼성 전자 주식회사', '삼성전자'],
  ['㈜삼성전자', '삼성전자'],
  ['Samsung Electronics Co., Ltd.', 'samsungelectronics'],
  ['NAVER Corp', 'naver'],
  ['Company', 'company'],
  ['3M', '3m'],
])('%s is the company %s', (name, key) => {
  expect(companyKey(name)).toBe(key)
})
