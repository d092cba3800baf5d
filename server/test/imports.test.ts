import { listEngines } from '@maju/contracts/admin'
import { removeSharedDocument, searchLibrary } from '@maju/contracts/library'
import {
  findRegisteredCompanies,
  listImportable,
  listImports,
  listImportSources,
  startImports,
} from '@maju/contracts/library-import'
import { ProviderError } from '@maju/providers/provider-error'
import { beforeAll, describe, expect, test } from 'vitest'
import { failures, importingHouse, said, type ImportingHouse } from './imports.fixture.ts'

let house: ImportingHouse['house']
let admin: ImportingHouse['admin']
let start: ImportingHouse['start']
let stateOf: ImportingHouse['stateOf']
let documentsOf: ImportingHouse['documentsOf']
beforeAll(async () => {
  ;({ house, admin, start, stateOf, documentsOf } = await importingHouse())
})

describe('a report of a register', () => {
  test('is found by company, listed, and becomes a document that everybody can search', async () => {
    const query = { source: 'opendart', name: '한빛전자' }
    expect(await admin.call(findRegisteredCompanies, { query })).toEqual([
      { id: '00126380', name: '한빛전자', ticker: '005930' },
    ])
    const there = await admin.call(listImportable, { query: { source: 'opendart', company: '00126380' } })
    expect(there.map(({ id, title }) => [id, title])).toEqual([
      ['2', '사업보고서 (2025.12)'],
      ['1', '사업보고서 (2025.12)'],
      ['9', '사업보고서 (2019.12)'],
    ])
    expect(await start(['1'])).toMatchObject([{ state: 'waiting', company: '한빛전자', sourceId: '1' }])
    await house.queue.drain()
    expect(await stateOf('1')).toMatchObject({ state: 'done', reason: null, libraryDocumentId: expect.any(String) })

    const { companyId, documents } = await documentsOf('한빛전자')
    expect(documents).toMatchObject([
      {
        title: '사업보고서 (2025.12)',
        kind: 'filing',
        part: 'shared',
        published: '2026-03-10',
        source: 'https://dart.fss.or.kr/dsaf001/main.do?rcpNo=1',
      },
    ])
    const visitor = await house.guest()
    const asked = { params: { companyId }, body: { query: '매출액' } }
    const [hit] = (await visitor.call(searchLibrary, asked)).hits
    expect(hit?.sectionPath).toEqual(['II. 사업의 내용'])
    const [told] = (await visitor.call(searchLibrary, { ...asked, body: { query: '자산총계' } })).hits
    expect(told?.figures).toMatchObject([
      { cell: '514,531,948,000,000', label: '자산총계', unit: '원', basis: 'consolidated' },
    ])
    expect(hit?.figures).toMatchObject([{ cell: '300,870,903', label: '매출액', unit: '백만원', period: '제 57 기' }])
  })

  test('whose text is the same as before is not indexed again; a correction takes its place', async () => {
    const before = (await documentsOf('한빛전자')).documents
    await start(['2'])
    await house.queue.drain()
    expect((await documentsOf('한빛전자')).documents.map(({ id }) => id)).toEqual(before.map(({ id }) => id))
    said.people = '정직한 사람을 찾습니다.'
    await start(['2'])
    await house.queue.drain()
    const after = (await documentsOf('한빛전자')).documents
    expect(after).toHaveLength(1)
    expect(after[0]?.id).not.toBe(before[0]?.id)
  })

  test.each([
    ['unauthorised', 'not-allowed'],
    ['refused', 'not-there'],
    ['invalid-output', 'source-failed'],
  ] as const)('that fails as %s is not tried again, and says why: %s', async (kind, reason) => {
    failures.push(new ProviderError('opendart', kind))
    said.fetched = 0
    await start(['9'])
    await house.queue.drain()
    expect(await stateOf('9')).toMatchObject({ state: 'failed', reason })
    expect(said.fetched).toBe(1)
  })

  test('whose register is overloaded is tried again, and comes in the end', async () => {
    failures.push(new ProviderError('opendart', 'overloaded'))
    said.fetched = 0
    await start(['9'])
    await house.queue.drain()
    expect(await stateOf('9')).toMatchObject({ state: 'done', reason: null })
    expect(said.fetched).toBe(2)
  })

  test('that its register does not list is not asked for', async () => {
    const reply = await admin.send(startImports, {
      body: { source: 'opendart', company: '00126380', name: 'x', documents: ['77'] },
    })
    expect(reply.statusCode).toBe(404)
  })

  test('without a name for the company is refused', async () => {
    const reply = await admin.send(startImports, {
      body: { source: 'opendart', company: '00126380', documents: ['1'] },
    })
    expect(reply.json()).toMatchObject({ code: 'conflict' })
  })

  test('that is removed from the library leaves its import without a document', async () => {
    const { companyId, documents } = await documentsOf('한빛전자')
    const { libraryDocumentId } = await stateOf('2')
    expect(documents.map(({ id }) => id)).toContain(libraryDocumentId)
    await admin.call(removeSharedDocument, { params: { companyId, libraryDocumentId: libraryDocumentId ?? '' } })
    expect((await stateOf('2')).libraryDocumentId).toBeNull()
  })
})

describe('a file of a store', () => {
  test('belongs to the company whose folder it lies in', async () => {
    await start(['한빛전자/인재상.txt'], 'folder')
    await house.queue.drain()
    expect(await stateOf('한빛전자/인재상.txt')).toMatchObject({ state: 'done' })
    const { documents } = await documentsOf('한빛전자')
    expect(documents.find(({ kind }) => kind === 'report')).toMatchObject({
      title: '인재상.txt',
      source: 'folder: 한빛전자/인재상.txt',
    })
  })

  test('that cannot be read says why', async () => {
    await start(['나라상사/값.bin'], 'folder')
    await house.queue.drain()
    expect(await stateOf('나라상사/값.bin')).toMatchObject({ state: 'failed', reason: 'unknown-format' })
  })
})

describe('the sources', () => {
  test('say what they lack, to administrators and on the page of engines', async () => {
    const sources = await admin.call(listImportSources)
    expect(sources.map(({ name, kind }) => [name, kind])).toContainEqual(['opendart', 'register'])
    expect(sources.find(({ name }) => name === 'edgar')).toMatchObject({
      detail: 'SEC EDGAR is not used: MAJU_EDGAR_CONTACT is missing.',
      missing: ['MAJU_EDGAR_CONTACT'],
    })
    const engines = await house.stranger().call(listEngines)
    expect(
      engines.filter(({ ability }) => ability === 'filings').map(({ name, state }) => [name, state]),
    ).toContainEqual(['SEC EDGAR', 'off'])
  })

  test('that are not configured are not asked', async () => {
    const query = { source: 'edgar', name: 'apple' }
    expect((await admin.send(findRegisteredCompanies, { query })).json()).toMatchObject({ code: 'not-offered' })
  })

  test('are for administrators alone', async () => {
    const visitor = await house.registered()
    for (const route of [listImportSources, listImports]) expect((await visitor.send(route)).statusCode).toBe(403)
  })
})
