import type { Report } from '@maju/contracts/report'
import { Button } from '../../shared/ui/button.tsx'
import { Section } from '../../shared/ui/card.tsx'
import { QuestionCard } from './question-card.tsx'
import { useReportText } from './report-text.ts'

type Props = {
  report: Report
  open: ReadonlySet<string>
  onOpen: (open: ReadonlySet<string>) => void
  retrying: string | null
  onRetry: (questionId: string | null) => void
}

/** All questions of the plan in their order, those that were not reached too. */
export function Questions({ report, open, onOpen, retrying, onRetry }: Props) {
  const say = useReportText()
  const ids = report.questions.map(({ question }) => question.id)
  const allOpen = ids.every((id) => open.has(id))
  const toggle = (id: string, on: boolean) =>
    onOpen(new Set(on ? [...open, id] : [...open].filter((one) => one !== id)))
  return (
    <Section
      title={say('questions.title')}
      action={
        <Button size="small" className="no-print" onClick={() => onOpen(new Set(allOpen ? [] : ids))}>
          {say(allOpen ? 'questions.closeAll' : 'questions.openAll')}
        </Button>
      }
    >
      {report.questions.map((one, at) => {
        const { id } = one.question
        return (
          <QuestionCard
            key={id}
            {...{ report, one }}
            number={at + 1}
            open={open.has(id)}
            onOpen={(on) => toggle(id, on)}
            retrying={retrying === id}
            onRetry={(on) => onRetry(on ? id : null)}
          />
        )
      })}
    </Section>
  )
}
