import { correctAnswer } from '@maju/contracts/correction'
import type { Report } from '@maju/contracts/report'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'

/** Puts the text of an answer right; its attempt is shown as being read again at once. */
export function useCorrect(interviewId: string, questionId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ text, ...answer }: { attempt: number; seq: number; text: string }) =>
      call(correctAnswer, { params: { interviewId, questionId, ...answer }, body: { text } }),
    onSuccess: (corrected) => {
      queries.setQueryData<Report>(queryKeys.report(interviewId), (before) => before && withAttempt(before, corrected))
      void queries.invalidateQueries({ queryKey: queryKeys.report(interviewId) })
      void queries.invalidateQueries({ queryKey: queryKeys.progress })
      void queries.invalidateQueries({ queryKey: queryKeys.today })
    },
  })

  function withAttempt(report: Report, corrected: Report['questions'][number]['attempts'][number]): Report {
    const questions = report.questions.map((one) =>
      one.question.id === questionId
        ? { ...one, attempts: one.attempts.map((each) => (each.attempt === corrected.attempt ? corrected : each)) }
        : one,
    )
    const { done, total } = report.scoring
    // What waits to be read again is not done, and has not failed.
    const isRead = corrected.score !== null
    return { ...report, questions, scoring: { ...report.scoring, done: isRead ? done : Math.min(done, total - 1) } }
  }
}
