import { dismissReminder } from '@maju/contracts/calendar'
import { listInterviews } from '@maju/contracts/interview'
import { getToday } from '@maju/contracts/road'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { deviceZone } from '../../shared/device-zone.ts'
import { queryKeys } from '../../shared/query-keys.ts'

export function useRecentInterviews() {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.interviews,
    queryFn: ({ signal }) => call(listInterviews, { query: { limit: 20 }, signal }),
  })
}

export function useToday() {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.today,
    queryFn: ({ signal }) => call(getToday, { query: { zone: deviceZone() }, signal }),
  })
}

export function useDismissReminder() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (eventId: string) => call(dismissReminder, { params: { eventId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: queryKeys.calendar }),
  })
}
