import { listEngines } from '@maju/contracts/admin'
import { listCompanies, listLibraryDocuments, removeSharedDocument, searchLibrary } from '@maju/contracts/library'
import {
  findRegisteredCompanies,
  type ImportState,
  libraryImport,
  listImportable,
  listImports,
  listImportSources,
  removeImport,
  retryImport,
  startImports,
  watchImports,
} from '@maju/contracts/library-import'
import type { FetchedFiling, Filing, FilingSource } from '@maju/providers/filings/filing-source'
import { configuredRegisters } from '@maju/providers/filings/configured'
import { ProviderError, type ProviderErrorKind } from '@maju/providers/provider-error'
import type { DocumentStore } from '@maju/providers/stores/document-store'
import { configuredStores } from '@maju/providers/stores/configured'
import { beforeAll, describe, expect, test } from 'vitest'
import type { ImportRow } from '../src/features/imports/import.service.ts'
import { importStore } from '../src/features/imports/import.store.ts'
import { importDocument } from '../src/flows/import-document.ts'
import { type TestHouse, testHouse } from './test-house.ts'
import type { Member } from './visitor.ts'

const xml = (
  people: string,
) => `<DOCUMENT><BODY><SECTION-1><TITLE>II. 사업의 내용</TITLE><P>반도체와 화면을 만들어 온 세계에 팝니다.</P>
<TABLE><TR><TD>(단위 : 백만원)</TD></TR></TABLE><TABLE><TR><TH>구분</TH><TH>제 57 기</TH></TR><TR><TD>매출액</TD><TD>300,870,903</TD></TR></TABLE>
<P>${people}</P></SECTION-1></BODY></DOCUMENT>`
const filing = (id: string, title: string): Filing => ({
  id,
  companyId: '00126380',
  title,
  published: '2026-03-10',
  period: '2025-12',
  address: `https://dart.fss.or.kr/dsaf001/main.do?rcpNo=${id}`,
})
const filings = [
  filing('2', '[기재정정]사업보고서 (2025.12)'),
  filing('1', '사업보고서 (2025.12)'),
  filing('9', '사업보고서 (2019.12)'),
]

const importRow: ImportRow = {
  id: '0190c1d2-1111-4000-8000-000000000000',
  source: 'opendart',
  sourceId: '1',
  company: '한빛전자',
  registeredId: '00126380',
  title: '사업보고서 (2025.12)',
  published: '2026-03-10',
  period: '2025-12',
  address: null,
  state: 'waiting',
  reason: null,
  libraryDocumentId: null,
  updatedAt: new Date(0),
}

/** What the register says of each report; a failure is thrown as often as it stands there. */
const failures: ProviderError[] = []
let people = '창의와 도전을 즐기는 인재를 찾습니다.'
let fetched = 0
const register: FilingSource = {
  findCompanies: async (name) => [{ id: '00126380', name, ticker: '005930' }],
  listFilings: async () => filings,
  async fetchFiling(wanted): Promise<FetchedFiling> {
    fetched += 1
    const failure = failures.shift()
    if (failure) throw failure
    const figures = [
      {
        label: '자산총계',
        amount: '514,531,948,000,000',
        currency: 'KRW',
        period: '제 57 기말',
        basis: 'consolidated' as const,
      },
    ]
    return {
      filing: wanted,
      files: [{ name: '1.xml', format: 'dart-xml', bytes: new TextEncoder().encode(xml(people)) }],
      figures,
    }
  },
}
const files: DocumentStore = {
  list: async () =>
    ['한빛전자/인재상.txt', '나라상사/값.bin'].map((id) => ({
      id,
      company: id.split('/')[0] ?? '',
      title: id.split('/')[1] ?? '',
      bytes: 1,
    })),
  fetch: async (id) =>
    id.endsWith('.bin') ? new Uint8Array([0, 1, 2]) : new TextEncoder().encode('# 인재상\n정직과 협력을 중시합니다.'),
}

let house: TestHouse
let admin: Member
beforeAll(async () => {
  house = await testHouse({
    registers: { ...configuredRegisters({}), sources: new Map([['opendart', register]]) },
    stores: { ...configuredStores({}), sources: new Map([['folder', files]]) },
  })
  admin = await house.administrator()
})

const start = (documents: string[], source = 'opendart') =>
  admin.call(startImports, {
    body: { source, documents, ...(source === 'opendart' && { company: '00126380', name: '한빛전자' }) },
  })
