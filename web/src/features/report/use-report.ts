import { getReport, retryQuestion, type Report } from '@maju/contracts/report'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import type { SentAnswer } from '../../shared/answer/answer-box.tsx'
import { useClient } from '../../shared/client.tsx'
import { queryKeys } from '../../shared/query-keys.ts'
import { useScoring, type Scoring } from '../../shared/scoring/use-scoring.ts'

const pollMilliseconds = 2500

export const isScoring = ({ scoring }: Report): boolean => scoring.done < scoring.total

/** The report as far as it is known. While anything is being read it is looked at again, and whenever progress is told. */
export function useReport(interviewId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  const report = useQuery({
    queryKey: queryKeys.report(interviewId),
    queryFn: ({ signal }) => call(getReport, { params: { interviewId }, signal }),
    refetchInterval: ({ state }) => (state.data && isScoring(state.data) ? pollMilliseconds : false),
  })
  const scoring: Scoring = useScoring(interviewId, report.data ? isScoring(report.data) : false)
  const done = scoring.progress?.done
  useEffect(() => {
    if (done !== undefined) void queries.invalidateQueries({ queryKey: queryKeys.report(interviewId) })
  }, [queries, interviewId, done])
  return { ...report, scoring }
}

type Said = { text: string; inputMode: SentAnswer['inputMode']; secondsUsed: number }

/** Sends a new answer to one question of the report. The very same answer sent again is the very same wish. */
export function useRetry(interviewId: string, questionId: string) {
  const { call } = useClient()
  const queries = useQueryClient()
  const tried = useRef<Said | null>(null)
  return useMutation({
    mutationFn: (said: Said) => {
      const before = tried.current
      const body = before?.text === said.text && before.inputMode === said.inputMode ? before : said
      tried.current = body
      return call(retryQuestion, { params: { interviewId, questionId }, body })
    },
    onSuccess: (attempt) => {
      tried.current = null
      queries.setQueryData<Report>(
        queryKeys.report(interviewId),
        (before) =>
          before && {
            ...before,
            scoring: { ...before.scoring, total: before.scoring.total + (attempt.score ? 0 : 1) },
            questions: before.questions.map((one) =>
              one.question.id === questionId
                ? { ...one, attempts: [...one.attempts.filter((other) => other.attempt !== attempt.attempt), attempt] }
                : one,
            ),
          },
      )
    },
  })
}
