import type { Evidence } from '@maju/contracts/report'

/** The longest of some quotes: a fragment such as “When I joined,” shows nobody why. Null of none. */
export const tellingQuote = (quotes: readonly Evidence[]): Evidence | null =>
  quotes.toSorted((one, other) => other.quote.length - one.quote.length)[0] ?? null
