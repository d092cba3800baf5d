import { getRouteApi } from '@tanstack/react-router'
import { SharedReport } from '../../features/report/shared/shared-report.tsx'

const route = getRouteApi('/shell/shared/$token')

export function SharedPage() {
  const { token } = route.useParams()
  return <SharedReport key={token} token={token} />
}
