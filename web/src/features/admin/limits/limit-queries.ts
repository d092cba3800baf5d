import {
  getLimitsForAll,
  getLimitsOfUser,
  type LimitsForAll,
  type LimitsOfUser,
  setLimitsForAll,
  setLimitsOfUser,
} from '@maju/contracts/limits'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../../shared/client.tsx'
import { queryKeys } from '../../../shared/query-keys.ts'

const forAllKey = ['admin', 'limits']
const ofUserKey = (accountId: string) => ['admin', 'limits', accountId]

export function useLimitsForAll() {
  const { call } = useClient()
  return useQuery({ queryKey: forAllKey, queryFn: ({ signal }) => call(getLimitsForAll, { signal }) })
}

export function useSetLimitsForAll() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: LimitsForAll) => call(setLimitsForAll, { body }),
    onSuccess: (kept) => {
      queries.setQueryData(forAllKey, kept)
      return queries.invalidateQueries({ queryKey: queryKeys.limits })
    },
  })
}

export function useLimitsOfUser(accountId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: ofUserKey(accountId),
    queryFn: ({ signal }) => call(getLimitsOfUser, { params: { accountId }, signal }),
  })
}

export function useSetLimitsOfUser(accountId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: LimitsOfUser) => call(setLimitsOfUser, { params: { accountId }, body }),
    onSuccess: (kept) => {
      queries.setQueryData(ofUserKey(accountId), kept)
      return queries.invalidateQueries({ queryKey: queryKeys.limits })
    },
  })
}
