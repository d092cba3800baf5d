import type { Improvement } from '@maju/contracts/resume-analysis'
import { useMadeByText } from '../../../shared/interview-words.ts'
import { SourceQuote } from '../../../shared/sources/source-quote.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Section } from '../../../shared/ui/card.tsx'
import { useAnalysisText } from './analysis-text.ts'
import { cutAtBlanks } from './blanks.ts'
import { statementKey, type Documents } from './statements.tsx'

type Props = { documents: Documents; lang: string }

/** The improved passage; what nobody but the person knows is a blank in it. */
function After({ improvement: { after, before } }: { improvement: Improvement }) {
  const say = useAnalysisText()
  return (
    <p className="max-w-measure">
      {cutAtBlanks(after, before.quote).map(({ at, text, isBlank }) =>
        isBlank ? (
          <span
            key={at}
            className="mx-0.5 rounded-md border border-dashed border-line-strong bg-sunken px-1.5 text-muted box-decoration-clone"
          >
            <span className="sr-only">{say('improvement.blank')} </span>
            {text}
          </span>
        ) : (
          <span key={at}>{text}</span>
        ),
      )}
    </p>
  )
}

function Change({ improvement, documents, lang }: Props & { improvement: Improvement }) {
  const say = useAnalysisText()
  const madeBy = useMadeByText()
  const { kind, before, why } = improvement
  return (
    <li className="grid min-w-0 grid-cols-1 gap-3 rounded-2xl border border-line bg-surface p-4 break-inside-avoid">
      <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
        <Badge>{say(`improvement.${kind}`)}</Badge>
        {madeBy(improvement.madeBy)}
      </p>
      <dl lang={lang} className="grid grid-cols-1 gap-3 md:grid-cols-2">
        <div className="grid content-start gap-1">
          <dt className="text-sm text-muted">{say('improvement.before')}</dt>
          <dd>
            <SourceQuote source={before} documents={documents} />
          </dd>
        </div>
        <div className="grid content-start gap-1">
          <dt className="text-sm font-semibold text-accent">{say('improvement.after')}</dt>
          <dd>
            <After improvement={improvement} />
          </dd>
        </div>
      </dl>
      <p lang={lang} className="max-w-measure text-sm text-muted">
        {why}
      </p>
    </li>
  )
}

/** Passages and how they could be better. */
export function Improvements({ improvements, ...rest }: Props & { improvements: readonly Improvement[] }) {
  const say = useAnalysisText()
  if (improvements.length === 0) return null
  return (
    <Section title={say('improvements.title')}>
      <p className="max-w-measure text-muted">{say('improvements.lead')}</p>
      <ul className="grid gap-3">
        {improvements.map((improvement) => (
          <Change
            key={statementKey(improvement.kind, [improvement.before], improvement.after)}
            improvement={improvement}
            {...rest}
          />
        ))}
      </ul>
    </Section>
  )
}
