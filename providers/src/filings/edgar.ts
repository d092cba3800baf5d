import { setTimeout as pause } from 'node:timers/promises'
import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { unreadable } from '../wire/bad-reply.ts'
import { readReply } from '../wire/read-reply.ts'
import { companiesNamed } from './company-names.ts'
import type { Filing, FilingSource, RegisteredCompany } from './filing-source.ts'
import { getBytes, type GetOptions } from '../wire/get-bytes.ts'

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
const HOURS_24 = 86_400_000
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
  let known: { at: number; companies: RegisteredCompany[] } | null = null

  async function get(url: string, signal: AbortSignal): Promise<Uint8Array> {
    if (signal.aborted) throw new ProviderError(provider, 'aborted')
    await takeTurn()
    return getBytes({ provider, url: new URL(url), headers, signal }, options)
  }

  async function companies(signal: AbortSignal): Promise<RegisteredCompany[]> {
    if (known && now() - known.at < HOURS_24) return known.companies
    const list = readReply(provider, tickers, jsonOf(await get(`${filesUrl}/files/company_tickers.json`, signal)))
    const found = Object.values(list).map(({ cik_str: cik, ticker, title }) => ({
      id: String(cik),
      name: title,
      ticker,
    }))
    known = { at: now(), companies: found }
    return found
  }

  return {
    describe: () => ({ provider, register: 'SEC EDGAR', language: 'en' }),
    findCompanies: async (name, signal) => companiesNamed(await companies(signal), name),

    async listFilings(companyId, signal) {
      const cik = numberOf(companyId)
      const bytes = await get(`${dataUrl}/submissions/CIK${cik.padStart(10, '0')}.json`, signal)
      const { filings } = readReply(provider, submissions, jsonOf(bytes))
      const { recent } = filings
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

function jsonOf(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    throw unreadable(provider)
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
