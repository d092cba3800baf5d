import type { Settings } from '../choose-provider.ts'
import { configuredSources, type SourceCandidate } from '../source-states.ts'
import { edgar } from './edgar.ts'
import type { FilingSource } from './filing-source.ts'
import { openDart } from './open-dart.ts'

const candidates: Record<string, SourceCandidate<FilingSource>> = {
  opendart: {
    title: 'OpenDART',
    needs: ['DART_API_KEY'],
    make: (given) => openDart({ apiKey: given('DART_API_KEY') }),
  },
  edgar: {
    title: 'SEC EDGAR',
    needs: ['MAJU_EDGAR_CONTACT'],
    make: (given) => edgar({ contact: headerText(given('MAJU_EDGAR_CONTACT')) }),
  },
}

/** What a header can carry. @throws Error for anything else */
function headerText(text: string): string {
  if (!/^[\x20-\x7e]{3,200}$/.test(text)) throw new Error('not for a header')
  return text
}

/** The registers of filings that the settings describe, and why the others are not used. */
export const configuredRegisters = (settings: Settings) => configuredSources(candidates, settings)
export type Registers = ReturnType<typeof configuredRegisters>
