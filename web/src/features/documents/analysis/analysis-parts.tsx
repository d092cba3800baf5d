import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import { useAnalysisText } from './analysis-text.ts'
import { ExpectedQuestions } from './expected-questions.tsx'
import { Improvements } from './improvements.tsx'
import { Keywords } from './keywords.tsx'
import { Match } from './match.tsx'
import { Ncs } from './ncs.tsx'
import { Statements } from './statements.tsx'
import { Warnings } from './warnings.tsx'
import { Writing } from './writing.tsx'

/** True where nothing at all was found. */
export const foundNothing = (analysis: DocumentAnalysis): boolean =>
  [
    analysis.keywords,
    analysis.requirements,
    analysis.strengths,
    analysis.weaknesses,
    analysis.questions,
    analysis.improvements,
    analysis.ncs,
    analysis.inconsistencies,
    analysis.warnings,
    analysis.writing,
  ].every(({ length }) => length === 0)

/** Everything that was found, part by part; a part without findings is not there. */
export function AnalysisParts({ analysis }: { analysis: DocumentAnalysis }) {
  const say = useAnalysisText()
  const { documents, language: lang } = analysis
  const rest = { documents, lang }
  return (
    <div className="grid grid-cols-1 gap-10">
      <Warnings warnings={analysis.warnings} documents={documents} />
      <Match requirements={analysis.requirements} documents={documents} />
      <Keywords keywords={analysis.keywords} documents={documents} />
      <Statements
        title={say('strengths.title')}
        statements={analysis.strengths.map(({ kind, text, sources }) => ({
          label: say(`strength.${kind}`),
          text,
          sources,
        }))}
        {...rest}
      />
      <Statements
        title={say('weaknesses.title')}
        statements={analysis.weaknesses.map(({ kind, text, sources }) => ({
          label: say(`weakness.${kind}`),
          text,
          sources,
        }))}
        {...rest}
      />
      <Statements
        title={say('consistency.title')}
        statements={analysis.inconsistencies.map(({ kind, text, months, sources }) => ({
          label: say(`consistency.${kind}`),
          note: months === null ? undefined : say('consistency.months', { count: months }),
          text,
          sources,
        }))}
        {...rest}
      />
      <Improvements improvements={analysis.improvements} {...rest} />
      <ExpectedQuestions questions={analysis.questions} {...rest} />
      <Writing writing={analysis.writing} {...rest} />
      <Ncs ncs={analysis.ncs} {...rest} />
    </div>
  )
}
