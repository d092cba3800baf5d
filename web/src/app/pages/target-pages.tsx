import { getRouteApi } from '@tanstack/react-router'
import { NewTarget } from '../../features/targets/new-target.tsx'
import { TargetEditor } from '../../features/targets/target-editor.tsx'
import { TargetList } from '../../features/targets/target-list.tsx'

const route = getRouteApi('/shell/account/targets/$targetId')

export function TargetsPage() {
  return <TargetList />
}

export function NewTargetPage() {
  return <NewTarget />
}

export function TargetPage() {
  const { targetId } = route.useParams()
  return <TargetEditor key={targetId} targetId={targetId} />
}
