import type { PlannedQuestion } from '@maju/contracts/plan'
import type { Attempt, Report } from '@maju/contracts/report'
import { useEffect, useRef, useState } from 'react'
import { AnswerBox, type SentAnswer } from '../../shared/answer/answer-box.tsx'
import { useAnswerDraft } from '../../shared/answer/answer-draft.ts'
import { browserRecognition } from '../../shared/answer/speech-recognition.ts'
import { useRecordingSettings } from '../../shared/recording/recording-settings.ts'
import { RecordingSwitches } from '../../shared/recording/recording-switches.tsx'
import { SelfView } from '../../shared/recording/self-view.tsx'
import { useAnswerRecording } from '../../shared/recording/use-answer-recording.ts'
import { useDevice } from '../../shared/recording/use-device.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Disclosure } from '../../shared/ui/disclosure.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Switch } from '../../shared/ui/switch.tsx'
import { useReportText } from './report-text.ts'
import { useRetry } from './use-report.ts'

type Props = { report: Report; question: PlannedQuestion; attempt: number; onSent: () => void; onCancel: () => void }

/** The recording of a retry, as that of an answer in the interview: only where it was switched on. */
function useRetryRecording({ report, question, attempt }: Props) {
  const { camera: wanted, cameraId } = useRecordingSettings()
  const camera = useDevice('camera', cameraId, wanted)
  const { interviewId, language } = report
  const recording = useAnswerRecording({ interviewId, questionId: question.id, attempt, replyTo: 0, language }, camera)
  /** It goes with the attempt that it was made for; where another tab has made that one meanwhile, it is let go. */
  function settle(sent: Attempt) {
    const said = sent.turns.find(({ from }) => from === 'candidate')
    void (said && sent.attempt === attempt ? recording.finish(said.seq) : recording.discard())
  }
  return { recording, settle, selfView: wanted && <SelfView {...camera} /> }
}

/** The same question once more, in the same box as in the interview. */
export function Retry(props: Props) {
  const { report, question, attempt, onSent, onCancel } = props
  const say = useReportText()
  const { recording, settle, selfView } = useRetryRecording(props)
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
        onSuccess: (sent) => {
          draft.settle()
          settle(sent)
          onSent()
        },
      },
    )
  return (
    <div ref={box} className="no-print grid gap-4 rounded-xl border border-accent p-4">
      <div className="flex flex-wrap items-start justify-between gap-3">
        <p lang={report.language} className="max-w-measure text-lg font-bold">
          {question.text}
        </p>
        {selfView}
      </div>
      {!recording.wanted && browserRecognition() && (
        <Switch label={say('retry.spoken')} checked={spoken} onChange={setSpoken} />
      )}
      <AnswerBox
        draft={draft}
        language={report.language}
        spoken={spoken}
        onSpoken={setSpoken}
        recording={recording.wanted ? recording : null}
        sendLabel={say('retry.send')}
        busy={isPending}
        focusOnMount
        onSend={send}
      >
        <Button look="quiet" onClick={onCancel}>
          {say('retry.cancel')}
        </Button>
      </AnswerBox>
      <Disclosure label={say('retry.recording')}>
        <div className="pt-2">
          <RecordingSwitches />
        </div>
      </Disclosure>
      {error && <ErrorState error={error} kept={say('retry.kept')} />}
    </div>
  )
}
