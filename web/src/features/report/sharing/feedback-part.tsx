import type { MentorFeedback } from '@maju/contracts/feedback'
import type { Report } from '@maju/contracts/report'
import { useState } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { Card, Section } from '../../../shared/ui/card.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { Disclosure } from '../../../shared/ui/disclosure.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { AgreementLine } from './agreement-line.tsx'
import { LevelTable } from './level-table.tsx'
import { useFeedback, useRemoveFeedback } from './sharing-queries.ts'
import { useSharingText } from './sharing-text.ts'

type Props = { report: Report; feedback: MentorFeedback }

function Remove({ report: { interviewId }, feedback: { shareId, mentor } }: Props) {
  const say = useSharingText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useRemoveFeedback(interviewId)
  const remove = () => mutate(shareId, { onSuccess: () => toast(say('feedback.removed')) })
  return (
    <>
      <Button
        size="small"
        look="quiet"
        className="no-print !text-danger justify-self-start"
        onClick={() => setAsked(true)}
      >
        {say('feedback.remove')}
      </Button>
      <Confirm
        open={asked}
        title={say('feedback.remove.ask', { name: mentor })}
        confirmLabel={say('feedback.remove')}
        busy={isPending}
        onConfirm={remove}
        onClose={() => setAsked(false)}
      >
        <p className="max-w-measure">{say('feedback.remove.body')}</p>
        {error && <ErrorState error={error} />}
      </Confirm>
    </>
  )
}

/** Levels of every question that was marked, beside those of the program. */
function Marks({ report, feedback }: Props) {
  const say = useSharingText()
  return report.questions.map(({ question, attempts }, at) => {
    const marked = feedback.questions.find(({ questionId }) => questionId === question.id)
    if (!marked) return null
    const score = attempts.find(({ attempt }) => attempt === 0)?.score
    return (
      <div key={question.id} className="grid gap-1.5 break-inside-avoid">
        <p lang={report.language} className="max-w-measure font-semibold">
          {at + 1}. {question.text}
        </p>
        {!marked.current && <p className="text-sm text-muted">{say('feedback.changed')}</p>}
        <LevelTable
          number={at + 1}
          competency={question.competency}
          marks={marked.marks}
          judgements={marked.current ? (score?.judgements ?? []) : []}
        />
      </div>
    )
  })
}

function OfMentor(props: Props) {
  const say = useSharingText()
  const { mentor, questions, agreement } = props.feedback
  return (
    <Card className="grid grid-cols-1 content-start gap-4 print:shadow-none">
      <h3 className="text-lg font-bold break-words">{say('feedback.of', { name: mentor })}</h3>
      {questions.length === 0 ? (
        <p className="text-muted">{say('feedback.noMarks')}</p>
      ) : (
        <>
          <p className="text-muted">{say('feedback.marked', { count: questions.length })}</p>
          <AgreementLine agreement={agreement} heading="h4" />
          <Disclosure label={say('feedback.open')}>
            <div className="grid gap-6 pt-2">
              <Marks {...props} />
            </div>
          </Disclosure>
        </>
      )}
      <Remove {...props} />
    </Card>
  )
}

/** What others marked, where anybody has; their comments stand at the places that they are about. */
export function FeedbackPart({ report }: { report: Report }) {
  const say = useSharingText()
  const { data, error, isFetching, refetch } = useFeedback(report.interviewId)
  if (error && !data)
    return <ErrorState error={error} kept={say('comments.wait')} busy={isFetching} onRetry={() => void refetch()} />
  if (!data || data.length === 0) return null
  return (
    <Section title={say('feedback.title')}>
      {data.map((feedback) => (
        <OfMentor key={feedback.shareId} {...{ report, feedback }} />
      ))}
    </Section>
  )
}
