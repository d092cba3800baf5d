import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import type { Target } from '@maju/contracts/target'
import { Link } from '@tanstack/react-router'
import { Download, Sparkles } from 'lucide-react'
import { useMadeByText } from '../../../shared/interview-words.ts'
import { useTarget } from '../../../shared/targets.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { EmptyState } from '../../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Page } from '../../../shared/ui/page.tsx'
import { PrintButton } from '../../../shared/ui/print-button.tsx'
import { Progress } from '../../../shared/ui/progress.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { AnalysisParts, useAnalysisParts } from './analysis-parts.tsx'
import { useDeepen, useExportAnalysis, useTargetAnalysis } from './analysis-queries.ts'
import { useAnalysisText } from './analysis-text.ts'
import { MissingDocuments } from './missing-documents.tsx'
// oxlint-disable-next-line import/no-unassigned-import -- a stylesheet has no name
import '../../../shared/print.css'

type Props = { analysis: DocumentAnalysis; targetId: string }

/** A model can be asked for more, where there is one; while it reads, that is told. */
function Deepening({ analysis, targetId }: Props) {
  const say = useAnalysisText()
  const { mutate, isPending, error } = useDeepen(targetId)
  if (analysis.status === 'deepening') {
    return (
      <div className="no-print grid gap-2">
        <Progress stage={say('deepen.asking')} done={0} total={0} />
        <p className="max-w-measure text-sm text-muted">{say('deepen.leave')}</p>
      </div>
    )
  }
  if (!analysis.canDeepen) return null
  return (
    <div className="no-print grid justify-items-start gap-2">
      <Button busy={isPending} onClick={() => mutate()}>
        <Sparkles size={18} aria-hidden />
        {say('deepen.ask')}
      </Button>
      <p className="max-w-measure text-sm text-muted">{say('deepen.what')}</p>
      {error && <ErrorState error={error} />}
    </div>
  )
}

/** The analysis leaves the screen as a file or on paper, and leads on to the interview. */
function Actions({ target }: { target: Target }) {
  const say = useAnalysisText()
  const { mutate, isPending, error } = useExportAnalysis(target.id)
  return (
    <div className="no-print grid gap-2">
      <div className="flex flex-wrap gap-2">
        <Button asChild look="primary">
          <Link to="/targets/$targetId/prepare" params={{ targetId: target.id }}>
            {say('link.prepare')}
          </Link>
        </Button>
        <Button asChild>
          <Link to="/targets/$targetId" params={{ targetId: target.id }}>
            {say('link.target')}
          </Link>
        </Button>
        <Button busy={isPending} onClick={() => mutate(`${target.company} ${say('title')}.md`)}>
          <Download size={18} aria-hidden />
          {say('export')}
        </Button>
        <PrintButton>{say('print')}</PrintButton>
      </div>
      {error && <ErrorState error={error} />}
    </div>
  )
}

function Contents({ analysis, targetId }: Props) {
  const say = useAnalysisText()
  const parts = useAnalysisParts(analysis)
  if (analysis.documents.length === 0) {
    const add = (
      <Button asChild look="primary">
        <Link to="/targets/$targetId" params={{ targetId }}>
          {say('missing.paste')}
        </Link>
      </Button>
    )
    const choose = (
      <Button asChild>
        <Link to="/documents">{say('missing.files')}</Link>
      </Button>
    )
    return (
      <EmptyState
        title={say('empty.title')}
        action={
          <>
            {add}
            {choose}
          </>
        }
      >
        {say('empty.body')}
      </EmptyState>
    )
  }
  return (
    <>
      <MissingDocuments documents={analysis.documents} targetId={targetId} />
      <Deepening analysis={analysis} targetId={targetId} />
      {parts.length === 0 ? <Notice>{say('nothing.found')}</Notice> : <AnalysisParts parts={parts} />}
    </>
  )
}

/** What is found in the texts of a target together, and what made it. */
export function TargetAnalysis({ targetId }: { targetId: string }) {
  const say = useAnalysisText()
  const madeBy = useMadeByText()
  const { data: target } = useTarget(targetId)
  const { data: analysis, error, refetch, isFetching } = useTargetAnalysis(targetId)
  const lead = (
    <>
      {target && (
        <p className="font-semibold text-ink">
          {target.company} · {target.jobTitle}
        </p>
      )}
      <p>{say('lead.target')}</p>
      {analysis && (
        <p>
          {madeBy(analysis.madeBy)} ({analysis.madeBy.version})
        </p>
      )}
    </>
  )
  return (
    <Page title={say('title')} lead={lead}>
      {target && <Actions target={target} />}
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!analysis && !error && <Skeleton />}
      {analysis && <Contents analysis={analysis} targetId={targetId} />}
    </Page>
  )
}
