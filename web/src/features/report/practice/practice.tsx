import { compareAttempts } from '@maju/contracts/comparison'
import type { QuestionReport, Report } from '@maju/contracts/report'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useClient } from '../../../shared/client.tsx'
import { useCompetencyNames } from '../../../shared/competency-names.ts'
import { queryKeys } from '../../../shared/query-keys.ts'
import { useTakeUpRetries } from '../../../shared/recording/use-unsent.ts'
import { SourceChips } from '../../../shared/sources/source-chips.tsx'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { Retry } from '../retry.tsx'
import { isScoring, useReport } from '../use-report.ts'
import { Changes } from './changes.tsx'
import { KeepStory } from './keep-story.tsx'
import { usePracticeText } from './practice-text.ts'
import { SideBySide } from './side-by-side.tsx'

/** Looked at again whenever the report has something new: a try, a score, a recording. */
function useComparison(report: Report, questionId: string) {
  const { call } = useClient()
  const { interviewId, scoring, delivery } = report
  const heard = delivery.status === 'measured' ? delivery.answers.length : 0
  return useQuery({
    queryKey: [...queryKeys.report(interviewId), 'tries', questionId, scoring.done, scoring.total, heard],
    queryFn: ({ signal }) => call(compareAttempts, { params: { interviewId, questionId }, signal }),
    placeholderData: keepPreviousData,
  })
}

type Props = { report: Report; one: QuestionReport }

/** Answering again, below the tries that it will stand beside. */
function Again({ report, one }: Props) {
  const say = usePracticeText()
  const { question, attempts } = one
  const [retrying, setRetrying] = useState(false)
  const [sent, setSent] = useState(false)
  const latest = attempts.at(-1)
  if (!retrying) {
    return (
      <div className="grid justify-items-start gap-3">
        {sent && isScoring(report) && <Notice>{say('again.sent')}</Notice>}
        <div className="flex flex-wrap gap-3">
          <Button look="primary" onClick={() => setRetrying(true)}>
            {say('again')}
          </Button>
          <KeepStory {...{ report, one }} />
        </div>
      </div>
    )
  }
  return (
    <Retry
      key={attempts.length}
      {...{ report, question }}
      attempt={(latest?.attempt ?? 0) + 1}
      onSent={() => {
        setSent(true)
        setRetrying(false)
      }}
      onCancel={() => setRetrying(false)}
    />
  )
}

function Tried({ report, one }: Props) {
  const { question, attempts } = one
  const { data, error, refetch, isFetching } = useComparison(report, question.id)
  useTakeUpRetries({ id: report.interviewId, language: report.language, questionId: question.id, tries: attempts })
  return (
    <>
      <Again {...{ report, one }} />
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={6} />}
      {data && <Changes comparison={data} />}
      {data && <SideBySide comparison={data} />}
    </>
  )
}

function Unanswered({ interviewId }: { interviewId: string }) {
  const say = usePracticeText()
  const action = (
    <Button asChild look="primary">
      <Link to="/interviews/$interviewId" params={{ interviewId }}>
        {say('empty.go')}
      </Link>
    </Button>
  )
  return (
    <EmptyState title={say('empty.title')} action={action}>
      {say('empty.body')}
    </EmptyState>
  )
}

function Contents({ report }: { report: Report }) {
  const say = usePracticeText()
  const names = useCompetencyNames()
  const { interviewId, language, questions, documents, status } = report
  const [one] = questions
  if (!one) return <Unanswered interviewId={interviewId} />
  return (
    <>
      <div className="grid gap-2">
        <p lang={language} className="max-w-measure text-lg leading-relaxed font-medium">
          {one.question.text}
        </p>
        <div className="flex flex-wrap items-center gap-1.5">
          <Badge>{names.competency(one.question.competency)}</Badge>
        </div>
        <p lang={language} className="max-w-measure text-sm text-muted">
          {one.question.why}
        </p>
        <SourceChips sources={one.question.sources} documents={documents} />
      </div>
      {status === 'finished' && one.attempts.length > 0 ? (
        <Tried {...{ report, one }} />
      ) : (
        <Unanswered interviewId={interviewId} />
      )}
      <div className="flex flex-wrap gap-3">
        <Button asChild>
          <Link to="/questions">{say('toQuestions')}</Link>
        </Button>
        <Button asChild look="quiet">
          <Link to="/interviews/$interviewId/report" params={{ interviewId }}>
            {say('toReport')}
          </Link>
        </Button>
      </div>
    </>
  )
}

/** One question, answered until it is good: every try beside the others, with what shows each number. */
export function Practice({ interviewId }: { interviewId: string }) {
  const say = usePracticeText()
  const { data, error, refetch, isFetching } = useReport(interviewId)
  return (
    <Page title={say('title')} lead={data && say('lead', { company: data.company, jobTitle: data.jobTitle })}>
      {error && !data && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={5} />}
      {data && <Contents report={data} />}
    </Page>
  )
}
