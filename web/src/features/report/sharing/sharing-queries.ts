import { listFeedback, type MentorFeedback, removeComment, removeFeedback } from '@maju/contracts/feedback'
import { createShare, listShares, revokeShare } from '@maju/contracts/share'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useClient } from '../../../shared/client.tsx'

const sharesKey = (interviewId: string) => ['shares', interviewId] as const
const feedbackKey = (interviewId: string) => ['feedback', interviewId] as const

export function useShares(interviewId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: sharesKey(interviewId),
    queryFn: ({ signal }) => call(listShares, { params: { interviewId }, signal }),
  })
}

export type Wish = z.input<typeof createShare.body>

function useChange<Given, Result>(interviewId: string, change: (given: Given) => Promise<Result>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: change,
    // Not waited for: what asked may be gone from the page with what it asked for, before it could say that it was done.
    onSuccess: () => {
      void queries.invalidateQueries({ queryKey: sharesKey(interviewId) })
      void queries.invalidateQueries({ queryKey: feedbackKey(interviewId) })
    },
  })
}

export function useCreateShare(interviewId: string) {
  const { call } = useClient()
  return useChange(interviewId, (body: Wish) => call(createShare, { params: { interviewId }, body }))
}

export function useRevokeShare(interviewId: string) {
  const { call } = useClient()
  return useChange(interviewId, (shareId: string) => call(revokeShare, { params: { shareId } }))
}

/** What others marked and said of an interview, asked for once for all of its parts. */
export function useFeedback(interviewId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: feedbackKey(interviewId),
    queryFn: ({ signal }) => call(listFeedback, { params: { interviewId }, signal }),
  })
}

export function useRemoveComment(interviewId: string) {
  const { call } = useClient()
  return useChange(interviewId, (commentId: string) => call(removeComment, { params: { commentId } }))
}

export function useRemoveFeedback(interviewId: string) {
  const { call } = useClient()
  return useChange(interviewId, (shareId: string) => call(removeFeedback, { params: { shareId } }))
}

/** A comment and who left it. */
export type Told = MentorFeedback['comments'][number] & { mentor: string }

/** Comments that fit, with who left them, in the order in which they were left. */
export function useComments(interviewId: string, fits: (comment: Told) => boolean): Told[] {
  const { data } = useFeedback(interviewId)
  return (data ?? [])
    .flatMap(({ mentor, comments }) => comments.map((comment) => ({ ...comment, mentor })))
    .filter(fits)
}
