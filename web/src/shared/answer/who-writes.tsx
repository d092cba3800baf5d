import { browserRecognition } from './speech-recognition.ts'
import { changeRecordingSettings } from '../recording/recording-settings.ts'
import { SelectField } from '../ui/field.tsx'
import { Switch } from '../ui/switch.tsx'
import { useAnswerText } from './answer-text.ts'
import { useWriterWords } from './use-writer-words.ts'
import type { Writing } from './use-writing.ts'

type Props = { writing: Writing; spoken: boolean; onSpoken: (next: boolean) => void }
type Writer = 'nobody' | 'browser' | 'server'

function writerOf({ writing, spoken }: Props): Writer {
  if (writing.chosen) return 'server'
  return spoken && browserRecognition() ? 'browser' : 'nobody'
}

/** Who writes down what is said, where more than one could, and where the sound goes for it. */
export function WhoWrites(props: Props) {
  const say = useAnswerText()
  const wordsOf = useWriterWords()
  const { writing, spoken, onSpoken } = props
  const { offered } = writing
  const now = writerOf(props)
  function choose(next: Writer) {
    // The one that stops goes first: two must never write the same words.
    if (next !== 'server') changeRecordingSettings({ writer: '' })
    onSpoken(next === 'browser')
    if (next === 'server' && offered) changeRecordingSettings({ writer: offered.name })
  }
  const browser = browserRecognition() !== null
  if (!offered)
    return browser ? (
      <Switch label={say('mic.write')} hint={say('mic.where')} checked={spoken} onChange={onSpoken} />
    ) : (
      <p className="max-w-measure text-sm text-muted">{say('mic.type')}</p>
    )
  const { label: server, hint } = wordsOf(offered)
  if (!browser)
    return (
      <Switch
        label={server}
        hint={hint}
        checked={now === 'server'}
        onChange={(on) => choose(on ? 'server' : 'nobody')}
      />
    )
  const hints = { nobody: say('write.nobody.hint'), browser: say('mic.where'), server: hint }
  return (
    <SelectField
      label={say('write.who')}
      hint={hints[now]}
      value={now}
      options={[
        { value: 'nobody', label: say('write.nobody') },
        { value: 'browser', label: say('write.browser') },
        { value: 'server', label: server },
      ]}
      onChange={choose}
    />
  )
}
