import { listInterviews } from '@maju/contracts/interview'
import { getProgress } from '@maju/contracts/report'
import { listTargets } from '@maju/contracts/target'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'

export function useHomeTargets() {
  const { call } = useClient()
  return useQuery({ queryKey: queryKeys.targets, queryFn: ({ signal }) => call(listTargets, { signal }) })
}

export function useRecentInterviews() {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.interviews,
    queryFn: ({ signal }) => call(listInterviews, { query: { limit: 20 }, signal }),
  })
}

export function useHomeProgress() {
  const { call } = useClient()
  return useQuery({ queryKey: queryKeys.progress, queryFn: ({ signal }) => call(getProgress, { signal }) })
}
