import type { Interview } from '@maju/contracts/interview'
import { Hourglass, Repeat, SkipForward, VolumeX } from 'lucide-react'
import { AnswerBox } from '../../shared/answer/answer-box.tsx'
import type { useAnswerDraft } from '../../shared/answer/answer-draft.ts'
import type { AnswerRecording } from '../../shared/recording/use-answer-recording.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ClockLine } from './clock-line.tsx'
import { useRoomText } from './room-text.ts'
import type { Clock } from './use-clock.ts'
import type { Hold } from './use-hold.ts'
import type { useReadAloud } from '../../shared/voice/use-read-aloud.ts'
import { useSpaceKey } from './use-space-key.ts'
import type { VoiceSettings } from './voice-settings.ts'

type Props = {
  interview: Interview
  draft: ReturnType<typeof useAnswerDraft>
  clock: Clock
  hold: Hold
  voice: VoiceSettings
  aloud: ReturnType<typeof useReadAloud>
  recording: AnswerRecording | null
  thinking: boolean
  onThink: () => void
  onListening: (on: boolean) => void
  onWriting: (on: boolean) => void
  isNew: boolean
}

/** The box for the answer, its clock, and what else can be done at this moment. */
export function Answering(props: Props) {
  const { interview, draft, clock, hold, voice, aloud, thinking, onThink } = props
  const say = useRoomText()
  useSpaceKey(onThink, !hold.sending)
  return (
    <div className="grid gap-3">
      {interview.clock && <ClockLine clock={clock} limits={interview.clock} />}
      <AnswerBox
        draft={draft}
        language={interview.language}
        spoken={voice.spoken}
        onSpoken={voice.setSpoken}
        recording={props.recording}
        sendLabel={say(hold.sending ? 'sending' : 'send')}
        busy={hold.sending}
        focusOnMount={props.isNew}
        onListening={props.onListening}
        onWriting={props.onWriting}
        onSend={(answer) =>
          hold.send(answer, clock.spent.answering, () => {
            draft.settle()
            clock.settle()
          })
        }
      >
        <div className="-ml-2 mr-auto flex flex-wrap">
          <Button
            look={thinking ? 'secondary' : 'quiet'}
            className="!px-2.5 sm:!px-4"
            aria-pressed={thinking}
            title={say('think.hint')}
            onClick={onThink}
          >
            <Hourglass size={18} aria-hidden />
            {say(thinking ? 'think.stop' : 'think')}
          </Button>
          {aloud.speaking ? (
            <Button look="quiet" className="!px-2.5 sm:!px-4" onClick={aloud.stop}>
              <VolumeX size={18} aria-hidden />
              {say('voice.stop')}
            </Button>
          ) : (
            <Button
              look="quiet"
              className="!px-2.5 sm:!px-4"
              busy={hold.sending}
              onClick={() => hold.give('repeat', draft.value)}
            >
              <Repeat size={18} aria-hidden />
              {say('repeat')}
            </Button>
          )}
          <Button
            look="quiet"
            className="!px-2.5 sm:!px-4"
            busy={hold.sending}
            onClick={() => hold.give('skip', undefined)}
          >
            <SkipForward size={18} aria-hidden />
            {say('skip')}
          </Button>
        </div>
      </AnswerBox>
    </div>
  )
}
