import {
  addStory,
  changeStory,
  deleteStory,
  getStoryMatrix,
  listStories,
  moveStory,
  resetStoryVersion,
  type Story,
  type StoryBank,
  type StoryGiven,
  suggestStoryVersion,
  type VersionSeconds,
  writeStoryVersion,
} from '@maju/contracts/stories'
import { getCareer } from '@maju/contracts/career'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { moved } from '../../shared/ordered/moved.ts'
import { queryKeys } from '../../shared/query-keys.ts'

const { stories: bankKey, storyMatrix: matrixKey } = queryKeys
const movingKey = [...bankKey, 'moving']

export function useStories() {
  const { call } = useClient()
  return useQuery({ queryKey: bankKey, queryFn: ({ signal }) => call(listStories, { signal }) })
}

export function useMatrix() {
  const { call } = useClient()
  return useQuery({ queryKey: matrixKey, queryFn: ({ signal }) => call(getStoryMatrix, { signal }) })
}

/** Jobs and projects of the profile that a story can belong to. */
export function useCareerEntries() {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.career,
    queryFn: ({ signal }) => call(getCareer, { signal }),
    select: ({ entries }) => entries.filter(({ section }) => section === 'careers' || section === 'projects'),
  })
}

function useRefresh() {
  const queries = useQueryClient()
  return async () => {
    await Promise.all([
      queries.invalidateQueries({ queryKey: bankKey, exact: true }),
      queries.invalidateQueries({ queryKey: matrixKey }),
    ])
  }
}

export type Saved = { id: string; given: StoryGiven; isNew: boolean }

export function useSaveStory(onSaved: () => void) {
  const { call } = useClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: ({ id, given, isNew }: Saved) =>
      isNew ? call(addStory, { body: { id, ...given } }) : call(changeStory, { params: { storyId: id }, body: given }),
    onSuccess: async () => {
      await refresh()
      onSaved()
    },
  })
}

export function useDeleteStory(onDeleted: () => void) {
  const { call } = useClient()
  const refresh = useRefresh()
  return useMutation({
    mutationFn: (storyId: string) => call(deleteStory, { params: { storyId } }),
    onSuccess: async () => {
      await refresh()
      onDeleted()
    },
  })
}

/** Shows the new order at once and sends one move after the other; when one fails, the order is what the server has. */
export function useMoveStory() {
  const { call } = useClient()
  const queries = useQueryClient()
  const { mutate, error } = useMutation({
    mutationKey: movingKey,
    scope: { id: 'story-order' },
    mutationFn: ({ storyId, place }: { storyId: string; place: number }) =>
      call(moveStory, { params: { storyId }, body: { place } }),
    onError: () => queries.invalidateQueries({ queryKey: bankKey, exact: true }),
    onSuccess: (bank) => {
      // An answer to an earlier move would put back what was moved since.
      if (queries.isMutating({ mutationKey: movingKey }) === 1) queries.setQueryData(bankKey, bank)
    },
  })
  const move = (storyId: string, place: number) => {
    void queries.cancelQueries({ queryKey: bankKey, exact: true })
    queries.setQueryData<StoryBank>(
      bankKey,
      (before) => before && { ...before, stories: moved(before.stories, storyId, place) },
    )
    mutate({ storyId, place })
  }
  return { move, error }
}

/** Writes a version, asks a model for one, or has it cut by rules again. */
export function useVersion(storyId: string, seconds: VersionSeconds) {
  const { call } = useClient()
  const queries = useQueryClient()
  const params = { storyId, seconds }
  const show = (story: Story) =>
    queries.setQueryData<StoryBank>(
      bankKey,
      (before) => before && { ...before, stories: before.stories.map((one) => (one.id === story.id ? story : one)) },
    )
  return {
    write: useMutation({
      mutationFn: (text: string) => call(writeStoryVersion, { params, body: { text } }),
      onSuccess: show,
    }),
    suggest: useMutation({
      mutationFn: () => call(suggestStoryVersion, { params, patienceSeconds: 75 }),
      onSuccess: show,
    }),
    reset: useMutation({
      mutationFn: () => call(resetStoryVersion, { params }),
      onSuccess: () => queries.invalidateQueries({ queryKey: bankKey, exact: true }),
    }),
  }
}
