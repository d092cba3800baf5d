import { strToU8, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { failure, secretKey } from '../wire/provider.conformance.ts'
import type { Filing } from './filing-source.ts'
import { openDart } from './open-dart.ts'
import { type Asked, patient, register } from './register.fixture.ts'

const list = `<?xml version="1.0" encoding="UTF-8"?><result>
<list><corp_code>00000001</corp_code><corp_name>한빛전자서비스</corp_name><stock_code> </stock_code></list>
<list><corp_code>00126380</corp_code><corp_name>한빛전자</corp_name><stock_code>005930</stock_code></list>
<list><corp_code>00000005</corp_code><corp_name>나라상사</corp_name><stock_code> </stock_code></list>
<list><corp_code>00000006</corp_code><corp_name>나라상사(주)</corp_name><stock_code>000060</stock_code></list>
<list><corp_code>00000003</corp_code><corp_name>새한빛전자</corp_name><stock_code> </stock_code></list>
<list><corp_code>00000004</corp_code><corp_name>A&amp;B&apos;s</corp_name><stock_code> </stock_code></list></result>`
const message = (status: string) =>
  `<?xml version="1.0"?><result><status>${status}</status><message>말</message></result>`
const filings = [
  ['[기재정정]사업보고서 (2025.12)', '20260410000009'],
  ['사업보고서 (2025.12)', '20260310000001'],
  ['사업보고서 (2024.12)', '20250311000001'],
].map(([report_nm = '', rcept_no = '']) => ({
  corp_code: '00126380',
  report_nm,
  rcept_no,
  rcept_dt: rcept_no.slice(0, 8),
}))
const figures = {
  status: '000',
  list: [
    {
      account_nm: '매출액',
      fs_div: 'CFS',
      thstrm_nm: '제 57 기',
      thstrm_dt: '2025.01.01 ~ 2025.12.31',
      thstrm_amount: '300,870,903,000,000',
      currency: 'KRW',
    },
    { account_nm: '매출액', fs_div: 'OFS', thstrm_nm: '제 57 기', thstrm_amount: '209,052,241,000,000' },
  ],
}

type Answers = {
  listed?: unknown
  documents?: Record<string, Uint8Array | string>
  corpCode?: Uint8Array | string
  amounts?: unknown
}

const dart = async ({
  listed = { status: '000', list: filings },
  documents = {},
  corpCode,
  amounts = figures,
}: Answers = {}) => {
  const { url, asked } = await register(({ path, query }: Asked) => {
    if (path === '/corpCode.xml') return corpCode ?? zipSync({ 'CORPCODE.xml': strToU8(list) })
    if (path === '/list.json') return JSON.stringify(listed)
    if (path === '/fnlttSinglAcnt.json') return JSON.stringify(amounts)
    return documents[query.get('rcept_no') ?? ''] ?? message('014')
  })
  return { source: openDart({ apiKey: secretKey, baseUrl: url, now: () => Date.parse('2026-11-29') }), asked }
}
const document = (id: string) =>
  zipSync({ [`${id}.xml`]: strToU8('<DOCUMENT/>'), [`${id}_00760.xml`]: strToU8('<AUDIT/>') })
const report = (id: string): Filing => ({
  id,
  companyId: '00126380',
  title: '',
  published: '',
  period: '2025-12',
  address: '',
})

describe('OpenDART', () => {
  test('finds companies by name and ticker: the same name first, listed before others', async () => {
    const { source, asked } = await dart()
    const names = async (name: string) => (await source.findCompanies(name, patient)).map((company) => company.name)
    expect(await names('(주)한빛 전자')).toEqual(['한빛전자', '한빛전자서비스', '새한빛전자'])
    expect(await names('005930')).toEqual(['한빛전자'])
    expect(await names('a&b')).toEqual(["A&B's"])
    expect(await names('나라상사')).toEqual(['나라상사(주)', '나라상사'])
    expect(await names('없는회사')).toEqual([])
    expect(await names('  ')).toEqual([])
    expect(asked.map(({ path }) => path)).toEqual(['/corpCode.xml'])
  })

  test('asks for annual reports of the last years with its key', async () => {
    const { source, asked } = await dart()
    const found = await source.listFilings('00126380', patient)
    expect(Object.fromEntries(asked[0]?.query ?? [])).toEqual({
      crtfc_key: secretKey,
      corp_code: '00126380',
      bgn_de: '20201129',
      end_de: '20261129',
      pblntf_ty: 'A',
      pblntf_detail_ty: 'A001',
      page_count: '100',
    })
    expect(found[1]).toEqual({
      id: '20260310000001',
      companyId: '00126380',
      title: '사업보고서 (2025.12)',
      published: '2026-03-10',
      period: '2025-12',
      address: 'https://dart.fss.or.kr/dsaf001/main.do?rcpNo=20260310000001',
    })
  })

  test('fetches the report itself without its audit report, and figures as they are written', async () => {
    const { source, asked } = await dart({ documents: { '20260310000001': document('20260310000001') } })
    const fetched = await source.fetchFiling(report('20260310000001'), patient)
    expect(fetched.files.map(({ name, format }) => [name, format])).toEqual([['20260310000001.xml', 'dart-xml']])
    expect(fetched.figures).toEqual([
      {
        label: '매출액',
        amount: '300,870,903,000,000',
        currency: 'KRW',
        period: '제 57 기 2025.01.01 ~ 2025.12.31',
        basis: 'consolidated',
      },
      { label: '매출액', amount: '209,052,241,000,000', currency: 'KRW', period: '제 57 기', basis: 'separate' },
    ])
    expect(asked.at(-1)?.query.get('bsns_year')).toBe('2025')
  })

  test('takes the report before a correction that has no document', async () => {
    const { source } = await dart({ documents: { '20260310000001': document('20260310000001') } })
    const fetched = await source.fetchFiling(report('20260410000009'), patient)
    expect(fetched.filing.id).toBe('20260310000001')
    expect(fetched.files).toHaveLength(1)
  })

  test('takes no later report in place of one that has no document', async () => {
    const { source } = await dart({ documents: { '20260410000009': document('20260410000009') } })
    expect((await failure(source.fetchFiling(report('20260310000001'), patient))).kind).toBe('refused')
  })

  test('says that there is no document where no earlier report has one', async () => {
    const { source, asked } = await dart()
    expect(await failure(source.fetchFiling(report('20260410000009'), patient))).toMatchObject({
      kind: 'refused',
      retryable: false,
    })
    expect(asked.filter(({ path }) => path === '/document.xml').map(({ query }) => query.get('rcept_no'))).toEqual([
      '20260410000009',
      '20260310000001',
      '20250311000001',
    ])
  })

  test('has no figures of a company that gives none', async () => {
    const { source } = await dart({
      documents: { '20260310000001': document('20260310000001') },
      amounts: { status: '013' },
    })
    expect((await source.fetchFiling(report('20260310000001'), patient)).figures).toEqual([])
  })

  test.each([
    ['010', 'unauthorised'],
    ['901', 'unauthorised'],
    ['020', 'rate-limited'],
    ['800', 'overloaded'],
    ['900', 'broken'],
  ])('takes the message %s, which comes with status 200, for %s', async (status, kind) => {
    const { source } = await dart({
      listed: { status },
      corpCode: message(status),
      documents: { '1': message(status) },
      amounts: { status },
    })
    expect((await failure(source.findCompanies('한빛', patient))).kind).toBe(kind)
    expect((await failure(source.fetchFiling(report('1'), patient))).kind).toBe(kind)
    expect((await failure(source.listFilings('00126380', patient))).kind).toBe(kind)
  })

  test.each([
    ['an archive that is cut off', zipSync({ 'CORPCODE.xml': strToU8(list) }).subarray(0, 100)],
    ['an archive without companies', zipSync({ 'CORPCODE.xml': strToU8('<result/>') })],
    ['a page', '<html>점검 중</html>'],
    ['nothing', ''],
  ])('takes %s for broken, and asks again the next time', async (_what, corpCode) => {
    const { source, asked } = await dart({ corpCode })
    expect((await failure(source.findCompanies('한빛', patient))).kind).toBe('broken')
    expect((await failure(source.findCompanies('한빛', patient))).kind).toBe('broken')
    expect(asked).toHaveLength(2)
  })

  test('reads a hundred thousand companies in a moment', async () => {
    const many = Array.from(
      { length: 100_000 },
      (_, at) => `<list><corp_code>${String(at).padStart(8, '0')}</corp_code><corp_name>회사${at}</corp_name></list>`,
    )
    const { source } = await dart({
      corpCode: zipSync({ 'CORPCODE.xml': strToU8(`<result>${many.join('')}</result>`) }),
    })
    const began = performance.now()
    expect((await source.findCompanies('회사99999', patient)).map(({ id }) => id)).toEqual(['00099999'])
    expect(performance.now() - began).toBeLessThan(5000)
  })
})
