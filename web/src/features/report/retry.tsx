import type { PlannedQuestion } from '@maju/contracts/plan'
import type { Report } from '@maju/contracts/report'
import { useEffect, useRef, useState } from 'react'
import { AnswerBox, type SentAnswer } from '../../shared/answer/answer-box.tsx'
import { useAnswerDraft } from '../../shared/answer/answer-draft.ts'
import { browserRecognition } from '../../shared/answer/speech-recognition.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Switch } from '../../shared/ui/switch.tsx'
import { useReportText } from './report-text.ts'
import { useRetry } from './use-report.ts'

type Props = { report: Report; question: PlannedQuestion; attempt: number; onSent: () => void; onCancel: () => void }

/** The same question once more, in the same box as in the interview. */
export function Retry({ report, question, attempt, onSent, onCancel }: Props) {
  const say = useReportText()
  const [beganAt] = useState(() => performance.now())
  const [spoken, setSpoken] = useState(false)
  const draft = useAnswerDraft(`retry.${report.interviewId}.${question.id}.${attempt}`)
  const { mutate, isPending, error } = useRetry(report.interviewId, question.id)
  const box = useRef<HTMLDivElement>(null)
  useEffect(() => {
    box.current?.scrollIntoView({ block: 'center' })
  }, [])
  const send = (answer: SentAnswer) =>
    mutate(
      { ...answer, secondsUsed: Math.min(7200, Math.round((performance.now() - beganAt) / 1000)) },
      {
        onSuccess: () => {
          draft.settle()
          onSent()
        },
      },
    )
  return (
    <div ref={box} className="no-print grid gap-4 rounded-xl border border-accent p-4">
      <p lang={report.language} className="max-w-measure text-lg font-bold">
        {question.text}
      </p>
      {browserRecognition() && <Switch label={say('retry.spoken')} checked={spoken} onChange={setSpoken} />}
      <AnswerBox
        draft={draft}
        language={report.language}
        spoken={spoken}
        sendLabel={say('retry.send')}
        busy={isPending}
        focusOnMount
        onSend={send}
      >
        <Button look="quiet" onClick={onCancel}>
          {say('retry.cancel')}
        </Button>
      </AnswerBox>
      {error && <ErrorState error={error} kept={say('retry.kept')} />}
    </div>
  )
}
