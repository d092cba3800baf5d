import { Progress } from '../../features/progress/progress.tsx'

export function ProgressPage() {
  return <Progress />
}
