import { ChevronDown, Volume2 } from 'lucide-react'
import { SelectField } from '../../shared/ui/field.tsx'
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
    <details className="group rounded-2xl border border-line bg-surface">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 rounded-2xl px-4 font-semibold">
        <Volume2 size={18} aria-hidden className="text-muted" />
        {say('voice.title')}
        <ChevronDown size={18} aria-hidden className="ml-auto text-muted group-open:rotate-180" />
      </summary>
      <div className="grid gap-5 px-4 pt-2 pb-5">
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
      </div>
    </details>
  )
}
