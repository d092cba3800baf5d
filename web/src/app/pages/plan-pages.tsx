import { getRouteApi } from '@tanstack/react-router'
import { PlanView } from '../../features/plan/plan-view.tsx'
import { Prepare } from '../../features/plan/prepare.tsx'

const prepareRoute = getRouteApi('/shell/account/targets/$targetId/prepare')
const planRoute = getRouteApi('/shell/account/plans/$planId')

export function PreparePage() {
  const { targetId } = prepareRoute.useParams()
  return <Prepare key={targetId} targetId={targetId} wish={prepareRoute.useSearch()} />
}

export function PlanPage() {
  const { planId } = planRoute.useParams()
  return <PlanView key={planId} planId={planId} />
}
