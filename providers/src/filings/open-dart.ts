import type { FiledFigure } from '@maju/contracts/library-figure'
import type { RegisteredCompany } from '@maju/contracts/library-import'
import { z } from 'zod'
import { ProviderError } from '../provider-error.ts'
import { unreadable } from '../wire/bad-reply.ts'
import { baseAddress } from '../wire/base-address.ts'
import { getBytes, type GetOptions } from '../wire/request.ts'
import { readJsonReply } from '../wire/read-reply.ts'
import { companyFinder } from './company-names.ts'
import type { FetchedFiling, Filing, FilingSource } from './filing-source.ts'
import { companiesOf } from './open-dart-companies.ts'
import { messageError, provider, refuseStatus, saysNothing } from './open-dart-replies.ts'
import { isZip, unpack } from './unpack.ts'

export type OpenDartOptions = GetOptions & { apiKey: string; baseUrl?: string; now?: () => number }

const YEARS_BACK = 6
/** Earlier reports that are tried where one has no document. */
const MOST_EARLIER = 3
const ANNUAL_REPORT = '11011'

const filed = z.object({
  status: z.string(),
  list: z
    .array(
      z.object({
        corp_code: z.string(),
        report_nm: z.string(),
        rcept_no: z.string().regex(/^\d{14}$/),
        rcept_dt: z.string(),
      }),
    )
    .default([]),
})
const amounts = z.object({
  status: z.string(),
  list: z
    .array(
      z.object({
        account_nm: z.string(),
        fs_div: z.string(),
        thstrm_nm: z.string(),
        thstrm_dt: z.string().default(''),
        thstrm_amount: z.string(),
        currency: z.string().default('KRW'),
      }),
    )
    .default([]),
})

type Get = (path: string, query: Record<string, string>) => Promise<Uint8Array>

/** Korea's register of filings (전자공시), by OpenDART with a free key. */
export function openDart(options: OpenDartOptions): FilingSource {
  const { apiKey, baseUrl = 'https://opendart.fss.or.kr/api', now = Date.now } = options

  const getter =
    (signal: AbortSignal): Get =>
    (path, query) => {
      const url = new URL(`${baseAddress(baseUrl)}/${path}`)
      for (const [name, value] of Object.entries({ crtfc_key: apiKey, ...query })) url.searchParams.set(name, value)
      return getBytes({ provider, url, signal }, options)
    }

  return {
    findCompanies: companyFinder((signal) => allCompanies(getter(signal)), now),
    listFilings: (companyId, signal) => annualReports(getter(signal), companyId, new Date(now())),

    async fetchFiling(filing, signal): Promise<FetchedFiling> {
      const get = getter(signal)
      const files = await filesOf(get, filing)
      if (files) return { filing, files, figures: await figuresOf(get, filing) }
      const all = await annualReports(get, filing.companyId, new Date(now()))
      for (const earlier of all.filter(({ id }) => id < filing.id).slice(0, MOST_EARLIER)) {
        const found = await filesOf(get, earlier)
        if (found) return { filing: earlier, files: found, figures: await figuresOf(get, earlier) }
      }
      throw new ProviderError(provider, 'refused', { detail: 'it has no document of this report' })
    },
  }
}

async function allCompanies(get: Get): Promise<RegisteredCompany[]> {
  const bytes = await get('corpCode.xml', {})
  if (!isZip(bytes)) throw messageError(bytes)
  const companies = unpack(provider, bytes, /\.xml$/i).flatMap((file) => companiesOf(file.bytes))
  if (companies.length === 0) throw unreadable(provider)
  return companies
}

async function annualReports(get: Get, companyId: string, end: Date): Promise<Filing[]> {
  const begin = new Date(Date.UTC(end.getUTCFullYear() - YEARS_BACK, end.getUTCMonth(), end.getUTCDate()))
  const kind = { pblntf_ty: 'A', pblntf_detail_ty: 'A001', page_count: '100' }
  const bytes = await get('list.json', { corp_code: companyId, bgn_de: compact(begin), end_de: compact(end), ...kind })
  const reply = readJsonReply(provider, filed, bytes)
  refuseStatus(reply.status)
  return reply.list.map(filingOf).toSorted((one, other) => other.id.localeCompare(one.id))
}

/** The files of a report; null where the register has no document of it, which happens with corrections. */
async function filesOf(get: Get, { id }: Filing): Promise<FetchedFiling['files'] | null> {
  const bytes = await get('document.xml', { rcept_no: id })
  if (saysNothing(bytes)) return null
  if (!isZip(bytes)) throw messageError(bytes)
  const files = unpack(provider, bytes, /\.xml$/i)
  // The report itself is called as its number; audit reports and the like have more behind it.
  const own = files.filter(({ name }) => name.replace(/\.xml$/i, '') === id)
  return (own.length > 0 ? own : files).map((file) => ({ ...file, format: 'dart-xml' }))
}

async function figuresOf(get: Get, { companyId, period }: Filing): Promise<FiledFigure[]> {
  if (period === null) return []
  const query = { corp_code: companyId, bsns_year: period.slice(0, 4), reprt_code: ANNUAL_REPORT }
  const reply = readJsonReply(provider, amounts, await get('fnlttSinglAcnt.json', query))
  refuseStatus(reply.status)
  return reply.list.map((row) => ({
    label: row.account_nm.trim(),
    amount: row.thstrm_amount,
    currency: row.currency,
    period: [row.thstrm_nm, row.thstrm_dt]
      .map((part) => part.trim())
      .filter(Boolean)
      .join(' '),
    basis: row.fs_div === 'CFS' ? 'consolidated' : 'separate',
  }))
}

const compact = (day: Date): string => day.toISOString().slice(0, 10).replaceAll('-', '')

function filingOf(row: z.output<typeof filed>['list'][number]): Filing {
  const [, year, month] = /\((\d{4})\.(\d{2})\)/.exec(row.report_nm) ?? []
  const day = row.rcept_dt.replace(/^(\d{4})(\d{2})(\d{2})$/, '$1-$2-$3')
  return {
    id: row.rcept_no,
    companyId: row.corp_code,
    title: row.report_nm.replaceAll(/\s+/g, ' ').trim(),
    published: day,
    period: year && month ? `${year}-${month}` : null,
    address: `https://dart.fss.or.kr/dsaf001/main.do?rcpNo=${row.rcept_no}`,
  }
}
