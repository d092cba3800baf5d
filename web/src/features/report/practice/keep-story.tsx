import type { QuestionReport, Report } from '@maju/contracts/report'
import { takeStoryFromAnswer } from '@maju/contracts/stories'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { useClient } from '../../../shared/client.tsx'
import { queryKeys } from '../../../shared/query-keys.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { usePracticeText } from './practice-text.ts'

type Props = { report: Report; one: QuestionReport }

/** The newest answer in which parts of a story were found. */
const tellingOf = ({ attempts }: QuestionReport) =>
  attempts.findLast(({ score }) => score !== null && score.slots.filled.length > 0)

/** Keeps an answer in the story bank, in the person’s own words, and goes on with it there. */
export function KeepStory({ report: { interviewId }, one }: Props) {
  const say = usePracticeText()
  const { call } = useClient()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const telling = tellingOf(one)
  const { mutate, isPending, error } = useMutation({
    mutationFn: (attempt: number) =>
      call(takeStoryFromAnswer, { body: { interviewId, questionId: one.question.id, attempt } }),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: queryKeys.stories })
      await navigate({ to: '/stories', search: { open: id } })
    },
  })
  if (!telling) return null
  return (
    <>
      <Button className="no-print" busy={isPending} onClick={() => mutate(telling.attempt)}>
        {say('story.keep')}
      </Button>
      {error && <ErrorState error={error} />}
    </>
  )
}

/** What can be made of an answer, in the report: a story, and for a question that was practised alone its tries side by side. */
export function AfterAnswer({ report, one }: Props) {
  const say = usePracticeText()
  const { interviewId, questions } = report
  const isPractice = questions.length === 1 && one.attempts.length > 0
  return (
    <div className="no-print flex flex-wrap gap-3">
      <KeepStory {...{ report, one }} />
      {isPractice && (
        <Button asChild>
          <Link to="/practice/$interviewId" params={{ interviewId }}>
            {say('toTries')}
          </Link>
        </Button>
      )}
    </div>
  )
}
