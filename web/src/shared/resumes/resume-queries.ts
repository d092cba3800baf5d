import { useResumeForTarget as takeForTarget } from '@maju/contracts/resume-contents'
import { createResume, listResumes } from '@maju/contracts/resumes'
import type { Target } from '@maju/contracts/target'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { z } from 'zod'
import { useClient } from '../client.tsx'
import { intentKeys } from '../intents.ts'
import { queryKeys } from '../query-keys.ts'

export function useResumes() {
  const { call } = useClient()
  return useQuery({ queryKey: queryKeys.resumes, queryFn: ({ signal }) => call(listResumes, { signal }) })
}

export type NewResume = Omit<z.input<typeof createResume.body>, 'id'>
export type MadeResume = z.output<typeof createResume.reply>

/** Makes a résumé. A wish keeps its id until it is fulfilled, so that asking again makes no second one. */
export function useMakeResume(onMade: (made: MadeResume) => void) {
  const { call } = useClient()
  const queries = useQueryClient()
  const [ids] = useState(() => intentKeys())
  return useMutation({
    mutationFn: (wish: NewResume) => call(createResume, { body: { ...wish, id: ids.keyFor(JSON.stringify(wish)) } }),
    onSuccess: async (made, wish) => {
      ids.settle(JSON.stringify(wish))
      queries.setQueryData(queryKeys.resume(made.resume.id), made.resume)
      await queries.invalidateQueries({ queryKey: queryKeys.resumes, exact: true })
      onMade(made)
    },
  })
}

/** A target takes the text of a résumé. */
export function useTakeResume(onTaken: (target: Target) => void) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (params: { targetId: string; resumeId: string }) => call(takeForTarget, { params }),
    onSuccess: async (target) => {
      onTaken(target)
      queries.setQueryData(queryKeys.target(target.id), target)
      queries.removeQueries({ queryKey: queryKeys.analysis(target.id) })
      await queries.invalidateQueries({ queryKey: queryKeys.targets, exact: true })
    },
  })
}
