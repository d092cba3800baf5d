import { startInterview } from '@maju/contracts/interview'
import {
  createPlan,
  editPlan,
  getPlan,
  watchPlan,
  type Plan,
  type PlanEdit,
  type PlanRequest,
} from '@maju/contracts/plan'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { isOver, useProgressStream } from '../../shared/progress-stream.ts'
import { queryKeys } from '../../shared/query-keys.ts'

export function useCreatePlan(targetId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (request: PlanRequest) => call(createPlan, { params: { targetId }, body: request }),
    onSuccess: (plan) => queries.setQueryData(queryKeys.plan(plan.id), plan),
  })
}

export function usePlan(planId: string) {
  const { call } = useClient()
  return useQuery({
    queryKey: queryKeys.plan(planId),
    queryFn: ({ signal }) => call(getPlan, { params: { planId }, signal }),
  })
}

/** Progress of a model that is still improving the plan; when it ends, the plan is read again. */
export function usePlanProgress({ id, status }: Plan) {
  const { events } = useClient()
  const queries = useQueryClient()
  const { latest } = useProgressStream({
    enabled: status === 'deepening',
    isLast: isOver,
    open: (signal) => events(watchPlan, { params: { planId: id }, signal }),
    onEnd: () => void queries.invalidateQueries({ queryKey: queryKeys.plan(id) }),
  })
  return latest
}

export function useEditPlan(planId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (edit: PlanEdit) => call(editPlan, { params: { planId }, body: edit }),
    onSuccess: (plan) => queries.setQueryData(queryKeys.plan(planId), plan),
  })
}

export function useStartInterview(planId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => call(startInterview, { params: { planId } }),
    onSuccess: (interview) => {
      queries.setQueryData(queryKeys.interview(interview.id), interview)
      void queries.invalidateQueries({ queryKey: queryKeys.interviews, exact: true })
    },
  })
}
