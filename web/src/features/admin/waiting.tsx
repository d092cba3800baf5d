import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'

type Props = { of: { data: unknown; error: unknown; isFetching: boolean; refetch: () => unknown } }

/** What stands in the place of something that is not there yet or could not be had; nothing once it is there. */
export function Waiting({ of: { data, error, isFetching, refetch } }: Props) {
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  return data === undefined ? <Skeleton /> : null
}
