import {
  findRegisteredCompanies,
  type LibraryImport,
  listImportable,
  listImports,
  listImportSources,
  removeImport,
  retryImport,
  startImports,
  watchImports,
} from '@maju/contracts/library-import'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useClient } from '../../../shared/client.tsx'
import { useProgressStream } from '../../../shared/progress-stream.ts'

const importsKey = ['admin', 'imports']
/** A register that counts its requests may let one wait. */
const REGISTER_SECONDS = 60
const SECONDS_BETWEEN = 5

export function useImportSources() {
  const { call } = useClient()
  return useQuery({
    queryKey: ['admin', 'import-sources'],
    queryFn: ({ signal }) => call(listImportSources, { signal }),
  })
}

export function useRegisteredCompanies(source: string, name: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: ['admin', 'registered', source, name],
    queryFn: ({ signal }) =>
      call(findRegisteredCompanies, { query: { source, name }, signal, patienceSeconds: REGISTER_SECONDS }),
    enabled: name !== '',
    retry: false,
  })
}

export function useImportable(source: string, company: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: ['admin', 'importable', source, company],
    queryFn: ({ signal }) =>
      call(listImportable, { query: { source, company }, signal, patienceSeconds: REGISTER_SECONDS }),
    retry: false,
  })
}

export const isUnderWay = ({ state }: Pick<LibraryImport, 'state'>) => state !== 'done' && state !== 'failed'

/** What was brought in and how far it is: followed while any of it is under way. */
export function useImports() {
  const { call, events } = useClient()
  const queries = useQueryClient()
  const listed = useQuery({
    queryKey: importsKey,
    queryFn: ({ signal }) => call(listImports, { signal }),
    // Where the stream cannot be had, and for what somebody else started.
    refetchInterval: ({ state }) => (state.data?.some(isUnderWay) ? SECONDS_BETWEEN * 1000 : false),
  })
  const enabled = listed.data?.some(isUnderWay) ?? false
  const { latest: told } = useProgressStream({
    enabled,
    open: (signal) => events(watchImports, { signal }),
    isLast: (imports) => !imports.some(isUnderWay),
    onEnd: () => {
      void queries.invalidateQueries({ queryKey: importsKey })
      void queries.invalidateQueries({ queryKey: ['library'] })
    },
  })
  // A list that was asked for after the stream ended is newer than what the stream told.
  return { ...listed, data: enabled ? fresher(listed.data ?? [], told) : listed.data }
}

/** What the stream tells of those that are listed; one that was started or taken away meanwhile is as the list says. */
function fresher(listed: readonly LibraryImport[], told: readonly LibraryImport[] | null): readonly LibraryImport[] {
  const news = new Map(told?.map((each) => [each.id, each]))
  return listed.map((each) => {
    const now = news.get(each.id)
    return now && now.updatedAt > each.updatedAt ? now : each
  })
}

function useLookAgain() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: importsKey })
}

export function useStartImports() {
  const { call } = useClient()
  return useMutation({
    mutationFn: (body: z.input<typeof startImports.body>) =>
      call(startImports, { body, patienceSeconds: REGISTER_SECONDS }),
    onSuccess: useLookAgain(),
  })
}

export function useRetryImport(importId: string) {
  const { call } = useClient()
  return useMutation({ mutationFn: () => call(retryImport, { params: { importId } }), onSuccess: useLookAgain() })
}

export function useRemoveImport(importId: string) {
  const { call } = useClient()
  // Whatever became of it meanwhile, the list tells.
  return useMutation({ mutationFn: () => call(removeImport, { params: { importId } }), onSettled: useLookAgain() })
}
