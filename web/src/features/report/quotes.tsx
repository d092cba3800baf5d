import type { Evidence } from '@maju/contracts/report'

/** The candidate's own words, each once. */
export function Quotes({ evidence, lang }: { evidence: readonly Evidence[]; lang: string }) {
  const once = [...new Map(evidence.map((quoted) => [`${quoted.turn}-${quoted.start}-${quoted.end}`, quoted])).values()]
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
