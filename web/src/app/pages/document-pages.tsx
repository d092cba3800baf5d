import { getRouteApi } from '@tanstack/react-router'
import { TargetAnalysis } from '../../features/documents/analysis/target-analysis.tsx'
import { DocumentList } from '../../features/documents/list/document-list.tsx'
import { DocumentPage as OneDocument } from '../../features/documents/page/document-page.tsx'

const documentRoute = getRouteApi('/shell/account/documents/$documentId')
const analysisRoute = getRouteApi('/shell/account/targets/$targetId/analysis')

export function DocumentsPage() {
  return <DocumentList />
}

export function DocumentPage() {
  const { documentId } = documentRoute.useParams()
  return <OneDocument key={documentId} documentId={documentId} />
}

export function AnalysisPage() {
  const { targetId } = analysisRoute.useParams()
  return <TargetAnalysis key={targetId} targetId={targetId} />
}
