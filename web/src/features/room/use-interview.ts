import { commandInterview, getInterview, submitAnswer, type Advance, type Interview } from '@maju/contracts/interview'
import { getPlan } from '@maju/contracts/plan'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef } from 'react'
import type { z } from 'zod'
import type { SentAnswer } from '../../shared/answer/answer-box.tsx'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'
import { advanced } from './turns.ts'

export function useInterview(interviewId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.interview(interviewId),
    queryFn: ({ signal }) => call(getInterview, { params: { interviewId }, signal }),
    staleTime: 0,
  })
}

/** The plan behind the interview: why a question is asked, and the documents that it cites. */
export function usePlanBehind(planId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.plan(planId),
    queryFn: ({ signal }) => call(getPlan, { params: { planId }, signal }),
    staleTime: Number.POSITIVE_INFINITY,
  })
}

/** Puts what a step brought into the interview that is shown. */
function useKeepAdvance(interviewId: string) {
  const queries = useQueryClient()
  return useCallback(
    (advance: Advance) => {
      queries.setQueryData<Interview>(queryKeys.interview(interviewId), (before) => before && advanced(before, advance))
      if (advance.status !== 'finished') return
      void queries.invalidateQueries({ queryKey: queryKeys.interviews })
      void queries.invalidateQueries({ queryKey: queryKeys.progress })
      void queries.invalidateQueries({ queryKey: queryKeys.today })
    },
    [queries, interviewId],
  )
}

type Sent = z.output<typeof submitAnswer.body>

/** Sends an answer. The very same answer sent again is the very same wish, with the seconds that it took at first. */
export function useSubmit(interviewId: string) {
  const { call } = useClient()
  const keep = useKeepAdvance(interviewId)
  const tried = useRef<Sent | null>(null)
  return useMutation({
    mutationFn: ({ answer, replyTo, seconds }: { answer: SentAnswer; replyTo: number; seconds: number }) => {
      const before = tried.current
      const same = before?.replyTo === replyTo && before.text === answer.text && before.inputMode === answer.inputMode
      const body = same ? before : { replyTo, ...answer, secondsUsed: Math.min(seconds, 7200) }
      tried.current = body
      return call(submitAnswer, { params: { interviewId }, body })
    },
    onSuccess: keep,
  })
}

export type Command = z.output<typeof commandInterview.body>['command']

export function useCommand(interviewId: string) {
  const { call } = useClient()
  const keep = useKeepAdvance(interviewId)
  return useMutation({
    mutationFn: (body: { command: Command; replyTo: number }) =>
      call(commandInterview, { params: { interviewId }, body }),
    onSuccess: keep,
  })
}