const stateOf = async (sourceId: string) => {
  const { state, reason, libraryDocumentId } =
    (await admin.call(listImports)).find((each) => each.sourceId === sourceId) ?? expect.unreachable()
  return { state, reason, libraryDocumentId }
}
const documentsOf = async (name: string) => {
  const company = (await admin.call(listCompanies)).find((each) => each.name === name) ?? expect.unreachable()
  return {
    companyId: company.id,
    documents: await admin.call(listLibraryDocuments, { params: { companyId: company.id } }),
  }
}

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
    people = '정직한 사람을 찾습니다.'
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
    fetched = 0
    await start(['9'])
    await house.queue.drain()
    expect(await stateOf('9')).toMatchObject({ state: 'failed', reason })
    expect(fetched).toBe(1)
  })

  test('whose register is overloaded is tried again, and comes in the end', async () => {
    failures.push(new ProviderError('opendart', 'overloaded'))
    fetched = 0
    await start(['9'])
    await house.queue.drain()
    expect(await stateOf('9')).toMatchObject({ state: 'done', reason: null })
    expect(fetched).toBe(2)
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

describe('the job', () => {
  /** The job with a row in this state and a source that fails so; what it says on the way. */
  async function told(state: ImportState, kind: ProviderErrorKind, lastTry: boolean, goneAt?: ImportState) {
    const said: string[] = []
    const say = (words: string) => said.push(words) > 0
    const run = importDocument({
      imports: {
        forJob: async () => ({ ...importRow, state }),
        sourceOf: () => ({
          register: { ...register, fetchFiling: () => Promise.reject(new ProviderError('opendart', kind)) },
        }),
        step: async (_id, step) => say(step) && step !== goneAt,
        done: async () => say('done'),
        failed: async (_id, reason) => say(`failed: ${reason}`),
      },
      library: { addSharedForJob: () => expect.unreachable() },
      readFile: () => expect.unreachable(),
    })
    const thrown = await run({ importId: importRow.id }, { signal: new AbortController().signal, lastTry }).then(
      () => false,
      () => true,
    )
    return { said, thrown }
  }

  test('waits for its next try where that may help, and fails at the last one', async () => {
    expect(await told('waiting', 'overloaded', false)).toEqual({ said: ['fetching', 'waiting'], thrown: true })
    expect(await told('waiting', 'overloaded', true)).toEqual({
      said: ['fetching', 'failed: interrupted'],
      thrown: true,
    })
    expect(await told('waiting', 'unauthorised', false)).toEqual({
      said: ['fetching', 'failed: not-allowed'],
      thrown: false,
    })
  })

  test('whose import was cancelled meanwhile ends without a word', async () => {
    expect(await told('waiting', 'overloaded', false, 'fetching')).toEqual({ said: ['fetching'], thrown: false })
  })

  test('that is run once more after its work is done does nothing', async () => {
    expect(await told('done', 'overloaded', false)).toEqual({ said: [], thrown: false })
  })
})

describe('an import', () => {
  const importOf = async (sourceId: string) =>
    (await admin.call(listImports)).find((each) => each.sourceId === sourceId) ?? expect.unreachable()
  const watched = async () => {
    const reply = await admin.send(watchImports)
    return reply.body.split('\n\n').flatMap((block) => /^data: (.*)$/m.exec(block)?.[1] ?? [])
  }

  test('that waits is cancelled: it is gone from the list, and its job brings nothing', async () => {
    fetched = 0
    await start(['1'])
    const { id: importId } = await importOf('1')
    await admin.call(removeImport, { params: { importId } })
    await house.queue.drain()
    expect(fetched).toBe(0)
    expect((await admin.call(listImports)).map(({ sourceId }) => sourceId)).not.toContain('1')
    expect((await admin.send(removeImport, { params: { importId } })).statusCode).toBe(404)
  })

  test('that failed is tried again by hand, and one that did not is left alone', async () => {
    failures.push(new ProviderError('opendart', 'unauthorised'))
    await start(['1'])
    await house.queue.drain()
    const { id: importId } = await importOf('1')
    expect(await admin.call(retryImport, { params: { importId } })).toMatchObject({ state: 'waiting', reason: null })
    expect((await admin.send(retryImport, { params: { importId } })).statusCode).toBe(404)
    await house.queue.drain()
    expect(await stateOf('1')).toMatchObject({ state: 'done' })
  })

  test('is watched until none is under way any more', async () => {
    expect(await watched()).toHaveLength(1)
    await start(['1'])
    const told = watched()
    await new Promise((later) => setTimeout(later, 50))
    await house.queue.drain()
    const states = (await told).map(
      (data) =>
        libraryImport
          .array()
          .parse(JSON.parse(data))
          .find(({ sourceId }) => sourceId === '1')?.state,
    )
    expect([states[0], states.at(-1)]).toEqual(['waiting', 'done'])
  })

  test('that is being indexed is not cancelled: it comes in a moment', async () => {
    const { id: importId } = await importOf('1')
    const updatedAt = new Date()
    await importStore().step(house.database.db, importId, { state: 'indexing', updatedAt })
    const reply = await admin.send(removeImport, { params: { importId } })
    expect(reply.json()).toMatchObject({ code: 'conflict' })
    await importStore().step(house.database.db, importId, { state: 'done', updatedAt })
  })

  test('is nobody’s to watch, cancel or try again but the administrator’s', async () => {
    const visitor = await house.registered()
    const params = { importId: (await importOf('1')).id }
    for (const [route, given] of [
      [watchImports, {}],
      [retryImport, { params }],
      [removeImport, { params }],
    ] as const) {
      expect((await visitor.send(route, given)).statusCode).toBe(403)
      expect((await house.stranger().send(route, given)).statusCode).toBe(401)
    }
    expect((await importOf('1')).state).toBe('done')
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
