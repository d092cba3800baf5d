import { listCompanies, listLibraryDocuments } from '@maju/contracts/library'
import { listImports, startImports } from '@maju/contracts/library-import'
import type { FetchedFiling, Filing, FilingSource } from '@maju/providers/filings/filing-source'
import { configuredRegisters } from '@maju/providers/filings/configured'
import type { ProviderError } from '@maju/providers/provider-error'
import type { DocumentStore } from '@maju/providers/stores/document-store'
import { configuredStores } from '@maju/providers/stores/configured'
import { expect } from 'vitest'
import type { ImportRow } from '../src/features/imports/import.service.ts'
import { testHouse } from './test-house.ts'

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

export const importRow: ImportRow = {
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
export const failures: ProviderError[] = []
/** What its reports say of people, and how often one was fetched. */
export const said = { people: '창의와 도전을 즐기는 인재를 찾습니다.', fetched: 0 }
export const register: FilingSource = {
  findCompanies: async (name) => [{ id: '00126380', name, ticker: '005930' }],
  listFilings: async () => filings,
  async fetchFiling(wanted): Promise<FetchedFiling> {
    said.fetched += 1
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
      files: [{ name: '1.xml', format: 'dart-xml', bytes: new TextEncoder().encode(xml(said.people)) }],
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
/** A house with a register and a store, and its administrator, who imports. */
export async function importingHouse() {
  const house = await testHouse({
    registers: { ...configuredRegisters({}), sources: new Map([['opendart', register]]) },
    stores: { ...configuredStores({}), sources: new Map([['folder', files]]) },
  })
  const admin = await house.administrator()
  const importOf = async (sourceId: string) =>
    (await admin.call(listImports)).find((each) => each.sourceId === sourceId) ?? expect.unreachable()
  return {
    house,
    admin,
    importOf,
    start: (documents: string[], source = 'opendart') =>
      admin.call(startImports, {
        body: { source, documents, ...(source === 'opendart' && { company: '00126380', name: '한빛전자' }) },
      }),
    async stateOf(sourceId: string) {
      const { state, reason, libraryDocumentId } = await importOf(sourceId)
      return { state, reason, libraryDocumentId }
    },
    async documentsOf(name: string) {
      const company = (await admin.call(listCompanies)).find((each) => each.name === name) ?? expect.unreachable()
      return {
        companyId: company.id,
        documents: await admin.call(listLibraryDocuments, { params: { companyId: company.id } }),
      }
    },
  }
}
export type ImportingHouse = Awaited<ReturnType<typeof importingHouse>>
