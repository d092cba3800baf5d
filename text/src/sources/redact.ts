import type { Span } from '@maju/contracts/basics'
import { matchesOf } from '../matches.ts'
import { findPersonalData } from '../personal-data.ts'
import { personalNumbers } from './personal-facts.ts'

/** What leads to a person; `NUMBER`: of an account or a card. */
const contactKinds = ['NAME', 'PHONE', 'EMAIL', 'ADDRESS', 'RESIDENT_NUMBER', 'NUMBER'] as const
type ContactKind = (typeof contactKinds)[number]

export type KnownContact = { kind: ContactKind; text: string }

export type Redacted = {
  text: string
  /** Where a stretch of the original is now; one that cuts into what was taken out grows to hold all of its mark. */
  forth: (span: Span) => Span
  /** Where a stretch of the redacted text was in the original; one that cuts into a mark grows to what it stands for. */
  back: (span: Span) => Span
}

type Cut = { kind: ContactKind; start: number; end: number }
type Swap = { from: Span; to: Span }

const isContact = (kind: string): kind is ContactKind => contactKinds.some((contact) => contact === kind)
const escape = (text: string): string => text.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`)

/**
 * A text without what leads to its person, for others to read: names, phone, resident, account and card numbers, e-mail and postal addresses give place to a
 * mark that says what stood there. Unlike a masker's marks these cannot be turned back. `known`: what the person says of themselves elsewhere, which no
 * rule would see.
 */
export function redact(
  text: string,
  marks: Record<ContactKind, string>,
  { names, known = [] }: { names: readonly string[]; known?: readonly KnownContact[] },
): Redacted {
  const cuts = cutsOf(text, names, known)
  const swaps: Swap[] = []
  const pieces: string[] = []
  let from = 0
  let length = 0
  for (const { kind, start, end } of cuts) {
    const before = text.slice(from, start)
    const to = { start: length + before.length, end: length + before.length + marks[kind].length }
    swaps.push({ from: { start, end }, to })
    pieces.push(before, marks[kind])
    length = to.end
    from = end
  }
  return {
    text: [...pieces, text.slice(from)].join(''),
    forth: (span) => moved(span, swaps),
    back: (span) =>
      moved(
        span,
        swaps.map((swap) => ({ from: swap.to, to: swap.from })),
      ),
  }
}

function cutsOf(text: string, names: readonly string[], known: readonly KnownContact[]): Cut[] {
  const found = findPersonalData(text, names).flatMap(({ kind, start, end }) =>
    isContact(kind) ? [{ kind, start, end }] : [],
  )
  const said = known.flatMap(({ kind, text: wanted }) =>
    wanted.trim().length < 2
      ? []
      : matchesOf(text, new RegExp(escape(wanted.trim()), 'giu')).map(({ start, end }) => ({ kind, start, end })),
  )
  const numbers = personalNumbers(text).map((span) => ({ kind: 'NUMBER' as const, ...span }))
  return merged([...found, ...said, ...numbers])
}

/** Cuts that overlap are one: leaving out the later one would show its end. */
function merged(cuts: readonly Cut[]): Cut[] {
  const apart: Cut[] = []
  for (const cut of cuts.toSorted((one, other) => one.start - other.start)) {
    const last = apart.at(-1)
    if (last && cut.start < last.end) last.end = Math.max(last.end, cut.end)
    else apart.push({ ...cut })
  }
  return apart
}

const moved = ({ start, end }: Span, swaps: readonly Swap[]): Span => ({
  start: placed(start, swaps, 'start'),
  end: placed(end, swaps, 'end'),
})

/** Where a place is after the swaps before it; inside of one it goes to that end of it. */
function placed(place: number, swaps: readonly Swap[], edge: keyof Span): number {
  let shift = 0
  for (const { from, to } of swaps) {
    const isInside = place > from.start && place < from.end
    if (isInside) return to[edge]
    if (place < from.end) break
    shift = to.end - from.end
  }
  return place + shift
}
