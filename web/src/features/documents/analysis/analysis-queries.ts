import {
  deepenTargetAnalysis,
  exportTargetAnalysis,
  getDocumentAnalysis,
  getTargetAnalysis,
} from '@maju/contracts/documents'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../../shared/client.tsx'
import { saveFile } from '../../../shared/files/save-file.ts'
import { queryKeys } from '../../../shared/query-keys.ts'

const MILLISECONDS_BETWEEN = 2000

export function useDocumentAnalysis(documentId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.documentAnalysis(documentId),
    queryFn: ({ signal }) => call(getDocumentAnalysis, { params: { documentId }, signal }),
  })
}

/** What is found in the texts of a target as they are now; asked again while a model has not answered. */
export function useTargetAnalysis(targetId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.analysis(targetId),
    queryFn: ({ signal }) => call(getTargetAnalysis, { params: { targetId }, signal }),
    // Its texts may have changed on any other page.
    staleTime: 0,
    refetchInterval: ({ state }) => (state.data?.status === 'deepening' ? MILLISECONDS_BETWEEN : false),
  })
}

/** Asks a model for more; the answer comes later. */
export function useDeepen(targetId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call(deepenTargetAnalysis, { params: { targetId } }),
    onSuccess: (analysis) => queries.setQueryData(queryKeys.analysis(targetId), analysis),
  })
}

export function useExportAnalysis(targetId: string) {
  const { call } = useClient()
  return useMutation({
    mutationFn: async (name: string) => {
      const bytes = await call(exportTargetAnalysis, { params: { targetId } })
      saveFile(bytes, { name, type: 'text/markdown' })
    },
  })
}
