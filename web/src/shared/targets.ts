import { getTarget, listTargets } from '@maju/contracts/target'
import { useQuery } from '@tanstack/react-query'
import { useClient } from './client.tsx'
import { queryKeys } from './query-keys.ts'

export function useTargets() {
  const { call } = useClient()
  return useQuery({ queryKey: queryKeys.targets, queryFn: ({ signal }) => call(listTargets, { signal }) })
}

export function useTarget(targetId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.target(targetId),
    queryFn: ({ signal }) => call(getTarget, { params: { targetId }, signal }),
  })
}
