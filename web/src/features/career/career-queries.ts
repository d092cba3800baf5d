import {
  addCareerEntry,
  type CareerProfile,
  changeCareerEntry,
  deleteCareerEntry,
  getCareer,
  moveCareerEntry,
  takeCareerFromDocument,
  turnCareerSection,
} from '@maju/contracts/career'
import type { ProtectedSection } from '@maju/contracts/career-sections'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { movedInSection } from '../../shared/ordered/moved.ts'
import type { EntryActions } from '../../shared/career-entries/section-entry.ts'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'

const profileKey = queryKeys.career
const movingKey = ['career', 'moving']

export function useCareer() {
  const { call } = useClient()
  return useQuery({ queryKey: profileKey, queryFn: ({ signal }) => call(getCareer, { signal }) })
}

/** What can be done to entries of the profile. One move is sent after the other; when one fails, the order is what the server has. */
export function useCareerActions(): EntryActions {
  const { call } = useClient()
  const queries = useQueryClient()
  const refresh = () => queries.invalidateQueries({ queryKey: profileKey, exact: true })
  const { mutate, error } = useMutation({
    mutationKey: movingKey,
    scope: { id: 'career-order' },
    mutationFn: ({ careerEntryId, place }: { careerEntryId: string; place: number }) =>
      call(moveCareerEntry, { params: { careerEntryId }, body: { place } }),
    onError: refresh,
    onSuccess: (profile) => {
      // An answer to an earlier move would put back what was moved since.
      if (queries.isMutating({ mutationKey: movingKey }) === 1) queries.setQueryData(profileKey, profile)
    },
  })
  return {
    draftKey: 'career',
    async save({ id, given, isNew }) {
      await (isNew
        ? call(addCareerEntry, { body: { id, ...given } })
        : call(changeCareerEntry, { params: { careerEntryId: id }, body: given }))
      await refresh()
    },
    async remove(careerEntryId) {
      await call(deleteCareerEntry, { params: { careerEntryId } })
      await refresh()
    },
    move(careerEntryId, place) {
      void queries.cancelQueries({ queryKey: profileKey, exact: true })
      queries.setQueryData<CareerProfile>(
        profileKey,
        (before) => before && { ...before, entries: movedInSection(before.entries, careerEntryId, place) },
      )
      mutate({ careerEntryId, place })
    },
    moveError: error,
  }
}

export function useTurnSection(onTurned: () => void) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wish: { section: ProtectedSection; on: boolean; deleteEntries: boolean }) =>
      call(turnCareerSection, { body: wish }),
    onSuccess: (profile) => {
      queries.setQueryData(profileKey, profile)
      onTurned()
    },
  })
}

export function useTakeOver() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (documentId: string) => call(takeCareerFromDocument, { params: { documentId } }),
    onSuccess: ({ profile }) => queries.setQueryData(profileKey, profile),
  })
}
