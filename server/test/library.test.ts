import * as contract from '@maju/contracts/library'
import { addLibraryFile, addSharedFile } from '@maju/contracts/library-file'
import { exportMe, register } from '@maju/contracts/account'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, test } from 'vitest'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Member } from './visitor.ts'

let house: TestHouse
let administrator: Member
let candidate: Member
let companyId: string

const filing = {
  title: '사업보고서 (2024.12)',
  kind: 'filing',
  source: 'dart 20250311000000',
  published: '2025-03-11',
  text: `II. 사업의 내용\n1. 사업의 개요\n${'당사는 배터리를 만든다. '.repeat(30)}\n2. 매출\n(단위 : 억원)\n구분\t2024년\n배터리 매출\t1,234`,
}
const params = () => ({ companyId })

beforeAll(async () => {
  house = await testHouse()
  administrator = await house.administrator()
  candidate = await house.registered()
  const company = await administrator.call(contract.addSharedCompany, { body: { name: '하나배터리(주)' } })
  companyId = company.id
  await administrator.call(contract.addSharedDocument, { params: params(), body: filing })
}, 60_000)

const search = (visitor: Member, query: string) =>
  visitor.call(contract.searchLibrary, { params: params(), body: { query } })

describe('the shared part of the library', () => {
  test('is read by everybody: companies, documents and passages with their exact places and verbatim figures', async () => {
    const guest = await house.guest()
    expect(await guest.call(contract.listCompanies)).toEqual([
      { id: companyId, name: '하나배터리(주)', part: 'shared', documents: 1, passages: 2 },
    ])
    const [document] = await guest.call(contract.listLibraryDocuments, { params: params() })
    expect(document).toMatchObject({ title: filing.title, kind: 'filing', part: 'shared', passages: 2, embedded: 0 })
    const found = await search(candidate, '배터리 매출은 얼마인가요?')
    expect(found).toMatchObject({ foundBy: 'keyword', embedder: null, withoutVectors: 'no-embedder', searched: 2 })
    const [hit] = found.hits
    expect(hit).toMatchObject({
      libraryDocumentId: document?.id,
      company: '하나배터리(주)',
      title: filing.title,
      source: filing.source,
      published: filing.published,
      sectionPath: ['II. 사업의 내용', '2. 매출'],
      page: null,
      score: 1,
      foundBy: ['keyword'],
      figures: [{ cell: '1,234', label: '배터리 매출', column: '2024년', unit: '억원', period: '2024년', basis: null }],
    })
    expect(hit?.highlights.map(({ start, end }) => hit.text.slice(start, end))).toContain('매출')
  })

  test('is written by administrators alone', async () => {
    for (const [route, sent] of [
      [contract.addSharedCompany, { body: { name: '다른 회사' } }],
      [contract.addSharedDocument, { params: params(), body: filing }],
      [addSharedFile, { params: params(), bytes: new TextEncoder().encode('글') }],
      [contract.removeSharedCompany, { params: params() }],
    ] as const) {
      expect((await candidate.send(route, sent)).statusCode).toBe(403)
      expect((await house.stranger().send(route, sent)).statusCode).toBe(401)
    }
    const [document] = await candidate.call(contract.listLibraryDocuments, { params: params() })
    const both = { ...params(), libraryDocumentId: document?.id ?? '' }
    expect((await candidate.send(contract.removeLibraryDocument, { params: both })).statusCode).toBe(404)
    expect(await candidate.call(contract.listLibraryDocuments, { params: params() })).toHaveLength(1)
  })
})

describe('a file of the shared library', () => {
  test('is read by everybody, and goes with a company of the shared library alone', async () => {
    const company = await administrator.call(contract.addSharedCompany, { body: { name: '파일이 있는 회사' } })
    const bytes = new TextEncoder().encode('# 인재상\n함께 묻고 끝까지 책임지는 사람을 찾는다.')
    const shared = { params: { companyId: company.id } }
    const reply = await administrator.send(addSharedFile, { ...shared, bytes, query: { kind: 'website' } })
    expect(reply.json()).toMatchObject({ title: '인재상', kind: 'website', part: 'shared', source: null })
    expect(await candidate.call(contract.listLibraryDocuments, shared)).toMatchObject([{ part: 'shared' }])
    const own = await administrator.call(contract.addCompany, { body: { name: '나만 아는 회사' } })
    expect((await administrator.send(addSharedFile, { params: { companyId: own.id }, bytes })).statusCode).toBe(404)
    await administrator.call(contract.removeSharedCompany, shared)
  })
})

