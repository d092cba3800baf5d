import type { DocumentAnalysis } from '@maju/contracts/resume-analysis'
import { useMadeByText } from '../../../shared/interview-words.ts'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { AnalysisParts, useAnalysisParts } from './analysis-parts.tsx'
import { useDocumentAnalysis } from './analysis-queries.ts'
import { useAnalysisText } from './analysis-text.ts'

function Found({ analysis }: { analysis: DocumentAnalysis }) {
  const say = useAnalysisText()
  const madeBy = useMadeByText()
  const parts = useAnalysisParts(analysis)
  return (
    <div className="grid grid-cols-1 gap-6">
      <p className="max-w-measure text-muted">
        {say('lead.document')} {madeBy(analysis.madeBy)} ({analysis.madeBy.version}).
      </p>
      {parts.length === 0 ? <Notice>{say('document.none')}</Notice> : <AnalysisParts parts={parts} />}
    </div>
  )
}

/** What is found in one document by itself. */
export function DocumentAnalysisTab({ documentId }: { documentId: string }) {
  const { data: analysis, error, refetch, isFetching } = useDocumentAnalysis(documentId)
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  return analysis ? <Found analysis={analysis} /> : <Skeleton />
}
