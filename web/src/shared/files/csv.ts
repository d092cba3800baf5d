/** So that Excel reads it as UTF-8. */
const BYTE_ORDER_MARK = '\uFEFF'
/** A spreadsheet would compute a cell that begins so. */
const FORMULA = /^[=+\-@\t\r]/
const NEEDS_QUOTES = /[",\r\n]/

/** A cell of text: what a spreadsheet would take for a formula is text to it. Numbers are written as they are, also below zero. */
function cellOf(value: string | number | null): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value)
  const safe = FORMULA.test(value) ? `'${value}` : value
  return NEEDS_QUOTES.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** A table as RFC 4180 says, in UTF-8 with a byte order mark. */
export const csvOf = (rows: readonly (readonly (string | number | null)[])[]): Uint8Array =>
  new TextEncoder().encode(BYTE_ORDER_MARK + rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join(''))
