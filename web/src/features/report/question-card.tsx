import type { QuestionReport, Report } from '@maju/contracts/report'
import { ChevronDown } from 'lucide-react'
import { useId } from 'react'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { classNames } from '../../shared/ui/class-names.ts'
import { QuestionBody } from './question-body.tsx'
import { useReportText } from './report-text.ts'

export type QuestionProps = {
  report: Report
  one: QuestionReport
  number: number
  open: boolean
  onOpen: (open: boolean) => void
  retrying: boolean
  onRetry: (retrying: boolean) => void
}

/** One question with everything that was found in its answers; folded to its heading until it is opened. */
export function QuestionCard(props: QuestionProps) {
  const { one, number, open, onOpen } = props
  const say = useReportText()
  const word = useInterviewWords()
  const names = useCompetencyNames()
  const bodyId = useId()
  const { question, attempts } = one
  const slots = attempts[0]?.score?.slots
  const expected = slots ? slots.filled.length + slots.missing.length : 0
  return (
    <Card className="grid gap-5 print:break-inside-auto print:shadow-none">
      <div className="grid gap-2.5">
        <div className="flex flex-wrap items-center gap-1.5 text-sm text-muted">
          <span className="mr-1 font-semibold">{say('question.number', { number })}</span>
          <Badge>{word(`phase.${question.phase}`)}</Badge>
          <Badge>{names.competency(question.competency)}</Badge>
          {slots && expected > 0 && (
            <Badge look="accent">{say('question.slots', { filled: slots.filled.length, expected })}</Badge>
          )}
        </div>
        <h3>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={bodyId}
            className="flex w-full items-start justify-between gap-3 rounded-lg text-left text-lg leading-normal font-bold"
            onClick={() => onOpen(!open)}
          >
            <span lang={props.report.language}>{question.text}</span>
            <ChevronDown
              size={22}
              aria-hidden
              className={classNames('no-print mt-0.5 shrink-0 text-muted', open && 'rotate-180')}
            />
          </button>
        </h3>
      </div>
      <div id={bodyId} className={classNames(!open && 'hidden print:block')}>
        <QuestionBody {...props} />
      </div>
    </Card>
  )
}
