import { Mic, MicOff } from 'lucide-react'
import { DeviceTrouble } from '../recording/device-trouble.tsx'
import { RecordingLine } from '../recording/recording-line.tsx'
import type { AnswerRecording } from '../recording/use-answer-recording.ts'
import { Button } from '../ui/button.tsx'
import { classNames } from '../ui/class-names.ts'
import { Notice } from '../ui/notice.tsx'
import { useAnswerText } from './answer-text.ts'
import type { Dictation } from './use-dictation.ts'
import type { Writing } from './use-writing.ts'
import { WhoWrites } from './who-writes.tsx'
import { Written } from './written.tsx'

type Props = {
  dictation: Dictation
  recording: AnswerRecording | null
  /** Whether what is said may be written down. */
  spoken: boolean
  onSpoken: ((next: boolean) => void) | undefined
  /** The server's writing down, where there is a recording that it can be done from. */
  writing: Writing
}

const words = { starting: 'mic.starting', listening: 'mic.on', recording: 'mic.recording', off: 'mic.off' } as const

/** What the microphone does: recording goes before recognition, which may be missing or stop by itself. */
function stateOf({ dictation, recording }: Props): keyof typeof words {
  const recognition = dictation.state === 'absent' ? 'off' : dictation.state
  if (!recording) return recognition
  if (recording.state !== 'on') return recording.state
  return recognition === 'listening' ? 'listening' : 'recording'
}

/** One button that turns it on or off, and beside it, always, which of the two it is. */
function OnOff(props: Props) {
  const say = useAnswerText()
  const { dictation, recording, spoken, writing } = props
  const state = stateOf(props)
  const on = state !== 'off'
  const Now = on ? Mic : MicOff
  const Next = on ? MicOff : Mic
  const start = () => {
    recording?.start()
    if (spoken && !writing.chosen) dictation.start()
  }
  const stop = () => {
    dictation.stop()
    recording?.stop()
    void writing.write()
  }
  return (
    <div className="flex flex-wrap items-center gap-3">
      <Button look={on ? 'primary' : 'secondary'} onClick={on ? stop : start}>
        <Next size={18} aria-hidden />
        {say(on ? 'mic.stop' : 'mic.start')}
      </Button>
      <output
        className={classNames('flex items-center gap-1.5 text-sm font-semibold', on ? 'text-accent' : 'text-muted')}
      >
        <Now size={16} aria-hidden />
        {say(words[state])}
      </output>
    </div>
  )
}

/** Why nothing is being recorded or written down, and what to do. */
function Trouble({ dictation, recording }: Props) {
  const say = useAnswerText()
  // One device, one remark: what keeps the recording from it keeps the recogniser from it too.
  if (recording?.problem) return <DeviceTrouble kind="microphone" problem={recording.problem} />
  if (!dictation.problem) return null
  return (
    <div role="alert">
      <Notice look="warning">{say(`mic.${dictation.problem}`)}</Notice>
    </div>
  )
}

/** Whether what is said is written down, by what, and where the sound goes for it. */
function HowWritten({ dictation, recording, spoken, onSpoken, writing }: Props) {
  const say = useAnswerText()
  const change = (next: boolean) => {
    onSpoken?.(next)
    if (next && recording?.state === 'on') dictation.start()
  }
  if (recording && onSpoken) return <WhoWrites {...{ writing, spoken }} onSpoken={change} />
  return (
    <p className="max-w-measure text-sm text-muted">{say(dictation.state === 'absent' ? 'mic.type' : 'mic.where')}</p>
  )
}

/** Speaking instead of writing: the microphone, what is being recorded and heard, and where the sound goes. */
export function Microphone(props: Props) {
  const say = useAnswerText()
  const { dictation, recording, writing } = props
  if (dictation.state === 'absent' && !recording) return <Notice>{say('mic.absent')}</Notice>
  return (
    <div className="grid gap-3">
      <OnOff {...props} />
      {recording && <RecordingLine recording={recording} />}
      {dictation.interim && (
        <p className="max-w-measure text-muted" aria-hidden>
          {say('mic.interim')} {dictation.interim}
        </p>
      )}
      <Trouble {...props} />
      {recording && <Written writing={writing} microphoneOn={recording.state !== 'off'} />}
      <HowWritten {...props} />
    </div>
  )
}
