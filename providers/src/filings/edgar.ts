import { setTimeout as pause } from 'node:timers/promises'
import type { RegisteredCompany } from '@maju/contracts/library-import'
import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { getBytes, type GetOptions } from '../wire/request.ts'
import { readJsonReply } from '../wire/read-reply.ts'
import { companyFinder } from './company-names.ts'
import type { Filing, FilingSource } from './filing-source.ts'

export type EdgarOptions = GetOptions & {
  /** A name and an e-mail address, which the SEC wants to know of every program (`User-Agent`). */
  contact: string
  /** Where lists and reports lie. */
  filesUrl?: string
  /** Where the register of one company lies. */
  dataUrl?: string
  now?: () => number
}

const provider = 'edgar'
/** The SEC allows ten requests a second. */
const MILLISECONDS_APART = 110
const ANNUAL = new Set(['10-K', '10-K/A', '20-F', '20-F/A', '40-F', '10-KT'])
const MOST_FILINGS = 20

const tickers = z.record(z.string(), z.object({ cik_str: z.int().positive(), ticker: z.string(), title: z.string() }))
const submissions = z.object({
  filings: z.object({
    recent: z.object({
      accessionNumber: z.array(z.string()),
      filingDate: z.array(z.string()),
      reportDate: z.array(z.string()),
      form: z.array(z.string()),
      primaryDocument: z.array(z.string()),
    }),
  }),
})

/** EDGAR, the register of the United States. It wants no key, only to know who asks. */
export function edgar(options: EdgarOptions): FilingSource {
  const { contact, filesUrl = 'https://www.sec.gov', dataUrl = 'https://data.sec.gov', now = Date.now } = options
  const headers = { 'user-agent': `Maju ${contact}` }
  const takeTurn = inTurns(MILLISECONDS_APART)

  async function get(url: string, signal: AbortSignal): Promise<Uint8Array> {
    if (signal.aborted) throw new ProviderError(provider, 'aborted')
    await takeTurn()
    return getBytes({ provider, url: new URL(url), headers, signal }, options)
  }

  async function companies(signal: AbortSignal): Promise<RegisteredCompany[]> {
    const list = readJsonReply(provider, tickers, await get(`${filesUrl}/files/company_tickers.json`, signal))
    return Object.values(list).map(({ cik_str: cik, ticker, title }) => ({ id: String(cik), name: title, ticker }))
  }

  return {
    findCompanies: companyFinder(companies, now),

    async listFilings(companyId, signal) {
      const cik = numberOf(companyId)
      const bytes = await get(`${dataUrl}/submissions/CIK${cik.padStart(10, '0')}.json`, signal)
      const { recent } = readJsonReply(provider, submissions, bytes).filings
      return recent.form
        .flatMap((form, at) => (ANNUAL.has(form) ? (filingAt(recent, at, cik) ?? []) : []))
        .slice(0, MOST_FILINGS)
    },

    async fetchFiling(filing, signal) {
      const path = /\/Archives\/edgar\/data\/\d+\/\d+\/[\w.-]+$/.exec(filing.address)?.[0]
      if (path === undefined)
        throw new ProviderError(provider, 'refused', { detail: 'it has no document of this report' })
      const bytes = await get(`${filesUrl}${path}`, signal)
      const format = /\.txt$/i.test(path) ? 'text' : 'html'
      return { filing, files: [{ name: path.slice(path.lastIndexOf('/') + 1), format, bytes }], figures: [] }
    },
  }
}

/** @throws ProviderError */
function numberOf(companyId: string): string {
  if (!/^\d{1,10}$/.test(companyId))
    throw new ProviderError(provider, 'refused', { detail: 'this is no number of a company' })
  return String(Number(companyId))
}

type Recent = z.output<typeof submissions>['filings']['recent']

/** Null where the register names no document that can be opened. */
function filingAt(recent: Recent, at: number, cik: string): Filing | null {
  const [id, form, published, document] = [
    recent.accessionNumber[at],
    recent.form[at],
    recent.filingDate[at],
    recent.primaryDocument[at],
  ]
  const isWhole = /^\d{10}-\d{2}-\d{6}$/.test(id ?? '') && /^[\w.-]+\.(?:html?|txt)$/i.test(document ?? '')
  if (!isWhole || id === undefined || form === undefined || published === undefined) return null
  return {
    id,
    companyId: cik,
    title: form,
    published,
    period: recent.reportDate[at] || null,
    address: `https://www.sec.gov/Archives/edgar/data/${cik}/${id.replaceAll('-', '')}/${document}`,
  }
}

/** Lets one through at a time, so far apart. */
function inTurns(milliseconds: number): () => Promise<void> {
  let last = Promise.resolve()
  let began = Number.NEGATIVE_INFINITY
  async function turn(before: Promise<void>) {
    await before
    const wait = began + milliseconds - performance.now()
    if (wait > 0) await pause(wait)
    began = performance.now()
  }
  return () => {
    last = turn(last)
    return last
  }
}
