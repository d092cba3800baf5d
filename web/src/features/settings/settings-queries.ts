import { changePassword, deleteMe, endSession, exportMe, listSessions, updateMe } from '@maju/contracts/account'
import { listEngines } from '@maju/contracts/admin'
import type { Language } from '@maju/contracts/basics'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { saveFile } from '../../shared/files/save-file.ts'
import { queryKeys } from '../../shared/query-keys.ts'
import { accountKey, useLeaveSession } from '../../shared/session.ts'

const sessionsKey = ['sessions']

export function useEngines() {
  const { call } = useClient()
  return useQuery({ queryKey: queryKeys.engines, queryFn: ({ signal }) => call(listEngines, { signal }) })
}

export function useUpdateMe() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (change: { name?: string; language?: Language }) => call(updateMe, { body: change }),
    onSuccess: (account) => queries.setQueryData(accountKey, account),
  })
}

export function useChangePassword() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (passwords: { current: string; next: string }) => call(changePassword, { body: passwords }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: sessionsKey }),
  })
}

export function useSessions() {
  const { call } = useClient()
  return useQuery({ queryKey: sessionsKey, queryFn: ({ signal }) => call(listSessions, { signal }) })
}

export function useEndSession() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (sessionId: string) => call(endSession, { params: { sessionId } }),
    onSuccess: () => void queries.invalidateQueries({ queryKey: sessionsKey }),
  })
}

/** Fetches the archive and hands it to the browser as a download. */
export function useExport() {
  const { call } = useClient()
  return useMutation({
    mutationFn: async () => saveFile(await call(exportMe, {}), { name: 'maju.zip', type: 'application/zip' }),
  })
}

export function useDeleteMe() {
  const { call } = useClient()
  const leave = useLeaveSession()
  return useMutation({
    mutationFn: (password: string | null) => call(deleteMe, { body: password === null ? {} : { password } }),
    onSuccess: leave,
  })
}
