import { Volume2 } from 'lucide-react'
import { SelectField } from '../../shared/ui/field.tsx'
import { FoldedPanel } from '../../shared/ui/folded-panel.tsx'
import { Switch } from '../../shared/ui/switch.tsx'
import { useChatText } from './chat-text.ts'
import type { Reader, VoiceChoice } from './use-voice.ts'

/** Who reads, in words, and where the words of the interviewer go for it. */
function useReaders({ server, voice }: VoiceChoice) {
  const say = useChatText()
  const readers: { value: Reader; label: string; hint: string }[] = []
  if (server) {
    const { name, leavesMachine } = server
    readers.push(
      leavesMachine
        ? { value: 'server', label: say('voice.elsewhere', { name }), hint: say('voice.elsewhere.hint', { name }) }
        : { value: 'server', label: say('voice.server', { name }), hint: say('voice.server.here') },
    )
  }
  if (voice) {
    const hint = say(voice.localService ? 'voice.browser.here' : 'voice.browser.away')
    readers.push({ value: 'browser', label: say('voice.browser', { name: voice.name }), hint })
  }
  return readers
}

/** The interviewer's voice: who reads, and whether at once. */
export function VoicePart({ choice }: { choice: VoiceChoice }) {
  const say = useChatText()
  const readers = useReaders(choice)
  const { reader, auto, choose, setAuto } = choice
  return (
    <FoldedPanel icon={Volume2} title={say('voice.title')}>
      {readers.length === 0 ? (
        <p className="max-w-measure text-muted">{say('voice.none')}</p>
      ) : (
        <>
          <SelectField
            label={say('voice.who')}
            hint={readers.find(({ value }) => value === reader)?.hint ?? ''}
            value={reader}
            options={[{ value: 'nobody', label: say('voice.nobody') }, ...readers]}
            onChange={choose}
          />
          <Switch
            label={say('voice.auto')}
            hint={say('voice.auto.hint')}
            checked={auto}
            disabled={reader === 'nobody'}
            onChange={setAuto}
          />
        </>
      )}
    </FoldedPanel>
  )
}
