import { startPractice } from '@maju/contracts/practice'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useClient } from '../client.tsx'
import { queryKeys } from '../query-keys.ts'

type Wish = { targetId: string; question: string } | { targetId: string; storyId: string }

/** Begins the practice of one question, or goes on with it: into the room, or to its tries where it was answered. */
export function useStartPractice() {
  const { call } = useClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  return useMutation({
    mutationFn: (body: Wish) => call(startPractice, { body }),
    onSuccess: async ({ interviewId, status }) => {
      await queries.invalidateQueries({ queryKey: queryKeys.interviews })
      await (status === 'finished'
        ? navigate({ to: '/practice/$interviewId', params: { interviewId } })
        : navigate({ to: '/interviews/$interviewId', params: { interviewId } }))
    },
  })
}
