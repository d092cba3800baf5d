import type { Language } from '@maju/contracts/basics'
import type { PlannedQuestion } from '@maju/contracts/plan'
import { ChevronDown } from 'lucide-react'
import { type ReactNode, useId } from 'react'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { classNames } from '../../shared/ui/class-names.ts'
import { useReportText } from './report-text.ts'

type Props = {
  question: Pick<PlannedQuestion, 'phase' | 'competency' | 'text'>
  number: number
  /** What the question was asked in, whatever the page speaks. */
  lang: Language
  /** How far it is, in a few words. */
  state: string | null
  open: boolean
  onOpen: (open: boolean) => void
  children: ReactNode
}

/** A question of a report, folded to its heading until it is opened; paper shows all of it. */
export function FoldedQuestion({ question, number, lang, state, open, onOpen, children }: Props) {
  const say = useReportText()
  const word = useInterviewWords()
  const names = useCompetencyNames()
  const bodyId = useId()
  return (
    <Card className="grid grid-cols-1 gap-5 print:break-inside-auto print:shadow-none">
      <div className="grid gap-2.5">
        <div className="flex flex-wrap items-center gap-1.5 text-sm text-muted">
          <span className="mr-1 font-semibold">{say('question.number', { number })}</span>
          <Badge>{word(`phase.${question.phase}`)}</Badge>
          <Badge>{names.competency(question.competency)}</Badge>
          {state !== null && <Badge look="accent">{state}</Badge>}
        </div>
        <h3>
          <button
            type="button"
            aria-expanded={open}
            aria-controls={bodyId}
            className="flex w-full items-start justify-between gap-3 rounded-lg text-left text-lg leading-normal font-bold"
            onClick={() => onOpen(!open)}
          >
            <span lang={lang}>{question.text}</span>
            <ChevronDown
              size={22}
              aria-hidden
              className={classNames('no-print mt-0.5 shrink-0 text-muted', open && 'rotate-180')}
            />
          </button>
        </h3>
      </div>
      <div id={bodyId} className={classNames(!open && 'hidden print:block')}>
        {children}
      </div>
    </Card>
  )
}
