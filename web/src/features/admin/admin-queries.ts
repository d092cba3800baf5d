import type { Role } from '@maju/contracts/account'
import { deleteUser, getHealth, listJobs, listUsers, retryJob, updateUser } from '@maju/contracts/admin'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'

const usersKey = ['admin', 'users']
const jobsKey = ['admin', 'jobs']

export function useHealth() {
  const { call } = useClient()
  return useQuery({
    queryKey: ['admin', 'health'],
    queryFn: ({ signal }) => call(getHealth, { signal }),
    refetchInterval: 30_000,
  })
}

export function useUsers(search: string, limit: number) {
  const { call } = useClient()
  return useQuery({
    queryKey: [...usersKey, search, limit],
    queryFn: ({ signal }) => call(listUsers, { query: { search, limit }, signal }),
    placeholderData: keepPreviousData,
  })
}

export function useUpdateUser() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ accountId, ...change }: { accountId: string; role?: Role; disabled?: boolean }) =>
      call(updateUser, { params: { accountId }, body: change }),
    onSuccess: () => queries.invalidateQueries({ queryKey: usersKey }),
  })
}

export function useDeleteUser() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (accountId: string) => call(deleteUser, { params: { accountId } }),
    onSuccess: () => queries.invalidateQueries({ queryKey: usersKey }),
  })
}

export function useJobs() {
  const { call } = useClient()
  return useQuery({ queryKey: jobsKey, queryFn: ({ signal }) => call(listJobs, { signal }), refetchInterval: 10_000 })
}

export function useRetryJob() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (job: { queue: string; jobId: string }) => call(retryJob, { params: job }),
    onSuccess: () => queries.invalidateQueries({ queryKey: jobsKey }),
  })
}
