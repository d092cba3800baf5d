import type { RegisteredCompany } from '@maju/contracts/library-import'
import type { FilingSource } from './filing-source.ts'

const MOST = 20
const HOURS_24 = 86_400_000
const FORMS = /㈜|\(주\)|주식회사|\b(?:inc|corp|corporation|co|company|ltd|limited|llc|plc)\b\.?/giu

/** A name without its legal form, spaces, signs and case. */
const key = (name: string): string =>
  bare(name.normalize('NFKC').toLowerCase().replaceAll(FORMS, '')) || bare(name.toLowerCase())
const bare = (name: string): string => name.replaceAll(/[^\p{L}\p{N}]/gu, '')

/** Finds companies in the list of all, which is loaded again after a day. */
export function companyFinder(
  load: (signal: AbortSignal) => Promise<RegisteredCompany[]>,
  now: () => number,
): FilingSource['findCompanies'] {
  let known: { at: number; companies: RegisteredCompany[] } | null = null
  return async (name, signal) => {
    if (!known || now() - known.at >= HOURS_24) known = { at: now(), companies: await load(signal) }
    return companiesNamed(known.companies, name)
  }
}

/** Those that are called so, by name or ticker: the same name first, then names that begin so, then names that contain it, the shortest first. */
function companiesNamed(companies: readonly RegisteredCompany[], asked: string): RegisteredCompany[] {
  const wanted = key(asked)
  if (wanted === '') return []
  const found: { company: RegisteredCompany; distance: number }[] = []
  for (const company of companies) {
    const distance = distanceOf(company, wanted)
    if (distance !== null) found.push({ company, distance })
  }
  return found
    .toSorted((one, other) => one.distance - other.distance)
    .slice(0, MOST)
    .map(({ company }) => company)
}

/** Listed companies go before others of the same name; null for one that is not called so. */
function distanceOf({ name, ticker }: RegisteredCompany, wanted: string): number | null {
  if (ticker?.toLowerCase() === wanted) return 0
  const own = key(name)
  const at = own.indexOf(wanted)
  if (at < 0) return null
  const kind = own === wanted ? 1000 : at === 0 ? 2000 : 3000
  return kind + Math.min(own.length, 400) + (ticker === null ? 500 : 0)
}
