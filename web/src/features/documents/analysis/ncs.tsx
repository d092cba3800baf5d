import type { NcsEvidence } from '@maju/contracts/resume-analysis'
import { SourceChips } from '../../../shared/sources/source-chips.tsx'
import { Card, Section } from '../../../shared/ui/card.tsx'
import { useAnalysisText } from './analysis-text.ts'
import type { Documents } from './statements.tsx'

/** The basic abilities that lines of the documents speak of. */
export function Ncs({ ncs, documents, lang }: { ncs: readonly NcsEvidence[]; documents: Documents; lang: string }) {
  const say = useAnalysisText()
  if (ncs.length === 0) return null
  const abilities = [...Map.groupBy(ncs, ({ ability }) => ability)]
  return (
    <Section title={say('ncs.title')}>
      <p className="max-w-measure text-muted">{say('ncs.lead')}</p>
      <div className="grid grid-cols-1 items-start gap-4 md:grid-cols-2">
        {abilities.map(([ability, parts]) => (
          <Card key={ability} className="grid grid-cols-1 gap-3 break-inside-avoid">
            <h3 lang={lang} className="text-lg font-bold">
              {ability}
            </h3>
            <ul className="grid gap-3">
              {parts.map(({ subAbility, sources }) => (
                <li key={subAbility} className="grid min-w-0 grid-cols-1 gap-1.5">
                  <p lang={lang} className="font-semibold">
                    {subAbility}
                  </p>
                  <SourceChips sources={sources} documents={documents} />
                </li>
              ))}
            </ul>
          </Card>
        ))}
      </div>
    </Section>
  )
}
