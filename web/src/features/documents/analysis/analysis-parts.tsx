import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import type { ReactNode } from 'react'
import { useAnalysisText } from './analysis-text.ts'
import { ExpectedQuestions } from './expected-questions.tsx'
import { Improvements } from './improvements.tsx'
import { Keywords } from './keywords.tsx'
import { Match } from './match.tsx'
import { Ncs } from './ncs.tsx'
import { Statements } from './statements.tsx'
import { Warnings } from './warnings.tsx'
import { Writing } from './writing.tsx'

type Part = { id: string; title: string; count: number; shown: ReactNode }

const part = (id: string, title: string, found: readonly unknown[], shown: ReactNode): Part => ({
  id,
  title,
  count: found.length,
  shown,
})

/** Strengths, weaknesses, and what does not fit together, with their kinds in words. */
function useStatements({ strengths, weaknesses, inconsistencies, documents, language: lang }: DocumentAnalysis) {
  const say = useAnalysisText()
  const strong = strengths.map(({ kind, ...said }) => ({ ...said, label: say(`strength.${kind}`) }))
  const weak = weaknesses.map(({ kind, ...said }) => ({ ...said, label: say(`weakness.${kind}`) }))
  const unlike = inconsistencies.map(({ kind, months, ...said }) => ({
    ...said,
    label: say(`consistency.${kind}`),
    note: months === null ? undefined : say('consistency.months', { count: months }),
  }))
  const titles = {
    strengths: say('strengths.title'),
    weaknesses: say('weaknesses.title'),
    consistency: say('consistency.title'),
  }
  const listed = { strengths: strong, weaknesses: weak, consistency: unlike }
  return (['strengths', 'weaknesses', 'consistency'] as const).map((id): Part => {
    const [title, statements] = [titles[id], listed[id]]
    return { id, title, count: statements.length, shown: <Statements {...{ title, statements, documents, lang }} /> }
  })
}

/** The parts of an analysis in which something was found, in the order in which they help. */
export function useAnalysisParts(analysis: DocumentAnalysis): readonly Part[] {
  const say = useAnalysisText()
  const { documents, language: lang, warnings, requirements, keywords } = analysis
  const { improvements, questions, writing, ncs } = analysis
  const statements = useStatements(analysis)
  const parts = [
    part('warnings', say('warnings.title'), warnings, <Warnings warnings={warnings} documents={documents} />),
    part('match', say('match.title'), requirements, <Match requirements={requirements} documents={documents} />),
    part('keywords', say('keywords.title'), keywords, <Keywords keywords={keywords} documents={documents} />),
    ...statements,
    part(
      'improvements',
      say('improvements.title'),
      improvements,
      <Improvements {...{ improvements, documents, lang }} />,
    ),
    part('questions', say('questions.title'), questions, <ExpectedQuestions {...{ questions, documents, lang }} />),
    part('writing', say('writing.title'), writing, <Writing {...{ writing, documents, lang }} />),
    part('ncs', say('ncs.title'), ncs, <Ncs {...{ ncs, documents, lang }} />),
  ]
  return parts.filter(({ count }) => count > 0)
}

/** From how many parts on it helps to see them at one glance. */
const MANY = 4

/** Everything that was found, part by part; a part without findings is not there. */
export function AnalysisParts({ parts }: { parts: readonly Part[] }) {
  const say = useAnalysisText()
  return (
    <div className="grid grid-cols-1 gap-10">
      {parts.length >= MANY && (
        <nav aria-label={say('toc')} className="no-print">
          <ul className="flex flex-wrap gap-2">
            {parts.map(({ id, title, count }) => (
              <li key={id}>
                <a
                  href={`#${id}`}
                  className="flex min-h-9 items-center gap-1.5 rounded-full border border-line bg-surface px-3 text-sm font-medium hover:border-line-strong hover:bg-sunken"
                >
                  {title} <span className="text-muted">{count}</span>
                </a>
              </li>
            ))}
          </ul>
        </nav>
      )}
      {parts.map(({ id, shown }) => (
        <div key={id} id={id} tabIndex={-1} className="scroll-mt-6 outline-none">
          {shown}
        </div>
      ))}
    </div>
  )
}
