import type { FilledSlot } from '@maju/contracts/interview'
import type { Slot } from '@maju/contracts/plan'
import type { Evidence } from '@maju/contracts/report'

/** A place in a text that something rests on. Offsets are those of `String.prototype.slice`. */
export type Mark = { id: string; start: number; end: number }

export type Segment = {
  text: string
  start: number
  /** Marks that cover all of this segment. */
  ids: readonly string[]
  /** Slots whose words begin with this segment. */
  opens: readonly Slot[]
}

type Placed = { quote: string; start: number; end: number }

/** Where a quote stands in a text; null where it does not, so that the wrong words are never marked. */
export function placeOf(text: string, { quote, start, end }: Placed): { start: number; end: number } | null {
  if (text.slice(start, end) === quote) return { start, end }
  const found = text.indexOf(quote)
  return found === -1 || quote === '' ? null : { start: found, end: found + quote.length }
}

/** The evidence of one turn as marks named after what rests on it. */
export function marksOf(text: string, given: readonly { id: string; evidence: readonly Evidence[] }[]): Mark[] {
  return given.flatMap(({ id, evidence }) =>
    evidence.flatMap((quoted) => {
      const place = placeOf(text, quoted)
      return place ? [{ id, ...place }] : []
    }),
  )
}

/**
 * Cuts a text at every beginning and end of a mark or a slot. Marks may overlap in any way: a segment names all of
 * those that cover it, and the segments joined are the text.
 */
export function segmentsOf(text: string, marks: readonly Mark[], filled: readonly FilledSlot[] = []): Segment[] {
  const slots = filled.flatMap(({ slot, ...quoted }) => {
    const place = placeOf(text, quoted)
    return place ? [{ slot, ...place }] : []
  })
  const cuts = new Set([0, text.length, ...[...marks, ...slots].flatMap(({ start, end }) => [start, end])])
  const places = [...cuts].filter((place) => place >= 0 && place <= text.length).toSorted((one, other) => one - other)
  return places.slice(0, -1).map((start, at) => {
    const end = places[at + 1] ?? text.length
    const covering = marks.filter((mark) => mark.start <= start && mark.end >= end)
    return {
      text: text.slice(start, end),
      start,
      ids: [...new Set(covering.map(({ id }) => id))],
      opens: slots.filter((slot) => slot.start === start).map(({ slot }) => slot),
    }
  })
}
