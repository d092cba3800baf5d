import type { Language } from '@maju/contracts/basics'
import {
  addOwnQuestion,
  bookmarkQuestion,
  changeOwnQuestion,
  deleteOwnQuestion,
  listQuestions,
  type ListedQuestion,
  type QuestionPage,
  unbookmarkQuestion,
} from '@maju/contracts/practice'
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useClient } from '../../shared/client.tsx'
import { PAGE_SIZE, type WantedQuestions } from './filter.ts'

const listKey = ['questions']

/** One page of the list; while the next is fetched the one before stays. */
export function useQuestions(wanted: WantedQuestions, language: Language) {
  const { call } = useClient()
  const { target, starred, page = 1, ...filters } = wanted
  const query = {
    ...filters,
    language,
    limit: PAGE_SIZE,
    offset: (page - 1) * PAGE_SIZE,
    ...(target !== undefined && { targetId: target }),
    ...(starred && { bookmarked: 'true' as const }),
  }
  return useQuery({
    queryKey: [...listKey, query],
    queryFn: ({ signal }) => call(listQuestions, { query, signal }),
    placeholderData: keepPreviousData,
  })
}

/** A star is shown at once; where the server refuses, the list is what the server has. */
export function useStar() {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, bookmarked }: Pick<ListedQuestion, 'id' | 'bookmarked'>) =>
      call(bookmarked ? bookmarkQuestion : unbookmarkQuestion, { params: { listedQuestionId: id } }),
    onMutate: async ({ id, bookmarked }) => {
      await queries.cancelQueries({ queryKey: listKey })
      queries.setQueriesData<QuestionPage>(
        { queryKey: listKey },
        (before) =>
          before && {
            ...before,
            questions: before.questions.map((one) => (one.id === id ? { ...one, bookmarked } : one)),
          },
      )
    },
    onError: () => queries.invalidateQueries({ queryKey: listKey }),
    // Lists of starred questions are others now; the one on the screen stays as it is until it is left.
    onSuccess: () => queries.invalidateQueries({ queryKey: listKey, refetchType: 'none' }),
  })
}

export type OwnGiven = z.input<typeof addOwnQuestion.body>

const ownIdOf = (listedId: string): string => listedId.slice('own.'.length)

/** Adds a question of one's own, or changes the one that is there. */
export function useSaveOwn(listedId: string | null, onSaved: () => void) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: OwnGiven) =>
      listedId === null
        ? call(addOwnQuestion, { body })
        : call(changeOwnQuestion, { params: { ownQuestionId: ownIdOf(listedId) }, body }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: listKey })
      onSaved()
    },
  })
}

export function useDeleteOwn(onDeleted: () => void) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (listedId: string) => call(deleteOwnQuestion, { params: { ownQuestionId: ownIdOf(listedId) } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: listKey })
      onDeleted()
    },
  })
}