describe('a document of one’s own', () => {
  test('about a shared company is found beside the shared ones by its owner and by nobody else, the administrator included', async () => {
    const added = await candidate.call(contract.addLibraryDocument, {
      params: params(),
      body: { title: '선배에게 들은 것', kind: 'note', text: '면접에서 배터리 수율을 꼭 묻는다고 한다.' },
    })
    expect(added).toMatchObject({ part: 'own', source: null, published: null })
    const parts = async (visitor: Member) => (await search(visitor, '배터리 수율')).hits.map(({ part }) => part)
    expect(new Set(await parts(candidate))).toEqual(new Set(['own', 'shared']))
    expect(new Set(await parts(administrator))).toEqual(new Set(['shared']))
    expect(await candidate.call(contract.getCompany, { params: params() })).toMatchObject({
      documents: 2,
      part: 'shared',
    })
    expect(await administrator.call(contract.getCompany, { params: params() })).toMatchObject({ documents: 1 })
    const both = { ...params(), libraryDocumentId: added.id }
    expect((await administrator.send(contract.removeSharedDocument, { params: both })).statusCode).toBe(404)
    await candidate.call(contract.removeLibraryDocument, { params: both })
    expect(await parts(candidate)).not.toContain('own')
  })

  test('stays when the administrator removes the shared company, and goes into the export of its owner', async () => {
    const shared = await administrator.call(contract.addSharedCompany, { body: { name: '사라질 회사' } })
    const body = { title: '메모', kind: 'note', text: '내가 적은 글' }
    await candidate.call(contract.addLibraryDocument, { params: { companyId: shared.id }, body })
    await administrator.call(contract.removeSharedCompany, { params: { companyId: shared.id } })
    const left = (await candidate.call(contract.listCompanies)).find(({ name }) => name === '사라질 회사')
    expect(left).toMatchObject({ part: 'own', documents: 1 })
    const zip = await candidate.send(exportMe)
    const own: unknown = JSON.parse(strFromU8(unzipSync(zip.rawPayload)['library.json'] ?? new Uint8Array()))
    expect(own).toEqual([expect.objectContaining({ company: '사라질 회사', text: '내가 적은 글' })])
  })

  test('comes along when a guest signs up', async () => {
    const guest = await house.guest()
    const company = await guest.call(contract.addCompany, { body: { name: '손님의 회사' } })
    const body = { title: '메모', kind: 'note', text: '손님이 적은 글' }
    await guest.call(contract.addLibraryDocument, { params: { companyId: company.id }, body })
    const account = {
      email: 'guest-of-library@example.com',
      password: 'four quiet words here',
      name: '손님',
      language: 'ko',
    }
    await guest.call(register, { body: account })
    const companies = await guest.call(contract.listCompanies)
    expect(companies.find(({ name }) => name === '손님의 회사')).toMatchObject({ documents: 1 })
  })

  test('is read out of a file, whose first line is its title, and a file without text is refused with a sentence', async () => {
    const bytes = (text: string) => new TextEncoder().encode(text)
    const put = (content: Uint8Array, query: Record<string, string> = {}) =>
      candidate.send(addLibraryFile, { params: params(), bytes: content, query })
    const added = contract.libraryDocument.parse((await put(bytes('# 인재상\n도전하는 사람을 찾는다.'))).json())
    expect(added).toMatchObject({ title: '인재상', kind: 'report', part: 'own' })
    expect((await search(candidate, '도전하는 사람')).hits[0]).toMatchObject({
      title: '인재상',
      sectionPath: ['인재상'],
    })
    expect((await search(administrator, '도전하는 사람')).hits.map(({ title }) => title)).not.toContain('인재상')
    const named = await put(bytes('다른 글이다.'), { title: '안내서', kind: 'website' })
    expect(named.json()).toMatchObject({ title: '안내서', kind: 'website' })
    const unreadable = await put(new Uint8Array([0x4d, 0x5a, 0x90, 0, 3, 0, 0, 0]))
    expect(unreadable.statusCode).toBe(422)
    expect(unreadable.json<{ detail: string }>().detail).toContain('Save it as')
  })

  test('without a letter, too long, or asked about with nothing is refused by name', async () => {
    const post = (body: unknown) => candidate.send(contract.addLibraryDocument, { params: params(), body })
    expect((await post({ title: '메모', kind: 'note', text: '   ' })).statusCode).toBe(400)
    expect((await post({ title: '메모', kind: 'note', text: '가'.repeat(400_001) })).statusCode).toBe(400)
    expect((await post({ title: '메모', kind: 'note', text: '---' })).json()).toMatchObject({ code: 'conflict' })
    const empty = await candidate.send(contract.searchLibrary, { params: params(), body: { query: ' ' } })
    expect(empty.statusCode).toBe(400)
  })
})

test('a question of nothing but small words finds nothing, and fails nothing', async () => {
  expect((await search(candidate, '그리고 무엇이? What is it and how?')).hits).toEqual([])
  expect((await search(candidate, "'; drop table library_passage; --")).searched).toBe(4)
})
