import type { Report } from '@maju/contracts/report'
import { formatNumber } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Card, Section } from '../../shared/ui/card.tsx'
import { useReportText } from './report-text.ts'

type Percentile = Report['percentiles'][number]

/** Below this many a share says little. */
const few = 5

/** The sentence for a percentile: always with whom it is compared, and with how many. */
function usePercentileText() {
  const say = useReportText()
  const language = useLanguage()
  return ({ population, n, value }: Percentile): string => {
    const count = formatNumber(n, language)
    if (value === null) {
      if (population === 'this-instance') return say('percentile.this-instance.none', { n: count })
      return say(n === 0 ? 'percentile.own-history.none' : 'percentile.unscored')
    }
    const sentence = say(`percentile.${population}`, { n: count, value: formatNumber(value, language) })
    return n < few ? `${sentence} ${say('percentile.own-history.few')}` : sentence
  }
}

/** Where this interview stands among others, or why it is not compared. */
export function Percentiles({ report }: { report: Report }) {
  const say = useReportText()
  const textOf = usePercentileText()
  if (report.percentiles.length === 0) return null
  return (
    <Section title={say('percentile.title')}>
      <Card>
        <ul className="grid gap-2">
          {report.percentiles.map((percentile) => (
            <li key={percentile.population} className="max-w-measure">
              {textOf(percentile)}
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  )
}
