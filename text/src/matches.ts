import type { Span } from '@maju/contracts/basics'
import type { Stretch } from './sentences.ts'

/** Where a pattern fits in a text, in order. */
export const matchesOf = (text: string, pattern: RegExp): Stretch[] =>
  Array.from(text.matchAll(pattern), ({ 0: found, index }) => ({
    text: found,
    start: index,
    end: index + found.length,
  }))

/** In order of place; of two that overlap, the one that begins first, and of two that begin together the longer. */
export function withoutOverlaps<Place extends Span>(places: readonly Place[]): Place[] {
  const kept: Place[] = []
  for (const place of places.toSorted((one, other) => one.start - other.start || other.end - one.end)) {
    if (place.start >= (kept.at(-1)?.end ?? 0)) kept.push(place)
  }
  return kept
}
