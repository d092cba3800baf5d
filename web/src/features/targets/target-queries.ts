import { createTarget, deleteTarget, readTarget, updateTarget, type Target } from '@maju/contracts/target'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'
import { toBody, type TargetDraft } from './target-draft.ts'

/** What was read out of the texts as they were last saved. */
export function useReading({ id, updatedAt }: Target) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.reading(id, updatedAt),
    queryFn: ({ signal }) => call(readTarget, { params: { targetId: id }, signal }),
    staleTime: Infinity,
  })
}

/** Creates a target, or with an id changes that one. `onSaved` runs before any page is drawn anew. */
export function useSaveTarget(targetId: string | null, onSaved: (target: Target) => void) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (draft: TargetDraft) =>
      targetId === null
        ? call(createTarget, { body: toBody(draft) })
        : call(updateTarget, { params: { targetId }, body: toBody(draft) }),
    onSuccess: async (target) => {
      onSaved(target)
      queries.setQueryData(queryKeys.target(target.id), target)
      await queries.invalidateQueries({ queryKey: queryKeys.targets, exact: true })
    },
  })
}

export function useDeleteTarget(targetId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call(deleteTarget, { params: { targetId } }),
    onSuccess: () => {
      queries.removeQueries({ queryKey: queryKeys.target(targetId) })
      // Interviews and progress of the target went with it.
      void queries.invalidateQueries()
    },
  })
}
