import type { ExpectedQuestion } from '@maju/contracts/resume-analysis'
import { useCompetencyNames } from '../../../shared/competency-names.ts'
import { useInterviewWords, useMadeByText } from '../../../shared/interview-words.ts'
import { SourceChips } from '../../../shared/sources/source-chips.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Card, Section } from '../../../shared/ui/card.tsx'
import { Disclosure } from '../../../shared/ui/disclosure.tsx'
import { useAnalysisText } from './analysis-text.ts'
import type { Documents } from './statements.tsx'

type Props = { documents: Documents; lang: string }

/** What a good answer holds, a line a piece of evidence, with what the documents already say of it. */
function Guide({ guide, documents, lang }: Props & Pick<ExpectedQuestion, 'guide'>) {
  const say = useAnalysisText()
  const word = useInterviewWords()
  return (
    <ul className="grid gap-3 pt-1">
      {guide.map(({ slot, text, own }) => (
        <li key={slot} className="grid min-w-0 grid-cols-1 gap-1.5">
          <p className="max-w-measure">
            <span className="font-semibold">{word(`slot.${slot}`)}</span> <span lang={lang}>{text}</span>
          </p>
          {own.length > 0 && (
            <>
              <p className="text-sm text-muted">{say('questions.own')}</p>
              <SourceChips sources={own} documents={documents} />
            </>
          )}
        </li>
      ))}
    </ul>
  )
}

function Question({ question, documents, lang }: Props & { question: ExpectedQuestion }) {
  const say = useAnalysisText()
  const names = useCompetencyNames()
  const madeBy = useMadeByText()
  const { text, why, competency, sources, guide } = question
  return (
    <li className="min-w-0">
      <Card className="grid grid-cols-1 gap-3 break-inside-avoid">
        <p className="flex flex-wrap items-center gap-2 text-sm text-muted">
          <Badge>{names.competency(competency)}</Badge>
          {madeBy(question.madeBy)}
        </p>
        <h3 lang={lang} className="max-w-measure text-lg font-bold">
          {text}
        </h3>
        <p lang={lang} className="max-w-measure text-muted">
          {why}
        </p>
        <SourceChips sources={sources} documents={documents} />
        {guide.length > 0 && (
          <Disclosure label={say('questions.guide')}>
            <Guide guide={guide} documents={documents} lang={lang} />
          </Disclosure>
        )}
      </Card>
    </li>
  )
}

/** Questions that an interviewer with these documents would ask. */
export function ExpectedQuestions({ questions, ...rest }: Props & { questions: readonly ExpectedQuestion[] }) {
  const say = useAnalysisText()
  if (questions.length === 0) return null
  return (
    <Section title={say('questions.title')}>
      <p className="max-w-measure text-muted">{say('questions.lead')}</p>
      <ol className="grid gap-4">
        {questions.map((question) => (
          <Question key={question.text} question={question} {...rest} />
        ))}
      </ol>
    </Section>
  )
}
