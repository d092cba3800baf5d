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
import type { CareerValue, ProtectedSection } from '@maju/contracts/career-sections'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { moved } from './moved.ts'

const profileKey = ['career']
const movingKey = ['career', 'moving']

export function useCareer() {
  const { call } = useClient()
  return useQuery({ queryKey: profileKey, queryFn: ({ signal }) => call(getCareer, { signal }) })
}

function useRefresh() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: profileKey, exact: true })
}

/** Adds an entry with the id that its draft has, or changes the one that is there. */
export function useSaveEntry(isNew: boolean, onSaved: () => void) {
  const { call } = useClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, given }: { id: string; given: CareerValue }) =>
      isNew
        ? call(addCareerEntry, { body: { id, ...given } })
        : call(changeCareerEntry, { params: { careerEntryId: id }, body: given }),
    onSuccess: async () => {
      await refresh()
      onSaved()
    },
  })
}

export function useDeleteEntry(onDeleted: () => void) {
  const { call } = useClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (careerEntryId: string) => call(deleteCareerEntry, { params: { careerEntryId } }),
    onSuccess: async () => {
      await refresh()
      onDeleted()
    },
  })
}

/** Shows the new order at once and sends one move after the other; when one fails, the order is what the server has. */
export function useMoveEntry() {
  const { call } = useClient()
  const queries = useQueryClient()
  const refresh = useRefresh()
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
  const move = (careerEntryId: string, place: number) => {
    void queries.cancelQueries({ queryKey: profileKey, exact: true })
    queries.setQueryData<CareerProfile>(profileKey, (before) => before && moved(before, careerEntryId, place))
    mutate({ careerEntryId, place })
  }
  return { move, error }
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
