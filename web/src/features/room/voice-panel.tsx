import { Volume2 } from 'lucide-react'
import { SelectField } from '../../shared/ui/field.tsx'
import { FoldedPanel } from '../../shared/ui/folded-panel.tsx'
import { useRecordingSettings } from '../../shared/recording/recording-settings.ts'
import { RecordingSwitches } from '../../shared/recording/recording-switches.tsx'
import { Switch } from '../../shared/ui/switch.tsx'
import { useRoomText } from './room-text.ts'
import type { VoiceSettings } from './voice-settings.ts'

/** Reading aloud and speaking, each a switch of its own, with where the sound goes. */
export function VoicePanel({ settings }: { settings: VoiceSettings }) {
  const say = useRoomText()
  const { microphone } = useRecordingSettings()
  const { voices, voice, reads, setReads, chooseVoice, canListen, spoken, setSpoken } = settings
  return (
    <FoldedPanel icon={Volume2} title={say('voice.title')}>
      {voice ? (
        <div className="grid gap-3">
          <Switch
            label={say('voice.read')}
            hint={say(voice.localService ? 'voice.read.hint' : 'voice.read.remote')}
            checked={reads}
            onChange={setReads}
          />
          {reads && voices.length > 1 && (
            <SelectField
              label={say('voice.choose')}
              value={voice.name}
              options={voices.map(({ name }) => ({ value: name, label: name }))}
              onChange={chooseVoice}
            />
          )}
        </div>
      ) : (
        <p className="max-w-measure text-muted">{say('voice.none')}</p>
      )}
      {/* Where the microphone is wanted, its own place in the answer has this switch. */}
      {!microphone && canListen && (
        <Switch label={say('voice.speak')} hint={say('voice.speak.hint')} checked={spoken} onChange={setSpoken} />
      )}
      {!canListen && <p className="max-w-measure text-muted">{say('voice.speak.absent')}</p>}
      <div className="grid gap-5 border-t border-line pt-5">
        <p className="max-w-measure text-sm text-muted">{say('voice.recording')}</p>
        <RecordingSwitches />
      </div>
    </FoldedPanel>
  )
}
