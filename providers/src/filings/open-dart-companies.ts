import type { RegisteredCompany } from '@maju/contracts/library-import'
import { xmlText } from '../wire/xml-text.ts'

/** The companies of `CORPCODE.xml`, in one pass over its hundred thousand entries. */
export const companiesOf = (bytes: Uint8Array): RegisteredCompany[] => companiesIn(decoded(bytes))

/** UTF-8 or EUC-KR, whatever the file says of itself. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('euc-kr').decode(bytes)
  }
}

function companiesIn(xml: string): RegisteredCompany[] {
  const companies: RegisteredCompany[] = []
  for (let from = xml.indexOf('<list>'); from >= 0;) {
    const to = xml.indexOf('</list>', from)
    if (to < 0) break
    const entry = xml.slice(from, to)
    const id = valueIn(entry, 'corp_code')
    const name = valueIn(entry, 'corp_name')
    if (/^\d{8}$/.test(id) && name !== '') companies.push({ id, name, ticker: valueIn(entry, 'stock_code') || null })
    from = xml.indexOf('<list>', to)
  }
  return companies
}

function valueIn(entry: string, tag: string): string {
  const start = entry.indexOf(`<${tag}>`)
  const end = entry.indexOf(`</${tag}>`, start)
  if (start < 0 || end < 0) return ''
  return xmlText(entry.slice(start + tag.length + 2, end)).trim()
}
