import type { JobRequirement } from '@maju/contracts/resume-analysis'
import { SourceChips } from '../../../shared/sources/source-chips.tsx'
import { SourceQuote } from '../../../shared/sources/source-quote.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Section } from '../../../shared/ui/card.tsx'
import { useAnalysisText } from './analysis-text.ts'
import { StandingIcon, standings, StandingSign } from './standing.tsx'
import type { Documents } from './statements.tsx'

const inLine = new Intl.ListFormat('en', { type: 'unit' })

function Requirement({ requirement, documents }: { requirement: JobRequirement; documents: Documents }) {
  const say = useAnalysisText()
  const { wanted, standing, posting, own, missing } = requirement
  return (
    <li className="grid min-w-0 grid-cols-1 gap-3 rounded-2xl border border-line bg-surface p-4 break-inside-avoid">
      <div className="flex flex-wrap items-center gap-2">
        <Badge>{say(`wanted.${wanted}`)}</Badge>
        <StandingSign standing={standing} />
      </div>
      <div className="grid grid-cols-1 gap-3 md:grid-cols-2">
        <div className="grid min-w-0 content-start gap-1.5">
          <p className="text-sm text-muted">{say('match.posting')}</p>
          <SourceQuote source={posting} documents={documents} />
        </div>
        <div className="grid min-w-0 content-start gap-1.5">
          <p className="text-sm text-muted">{say('match.own')}</p>
          {own.length === 0 ? <p>{say('match.own.none')}</p> : <SourceChips sources={own} documents={documents} />}
          {missing.length > 0 && (
            <p className="text-sm text-muted">{say('match.missing', { words: inLine.format(missing) })}</p>
          )}
        </div>
      </div>
    </li>
  )
}

/** How many are shown, named and missing. */
function Tally({ requirements }: { requirements: readonly JobRequirement[] }) {
  const say = useAnalysisText()
  const count = (standing: JobRequirement['standing']) =>
    requirements.filter((requirement) => requirement.standing === standing).length
  const said = {
    have: say('match.have', { count: count('have') }),
    weak: say('match.weak', { count: count('weak') }),
    missing: say('match.missingCount', { count: count('missing') }),
  }
  return (
    <p className="flex flex-wrap gap-x-5 gap-y-1 font-semibold">
      {standings.map((standing) => (
        <span key={standing} className="inline-flex items-center gap-1.5">
          <StandingIcon standing={standing} />
          {said[standing]}
        </span>
      ))}
    </p>
  )
}

type Props = { requirements: readonly JobRequirement[]; documents: Documents }

/** What the posting asks for, line by line, beside what the documents say to it. */
export function Match({ requirements, documents }: Props) {
  const say = useAnalysisText()
  if (requirements.length === 0) return null
  return (
    <Section title={say('match.title')}>
      <p className="max-w-measure text-muted">{say('match.lead')}</p>
      <Tally requirements={requirements} />
      <ul className="grid gap-3">
        {requirements.map((requirement) => (
          <Requirement
            key={`${requirement.posting.start}-${requirement.posting.end}`}
            requirement={requirement}
            documents={documents}
          />
        ))}
      </ul>
    </Section>
  )
}
