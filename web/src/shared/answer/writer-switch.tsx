import type { Language } from '@maju/contracts/basics'
import { changeRecordingSettings, useRecordingSettings } from '../recording/recording-settings.ts'
import { useTranscriber } from '../recording/use-transcriber.ts'
import { Switch } from '../ui/switch.tsx'
import { useAnswerText } from './answer-text.ts'
import { useWriterWords } from './use-writer-words.ts'

/** Leave for the server to write down what is said, where it can; off at first, and given to one by its name. */
export function WriterSwitch({ language }: { language?: Language }) {
  const say = useAnswerText()
  const wordsOf = useWriterWords()
  const offered = useTranscriber()
  const { microphone, writer } = useRecordingSettings()
  if (!offered || (language && !offered.languages.includes(language))) return null
  const { label, hint } = wordsOf(offered)
  return (
    <div className="border-t border-line pt-6">
      <Switch
        label={label}
        hint={microphone ? hint : say('write.needsMicrophone')}
        checked={microphone && writer === offered.name}
        disabled={!microphone}
        onChange={(on) => changeRecordingSettings({ writer: on ? offered.name : '' })}
      />
    </div>
  )
}
