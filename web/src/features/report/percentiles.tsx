import type { Report } from '@maju/contracts/report'
import { formatNumber } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Card, Section } from '../../shared/ui/card.tsx'
import { useReportText } from './report-text.ts'

type Percentile = Report['percentiles'][number]

/** Below this many a share says little. */
const few = 5
/** Below this many the server compares with nobody. */
const leastOthers = 30

/** The sentence for a percentile: always with whom it is compared, and with how many. */
function usePercentileText() {
  const say = useReportText()
  const language = useLanguage()
  return ({ population, n, value }: Percentile): string => {
    const count = formatNumber(n, language)
    if (value === null) {
      if (population === 'own-history') return say(n === 0 ? 'percentile.own-history.none' : 'percentile.unscored')
      return n < leastOthers ? say('percentile.this-instance.none', { n: count }) : say('percentile.unscored')
    }
    const sentence = say(`percentile.${population}`, { n: count, value: formatNumber(value, language) })
    return n < few ? `${sentence} ${say('percentile.own-history.few')}` : sentence
  }
}

/** Where this interview stands among others, or why it is not compared. */
export function Percentiles({ report }: { report: Report }) {
  const say = useReportText()
  const textOf = usePercentileText()
  // An interview with too little evidence says so once, not once for each comparison.
  const sentences = [...new Set(report.percentiles.map(textOf))]
  if (sentences.length === 0) return null
  return (
    <Section title={say('percentile.title')}>
      <Card>
        <ul className="grid gap-2">
          {sentences.map((sentence) => (
            <li key={sentence} className="max-w-measure">
              {sentence}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}
