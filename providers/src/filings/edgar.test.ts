import { describe, expect, test } from 'vitest'
import { failure } from '../wire/provider.conformance.ts'
import { edgar } from './edgar.ts'
import { patient, register } from './register.fixture.ts'

const companies = {
  0: { cik_str: 320193, ticker: 'AAPL', title: 'Apple Inc.' },
  1: { cik_str: 1418121, ticker: 'APLE', title: 'Apple Hospitality REIT, Inc.' },
}
const recent = {
  accessionNumber: ['0000320193-25-000079', '0000320193-25-000078', '../../../etc', '0000320193-24-000123'],
  filingDate: ['2025-10-31', '2025-10-30', '2025-10-29', '2024-11-01'],
  reportDate: ['2025-09-27', '', '', '2024-09-28'],
  form: ['10-K', '8-K', '10-K', '10-K'],
  primaryDocument: ['aapl-20250927.htm', 'x.htm', 'y.htm', '../../x.htm'],
}

const sec = async () => {
  const { url, asked } = await register(({ path }) => {
    if (path === '/files/company_tickers.json') return JSON.stringify(companies)
    if (path === '/submissions/CIK0000320193.json') return JSON.stringify({ cik: '320193', filings: { recent } })
    if (path === '/Archives/edgar/data/320193/000032019325000079/aapl-20250927.htm') return '<html>Annual report</html>'
    return 404
  })
  return { source: edgar({ contact: 'somebody somebody@example.com', filesUrl: url, dataUrl: url }), asked }
}

describe('EDGAR', () => {
  test('finds companies by name and ticker, and says with every request who asks', async () => {
    const { source, asked } = await sec()
    expect(await source.findCompanies('apple', patient)).toEqual([
      { id: '320193', name: 'Apple Inc.', ticker: 'AAPL' },
      { id: '1418121', name: 'Apple Hospitality REIT, Inc.', ticker: 'APLE' },
    ])
    expect((await source.findCompanies('APLE', patient))[0]?.id).toBe('1418121')
    expect(asked).toHaveLength(1)
    expect(asked[0]?.headers['user-agent']).toBe('Maju somebody somebody@example.com')
  })

  test('lists annual reports alone, and none whose document cannot be one', async () => {
    const { source } = await sec()
    expect(await source.listFilings('320193', patient)).toEqual([
      {
        id: '0000320193-25-000079',
        companyId: '320193',
        title: '10-K',
        published: '2025-10-31',
        period: '2025-09-27',
        address: 'https://www.sec.gov/Archives/edgar/data/320193/000032019325000079/aapl-20250927.htm',
      },
    ])
  })

  test('fetches the report', async () => {
    const { source } = await sec()
    const [filing] = await source.listFilings('320193', patient)
    const { files } = await source.fetchFiling(filing ?? expect.unreachable(), patient)
    expect(files).toEqual([
      { name: 'aapl-20250927.htm', format: 'html', bytes: new TextEncoder().encode('<html>Annual report</html>') },
    ])
  })

  test.each(['https://www.sec.gov/secret', 'https://elsewhere.example.com/a', ''])(
    'fetches nothing at %j',
    async (address) => {
      const { source, asked } = await sec()
      const filing = { id: '1', companyId: '1', title: '', published: '', period: null, address }
      expect((await failure(source.fetchFiling(filing, patient))).kind).toBe('refused')
      expect(asked).toHaveLength(0)
    },
  )

  test('asks nobody about a company whose number is none', async () => {
    const { source, asked } = await sec()
    expect((await failure(source.listFilings('../x', patient))).kind).toBe('refused')
    expect(asked).toHaveLength(0)
  })

  test('asks at most ten times a second, however many want something at once', async () => {
    const { source, asked } = await sec()
    await Promise.all(Array.from({ length: 6 }, () => source.listFilings('320193', patient)))
    const times = asked.map(({ at }) => at)
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(500)
  })
})
