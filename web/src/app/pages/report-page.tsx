import { getRouteApi } from '@tanstack/react-router'
import { Report } from '../../features/report/report.tsx'
import { useKeptFilm } from '../../shared/recording/use-kept-film.ts'

const route = getRouteApi('/shell/account/interviews/$interviewId/report')

export function ReportPage() {
  const { interviewId } = route.useParams()
  const findMedia = useKeptFilm()
  return <Report key={interviewId} interviewId={interviewId} findMedia={findMedia} />
}
