import type { Citation, PlannedQuestion } from '@maju/contracts/plan'
import { FileText } from 'lucide-react'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { useInterviewWords, useMadeByText } from '../../shared/interview-words.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Why } from '../../shared/ui/why.tsx'
import { usePlanText } from './plan-text.ts'

type Props = { question: PlannedQuestion; number: number; exam: boolean; onOpen: (source: Citation) => void }

/** Where a question comes from; each chip opens its line in the document. */
function Sources({ question, onOpen }: Pick<Props, 'question' | 'onOpen'>) {
  const say = usePlanText()
  const word = useInterviewWords()
  return (
    <ul className="flex flex-wrap gap-2">
      {question.sources.map((source) => (
        <li key={`${source.document}-${source.start}`} className="max-w-full min-w-0">
          <button
            type="button"
            onClick={() => onOpen(source)}
            className="flex max-w-full items-center gap-1.5 rounded-lg border border-line px-2.5 py-1 text-left text-sm hover:border-accent hover:text-accent"
          >
            <FileText size={15} aria-hidden className="shrink-0" />
            <span className="shrink-0 font-medium">{word(`document.${source.document}`)}</span>
            <span className="truncate text-muted">{source.quote}</span>
            <span className="sr-only">{say('question.open')}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}

/** Competency, reason and times of a question. */
export function QuestionFacts({ question, number, exam, onOpen }: Props) {
  const say = usePlanText()
  const word = useInterviewWords()
  const names = useCompetencyNames()
  const madeBy = useMadeByText()
  return (
    <div className="grid grid-cols-1 gap-2.5">
      <div className="flex flex-wrap items-center gap-1.5">
        <Badge>{names.competency(question.competency)}</Badge>
        {exam && <Badge>{say('question.prepare', { seconds: question.secondsToPrepare })}</Badge>}
        {exam && <Badge>{say('question.answer', { seconds: question.secondsToAnswer })}</Badge>}
        <Why about={say('question.whyAbout', { number })} label={say('question.why')}>
          <div className="grid gap-2">
            <p>{question.why}</p>
            <p className="text-muted">NCS: {names.ncs(question.ncs)}</p>
            {question.slots.length > 0 && (
              <p className="text-muted">
                {say('question.slots')}: {question.slots.map((slot) => word(`slot.${slot}`)).join(' · ')}
              </p>
            )}
            <p className="text-muted">{madeBy(question.madeBy)}</p>
          </div>
        </Why>
      </div>
      {question.sources.length > 0 && <Sources question={question} onOpen={onOpen} />}
    </div>
  )
}
