import { useMadeByText } from '../../../shared/interview-words.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { AnalysisParts, foundNothing } from './analysis-parts.tsx'
import { useDocumentAnalysis } from './analysis-queries.ts'
import { useAnalysisText } from './analysis-text.ts'

/** What is found in one document by itself. */
export function DocumentAnalysisTab({ documentId }: { documentId: string }) {
  const say = useAnalysisText()
  const madeBy = useMadeByText()
  const { data: analysis, error, refetch, isFetching } = useDocumentAnalysis(documentId)
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (!analysis) return <Skeleton />
  return (
    <div className="grid grid-cols-1 gap-6">
      <p className="max-w-measure text-muted">
        {say('lead.document')} {madeBy(analysis.madeBy)} ({analysis.madeBy.version}).
      </p>
      {foundNothing(analysis) ? <Notice>{say('document.none')}</Notice> : <AnalysisParts analysis={analysis} />}
    </div>
  )
}
