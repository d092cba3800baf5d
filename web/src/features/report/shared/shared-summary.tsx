import type { SharedReport } from '@maju/contracts/shared-report'
import { Card, Section } from '../../../shared/ui/card.tsx'
import { useDimensionName } from '../dimension-name.ts'
import { LevelBar } from '../level-bar.tsx'
import { Measured } from '../measures/measured.tsx'
import { screenLists, voiceLists } from '../measures/measure-lists.ts'
import { useReportText } from '../report-text.ts'
import { AgreementLine } from '../sharing/agreement-line.tsx'
import { useSharedReportText } from './shared-text.ts'

/** Levels and advice of the program, once nothing is to be marked blind any more, and how far a mentor agrees with it. */
function Content({ report: { summary, agreement, language } }: { report: SharedReport }) {
  const say = useSharedReportText()
  const dimensionName = useDimensionName()
  const ofReport = useReportText()
  if (!summary) return agreement && <AgreementLine agreement={agreement} heading="h3" />
  return (
    <>
      {agreement && <AgreementLine agreement={agreement} heading="h3" />}
      <h3 className="text-lg font-bold">{say('summary.levels')}</h3>
      <ul className="grid gap-x-8 gap-y-4 sm:grid-cols-2">
        {summary.dimensions.map(({ dimension, level, spread }) => (
          <li key={dimension} className="grid content-start gap-1 break-inside-avoid">
            <h4 className="font-semibold">{dimensionName(dimension)}</h4>
            <LevelBar level={level} spread={spread} />
          </li>
        ))}
      </ul>
      {summary.advice.length > 0 && <h3 className="text-lg font-bold">{say('summary.advice')}</h3>}
      <ul className="grid gap-2">
        {summary.advice.map(({ kind, text }) => (
          <li key={`${kind}-${text}`} className="max-w-measure">
            <span className="font-semibold">{ofReport(`advice.${kind}`)}</span> <span lang={language}>{text}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** What the program saw in the whole interview, as far as the link shows it. */
export function SharedSummary({ report }: { report: SharedReport }) {
  const say = useSharedReportText()
  const { summary, agreement, delivery, screen, language } = report
  return (
    <>
      {(summary || agreement) && (
        <Section title={say('summary.title')}>
          <Card className="grid grid-cols-1 gap-4 print:shadow-none">
            <Content report={report} />
          </Card>
        </Section>
      )}
      {delivery && (
        <Section title={say('delivery.title')}>
          <Card className="print:shadow-none">
            <Measured
              measures={delivery.measures}
              lists={voiceLists[language]}
              spoken={language}
              by={delivery.measuredBy}
            />
          </Card>
        </Section>
      )}
      {screen && (
        <Section title={say('screen.title')}>
          <Card className="print:shadow-none">
            <Measured measures={screen.measures} lists={screenLists} spoken={language} by={screen.measuredBy} />
          </Card>
        </Section>
      )}
    </>
  )
}
