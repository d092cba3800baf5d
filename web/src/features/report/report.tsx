import type { Report as ReportOf } from '@maju/contracts/report'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import type { Scoring } from '../../shared/scoring/use-scoring.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { PrintButton } from '../../shared/ui/print-button.tsx'
import { Progress } from '../../shared/ui/progress.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { AdviceList } from './advice.tsx'
import { Competencies } from './competencies.tsx'
import { Heading } from './heading.tsx'
import { Ncs } from './ncs.tsx'
import { Percentiles } from './percentiles.tsx'
import { Questions } from './questions.tsx'
import { useReportText } from './report-text.ts'
import { FeedbackPart } from './sharing/feedback-part.tsx'
import { ShareButton } from './sharing/share-button.tsx'
import { FindMediaProvider, serverOnly, type FindMedia } from './timeline/find-media.ts'
import { Tracks } from './tracks.tsx'
import { isScoring, useReport } from './use-report.ts'
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has no name
import '../../shared/print.css'

/** What is still under way, and what could not be done. */
function Standing({ report, scoring }: { report: ReportOf; scoring: Scoring }) {
  const say = useReportText()
  const { interviewId, status } = report
  const { done, total, failed } = report.scoring
  return (
    <>
      {status !== 'finished' && (
        <Notice>
          <p>{say('unfinished')}</p>
          <Link to="/interviews/$interviewId" params={{ interviewId }} className="link">
            {say('unfinished.continue')}
          </Link>
        </Notice>
      )}
      {isScoring(report) && (
        <div className="no-print grid gap-2">
          <Progress stage={say('scoring')} done={Math.max(done, scoring.progress?.done ?? 0)} total={total} />
          <p className="text-muted">{say(scoring.lost ? 'scoring.lost' : 'scoring.partial')}</p>
        </div>
      )}
      {failed > 0 && <Notice look="warning">{say('scoring.failed', { count: failed })}</Notice>}
    </>
  )
}

function Contents({ report, scoring }: { report: ReportOf; scoring: Scoring }) {
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(report.questions.slice(0, 1).map(({ question }) => question.id)),
  )
  const [retrying, setRetrying] = useState<string | null>(null)
  const retry = (questionId: string) => {
    setOpen(new Set([...open, questionId]))
    setRetrying(questionId)
  }
  return (
    <div className="grid gap-10">
      <Standing report={report} scoring={scoring} />
      <AdviceList report={report} onRetry={retry} />
      <Tracks report={report} />
      <Competencies report={report} />
      <Ncs report={report} />
      <Percentiles report={report} />
      <FeedbackPart report={report} />
      <Questions {...{ report, open, onOpen: setOpen, retrying, onRetry: setRetrying }} />
    </div>
  )
}

/** What leads out of the report: to others, or to paper. */
function Actions({ report: { interviewId, status } }: { report: ReportOf }) {
  const say = useReportText()
  return (
    <div className="flex flex-wrap gap-2">
      {status === 'finished' && <ShareButton interviewId={interviewId} />}
      <PrintButton>{say('print')}</PrintButton>
    </div>
  )
}

type Props = {
  interviewId: string
  /** Where a recording is looked for that never left this browser; unsaid: nowhere. */
  findMedia?: FindMedia
}

/** The report of an interview, as far as it has been read: advice, levels, and the words behind each of them. */
export function Report({ interviewId, findMedia = serverOnly }: Props) {
  const say = useReportText()
  const { data, error, refetch, isFetching, scoring } = useReport(interviewId)
  return (
    <Page title={say('title')} lead={data && <Heading report={data} />} action={data && <Actions report={data} />}>
      {error && !data && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={5} />}
      {data && (
        <FindMediaProvider value={findMedia}>
          <Contents report={data} scoring={scoring} />
        </FindMediaProvider>
      )}
      {data && (
        <Button asChild className="no-print justify-self-start">
          <Link to="/progress">{say('toProgress')}</Link>
        </Button>
      )}
    </Page>
  )
}
