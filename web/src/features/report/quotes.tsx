import type { Evidence } from '@maju/contracts/report'

const holds = (outer: Evidence, inner: Evidence): boolean =>
  outer !== inner && outer.turn === inner.turn && outer.start <= inner.start && outer.end >= inner.end

/** Quotes without those that stand inside of another one. */
export function widest(evidence: readonly Evidence[]): Evidence[] {
  const once = [...new Map(evidence.map((quoted) => [`${quoted.turn}-${quoted.start}-${quoted.end}`, quoted])).values()]
  return once.filter((inner) => !once.some((outer) => holds(outer, inner)))
}

/** The candidate's own words, each once. */
export function Quotes({ evidence, lang }: { evidence: readonly Evidence[]; lang: string }) {
  const once = widest(evidence)
  if (once.length === 0) return null
  return (
    <ul lang={lang} className="grid gap-1.5">
      {once.map(({ quote, turn, start }) => (
        <li key={`${turn}-${start}-${quote}`} className="max-w-measure border-l-2 border-accent pl-3">
          <q className="text-ink">{quote}</q>
        </li>
      ))}
    </ul>
  )
}
