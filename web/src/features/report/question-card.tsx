import type { QuestionReport, Report } from '@maju/contracts/report'
import { FoldedQuestion } from './folded-question.tsx'
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
  const { report, one, number, open, onOpen } = props
  const say = useReportText()
  const { question, attempts } = one
  const slots = attempts[0]?.score?.slots
  const expected = slots ? slots.filled.length + slots.missing.length : 0
  const state = slots && expected > 0 ? say('question.slots', { filled: slots.filled.length, expected }) : null
  return (
    <FoldedQuestion {...{ question, number, state, open, onOpen }} lang={report.language}>
      <QuestionBody {...props} />
    </FoldedQuestion>
  )
}
