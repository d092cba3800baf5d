import {
  commentShared,
  getSharedMedia,
  markShared,
  openShare,
  type SharedReport,
  takeBackComment,
} from '@maju/contracts/shared-report'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { z } from 'zod'
import { useClient } from '../../../shared/client.tsx'

const keyOf = (token: string) => ['shared-report', token] as const

/** The report behind a link, and what can be done by it. */
export function useSharedReport(token: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: keyOf(token),
    queryFn: ({ signal }) => call(openShare, { params: { token }, signal }),
    staleTime: Infinity,
  })
}

function useWrite<Given>(token: string, write: (given: Given) => Promise<SharedReport>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: write,
    onSuccess: (report) => queries.setQueryData(keyOf(token), report),
  })
}

export type Marked = { questionId: string } & z.input<typeof markShared.body>

export function useMark(token: string) {
  const { call } = useClient()
  return useWrite(token, ({ questionId, ...body }: Marked) => call(markShared, { params: { token, questionId }, body }))
}

export function useComment(token: string) {
  const { call } = useClient()
  return useWrite(token, (body: z.input<typeof commentShared.body>) => call(commentShared, { params: { token }, body }))
}

export function useTakeBack(token: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (commentId: string) => call(takeBackComment, { params: { token, commentId } }),
    onSuccess: (_nothing, commentId) =>
      queries.setQueryData<SharedReport>(
        keyOf(token),
        (before) => before && { ...before, comments: before.comments.filter(({ id }) => id !== commentId) },
      ),
  })
}

/** Where a recording of a shared report is played from. */
export const sharedMediaAddress = (token: string, recordingId: string): string =>
  `/api/v2${getSharedMedia.path
    .replace(':token', encodeURIComponent(token))
    .replace(':recordingId', encodeURIComponent(recordingId))}`

/** What is typed by a link stays in this browser under the beginning of its token, which opens nothing. */
export const draftKey = (token: string, what: string): string => `shared.${token.slice(0, 12)}.${what}`
