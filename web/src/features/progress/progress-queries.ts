import { deleteInterview, listInterviews } from '@maju/contracts/interview'
import { getProgress } from '@maju/contracts/progress'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'

/** As many as the server draws progress from. */
const most = 100

export function usePastInterviews() {
  const { call } = useClient()
  return useQuery({
    queryKey: [...queryKeys.interviews, { limit: most }],
    queryFn: ({ signal }) => call(listInterviews, { query: { limit: most }, signal }),
  })
}

export function useProgressPoints() {
  const { call } = useClient()
  return useQuery({ queryKey: queryKeys.progress, queryFn: ({ signal }) => call(getProgress, { signal }) })
}

export function useDeleteInterview() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (interviewId: string) => call(deleteInterview, { params: { interviewId } }),
    onSuccess: (_, interviewId) => {
      queries.removeQueries({ queryKey: queryKeys.interview(interviewId) })
      queries.removeQueries({ queryKey: queryKeys.report(interviewId) })
      return Promise.all(
        [queryKeys.interviews, queryKeys.progress, queryKeys.today, queryKeys.targets].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      )
    },
  })
}
