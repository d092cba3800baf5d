import type { Belief, Report } from '@maju/contracts/report'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { Card, Section } from '../../shared/ui/card.tsx'
import { Disclosure } from '../../shared/ui/disclosure.tsx'
import { LevelBar } from './level-bar.tsx'
import { Quotes } from './quotes.tsx'
import { useReportText } from './report-text.ts'

function Part({ belief, lang }: { belief: Belief; lang: string }) {
  const say = useReportText()
  const names = useCompetencyNames()
  return (
    <li className="grid gap-1.5 break-inside-avoid">
      <p>
        <span className="font-semibold">{names.ncs(belief.ncs)}</span>{' '}
        <span className="text-sm text-muted">{names.competency(belief.competency)}</span>
      </p>
      <LevelBar level={belief.level} spread={belief.spread} />
      {belief.evidence.length === 0 ? (
        <p className="text-sm text-muted">{say('ncs.noEvidence')}</p>
      ) : (
        <Disclosure label={say('ncs.evidence', { count: belief.evidence.length })}>
          <Quotes evidence={belief.evidence} lang={lang} />
        </Disclosure>
      )}
    </li>
  )
}

/** The competencies under the ten basic abilities of the National Competency Standards. */
export function Ncs({ report }: { report: Report }) {
  const say = useReportText()
  const names = useCompetencyNames()
  const groups = [...Map.groupBy(report.beliefs, ({ ncs }) => ncs.ability)]
  if (groups.length === 0) return null
  return (
    <Section title={say('ncs.title')}>
      <p className="max-w-measure text-muted">{say('ncs.lead')}</p>
      <div className="grid items-start gap-4 md:grid-cols-2">
        {groups.map(([ability, beliefs]) => (
          <Card key={ability} className="grid gap-4">
            <h3 className="text-lg font-bold">{names.ability(ability)}</h3>
            <ul className="grid gap-4">
              {beliefs.map((belief) => (
                <Part key={belief.competency} belief={belief} lang={report.language} />
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </Section>
  )
}
