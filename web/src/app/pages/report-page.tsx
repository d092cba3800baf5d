import { getRouteApi } from '@tanstack/react-router'
import { Report } from '../../features/report/report.tsx'

const route = getRouteApi('/shell/account/interviews/$interviewId/report')

export function ReportPage() {
  const { interviewId } = route.useParams()
  return <Report key={interviewId} interviewId={interviewId} />
}
