import type { Interview } from '@maju/contracts/interview'
import { useState } from 'react'
import { useRecordingSettings } from '../../shared/recording/recording-settings.ts'
import { SelfView } from '../../shared/recording/self-view.tsx'
import { useAnswerRecording } from '../../shared/recording/use-answer-recording.ts'
import { useTakeUp } from '../../shared/recording/use-unsent.ts'
import { useDevice } from '../../shared/recording/use-device.ts'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { Closing } from './closing.tsx'
import { Conversation } from './conversation.tsx'
import { Rescued } from './rescued.tsx'
import { RoomHeader } from './room-header.tsx'
import { useRoomText } from './room-text.ts'
import { Step } from './step.tsx'
import type { Moment } from './turns.ts'
import { useHold } from './use-hold.ts'
import { usePlanBehind } from './use-interview.ts'
import { VoicePanel } from './voice-panel.tsx'
import { useVoiceSettings } from './voice-settings.ts'

type Props = { interview: Interview; moment: Moment; reload: () => Promise<unknown> }

/** The camera is on while the interview is held, where the candidate wants it. */
function useRoomCamera({ status }: Interview) {
  const { camera, cameraId } = useRecordingSettings()
  const wanted = camera && status === 'live'
  return { wanted, ...useDevice('camera', cameraId, wanted) }
}

const answerOf = ({ id, language }: Interview, { open }: Moment) => ({
  interviewId: id,
  questionId: open.questionId ?? '',
  attempt: 0,
  replyTo: open.seq,
  language,
})

/** The room while the interview is held, and its closing. */
export function Live({ interview, moment, reload }: Props) {
  const say = useRoomText()
  const [ending, setEnding] = useState(false)
  // A page that is opened keeps the focus on its heading; a question that comes while one is here takes it.
  const [firstSeq] = useState(moment.open.seq)
  const camera = useRoomCamera(interview)
  const recording = useAnswerRecording(answerOf(interview, moment), camera)
  useTakeUp(interview)
  const hold = useHold({ interview, moment, reload, recording })
  const { data: plan } = usePlanBehind(interview.planId)
  const voice = useVoiceSettings(interview.language)
  const { unsent, conflict, dismiss } = hold
  if (interview.status === 'finished') {
    return (
      <Closing interview={interview}>
        {unsent && <Rescued text={unsent.text} conflict={conflict} onDismiss={() => dismiss(unsent.seq)} />}
      </Closing>
    )
  }
  const end = () => {
    setEnding(false)
    hold.give('end', undefined)
  }
  return (
    <div className="mx-auto grid w-full max-w-3xl gap-6 pb-10">
      <RoomHeader
        interview={interview}
        busy={hold.sending}
        onPause={() => hold.give('pause', undefined)}
        onEnd={() => setEnding(true)}
      />
      <Conversation turns={moment.past} />
      <Step
        key={moment.open.seq}
        isNew={moment.open.seq !== firstSeq}
        {...{ interview, moment, hold, voice, recording }}
        selfView={camera.wanted && <SelfView {...camera} />}
        planned={plan?.questions.find(({ id }) => id === moment.open.questionId)}
        documents={plan?.documents ?? []}
      />
      {interview.status === 'live' && <VoicePanel settings={voice} />}
      <Confirm
        open={ending}
        title={say('end.title')}
        confirmLabel={say('end')}
        onConfirm={end}
        onClose={() => setEnding(false)}
      >
        <p className="max-w-measure">{say('end.body')}</p>
      </Confirm>
    </div>
  )
}
