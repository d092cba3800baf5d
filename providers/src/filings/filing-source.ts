import type { FiledFigure } from '@maju/contracts/library-figure'
import type { RegisteredCompany } from '@maju/contracts/library-import'

/** A periodic report of a company. */
export type Filing = {
  /** Its number in the register. */
  id: string
  companyId: string
  /** As the register calls it: `사업보고서 (2024.12)`, `10-K`. */
  title: string
  /** `YYYY-MM-DD`. */
  published: string
  /** What it reports on, `YYYY-MM` or `YYYY-MM-DD`; null where the register does not say. */
  period: string | null
  /** Where a person finds it. */
  address: string
}

export type FetchedFiling = {
  /** The one that was fetched: an earlier one where the register has no document of the one that was asked for. */
  filing: Filing
  files: readonly { name: string; format: 'dart-xml' | 'html' | 'text'; bytes: Uint8Array }[]
  figures: readonly FiledFigure[]
}

/**
 * A register of filings. Absence is `null`, never an adapter that does nothing.
 * Every method fails with `ProviderError` only, never hangs longer than its timeout and stops on the signal.
 */
export type FilingSource = {
  /** Those whose name contains what was asked, or whose ticker it is, the most alike first; at most 20. */
  findCompanies(name: string, signal: AbortSignal): Promise<RegisteredCompany[]>
  /** Annual reports of the last years, the newest first. */
  listFilings(companyId: string, signal: AbortSignal): Promise<Filing[]>
  /** The report itself. `refused` where the register has none and no earlier one either. */
  fetchFiling(filing: Filing, signal: AbortSignal): Promise<FetchedFiling>
}
