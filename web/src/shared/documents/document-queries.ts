import { listDocuments, takeDocument } from '@maju/contracts/documents'
import type { Target } from '@maju/contracts/target'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../client.tsx'
import { queryKeys } from '../query-keys.ts'

export function useDocuments() {
  const { call } = useClient()
  return useQuery({ queryKey: queryKeys.documents, queryFn: ({ signal }) => call(listDocuments, { signal }) })
}

/** A target takes its résumé or cover letter from a document. `onTaken` runs before any page is drawn anew. */
export function useTakeDocument(onTaken?: (target: Target) => void) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (params: { targetId: string; documentId: string }) => call(takeDocument, { params }),
    onSuccess: async (target) => {
      onTaken?.(target)
      queries.setQueryData(queryKeys.target(target.id), target)
      queries.removeQueries({ queryKey: queryKeys.analysis(target.id) })
      await queries.invalidateQueries({ queryKey: queryKeys.targets, exact: true })
      await queries.invalidateQueries({ queryKey: queryKeys.documents })
    },
  })
}
