import type { InterviewSummary } from '@maju/contracts/interview'
import { Link } from '@tanstack/react-router'
import { formatDateTime } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Card, Section } from '../../shared/ui/card.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { useHomeText } from './home-text.ts'

/** An interview that was left in the middle. */
export function Unfinished({ interviews }: { interviews: readonly InterviewSummary[] }) {
  const say = useHomeText()
  const open = interviews.find(({ status }) => status !== 'finished')
  if (!open) return null
  const { company, asked, questions } = open
  return (
    <Card className="flex flex-wrap items-center justify-between gap-4 !border-accent">
      <div className="min-w-0">
        <h2 className="text-lg font-bold">{say('continue.title')}</h2>
        <p className="max-w-measure text-muted">{say('continue.body', { company, asked, questions })}</p>
      </div>
      <Button asChild look="primary">
        <Link to="/interviews/$interviewId" params={{ interviewId: open.id }}>
          {say('continue')}
        </Link>
      </Button>
    </Card>
  )
}

/** The newest finished interview, a way into its report. */
export function LastReport({ interviews }: { interviews: readonly InterviewSummary[] }) {
  const say = useHomeText()
  const language = useLanguage()
  const finished = interviews.filter(({ status }) => status === 'finished')
  const last = finished.find(({ demo }) => !demo) ?? finished[0]
  return (
    <Section title={say('report.title')}>
      {!last && <EmptyState title={say('report.none')}>{say('report.none.body')}</EmptyState>}
      {last && (
        <Card className="grid justify-items-start gap-4">
          <div>
            <p className="flex flex-wrap items-center gap-2 text-lg font-bold">
              {last.company}
              {last.demo && <Badge>{say('report.demo')}</Badge>}
            </p>
            <p className="text-muted">
              {last.jobTitle} · {formatDateTime(last.finishedAt ?? last.startedAt, language)}
            </p>
          </div>
          <Button asChild>
            <Link to="/interviews/$interviewId/report" params={{ interviewId: last.id }}>
              {say('report.open')}
            </Link>
          </Button>
        </Card>
      )}
    </Section>
  )
}
