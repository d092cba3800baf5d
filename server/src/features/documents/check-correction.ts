import type { Resume } from '@maju/contracts/resume'
import { textPlace } from '@maju/contracts/resume'
import { Malformed, Refused } from '../../platform/errors.ts'

/**
 * A corrected value either cites a place where the text says so, or none: then the person typed it.
 * @throws Refused where nothing was read that could be corrected, Malformed where a place does not hold its quote.
 */
export function checkCorrection(correction: Resume, { text, status }: { text: string; status: string }): void {
  if (status !== 'read')
    throw new Refused('not-ready', 'This document has not been read, so there is nothing to correct.')
  const wrong = placesOf(correction, 'correction').filter(({ start, end, quote }) => text.slice(start, end) !== quote)
  if (wrong.length > 0)
    throw new Malformed(wrong.map(({ path }) => ({ path, message: 'does not stand at this place in the text' })))
}

type Placed = { path: string; start: number; end: number; quote: string }

function placesOf(part: unknown, path: string): Placed[] {
  if (typeof part !== 'object' || part === null) return []
  const place = textPlace.safeParse(part)
  if (place.success) return [{ path, ...place.data }]
  return Object.entries(part).flatMap(([name, value]) => placesOf(value, `${path}.${name}`))
}
