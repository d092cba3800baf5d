import type { Language } from '@maju/contracts/basics'
import type { TranscriberInfo } from '@maju/contracts/transcribing'
import { Mic, MicOff } from 'lucide-react'
import { useEffect } from 'react'
import { useAnswerText } from '../../shared/answer/answer-text.ts'
import { Microphone } from '../../shared/answer/microphone.tsx'
import { browserRecognition } from '../../shared/answer/speech-recognition.ts'
import { useDictation } from '../../shared/answer/use-dictation.ts'
import { useWriterWords } from '../../shared/answer/use-writer-words.ts'
import { useWriting } from '../../shared/answer/use-writing.ts'
import { changeRecordingSettings, useRecordingSettings } from '../../shared/recording/recording-settings.ts'
import { useTranscriber } from '../../shared/recording/use-transcriber.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Disclosure } from '../../shared/ui/disclosure.tsx'
import { SelectField } from '../../shared/ui/field.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { useChatText } from './chat-text.ts'
import { canRecord, useServerDictation } from './use-server-dictation.ts'

type Props = {
  chatId: string
  language: Language
  onWords: (words: string) => void
  /** Told when somebody begins to speak: the interviewer lets them. */
  onSpeaking: () => void
}

/** What on the server writes speech down so that it can be read, and whether this person chose it by its name. */
function useServerWriter(language: Language) {
  const offered = useTranscriber()
  const { writer } = useRecordingSettings()
  const fits = offered?.readable && offered.languages.includes(language) && canRecord() ? offered : null
  return { offered: fits, chosen: fits !== null && writer === fits.name }
}

function ByBrowser({ language, onWords, onSpeaking }: Props) {
  const dictation = useDictation(language, onWords)
  const writing = useWriting(null, language, onWords)
  const listening = dictation.state === 'starting' || dictation.state === 'listening'
  useEffect(() => {
    if (listening) onSpeaking()
  }, [listening, onSpeaking])
  return <Microphone dictation={dictation} recording={null} spoken onSpoken={undefined} writing={writing} />
}

function ByServer({ chatId, onWords, onSpeaking }: Props) {
  const say = useAnswerText()
  const { state, isWriting, problem, start, stop } = useServerDictation({ chatId, onWords })
  const on = state !== 'off'
  const Next = on ? MicOff : Mic
  const begin = () => {
    onSpeaking()
    start()
  }
  const now = isWriting
    ? 'write.writing'
    : state === 'off'
      ? 'mic.off'
      : state === 'starting'
        ? 'mic.starting'
        : 'mic.on'
  return (
    <div className="grid gap-3">
      <div className="flex flex-wrap items-center gap-3">
        <Button look={on ? 'primary' : 'secondary'} busy={isWriting} onClick={on ? stop : begin}>
          <Next size={18} aria-hidden />
          {say(on ? 'mic.stop' : 'mic.start')}
        </Button>
        <output className="text-sm font-semibold text-muted">{say(now)}</output>
      </div>
      {problem && (
        <div role="alert">
          <Notice look="warning">{say(problem === 'failed' ? 'write.failed' : `mic.${problem}`)}</Notice>
        </div>
      )}
    </div>
  )
}

/** Who writes down, where both can. */
function Writer({ offered, chosen }: { offered: TranscriberInfo; chosen: boolean }) {
  const say = useAnswerText()
  const { label, hint } = useWriterWords()(offered)
  return (
    <SelectField
      label={say('write.who')}
      hint={chosen ? hint : say('mic.where')}
      value={chosen ? 'server' : 'browser'}
      options={[
        { value: 'browser', label: say('write.browser') },
        { value: 'server', label },
      ]}
      onChange={(next) => changeRecordingSettings({ writer: next === 'server' ? offered.name : '' })}
    />
  )
}

/** Speaking instead of writing: by the browser's recognition, or by the server for whoever chose it by its name. */
export function Speaking(props: Props) {
  const say = useChatText()
  const { offered, chosen } = useServerWriter(props.language)
  if (!offered && browserRecognition() === null) return null
  return (
    <Disclosure label={say('say.speak')}>
      <div className="grid gap-4">
        {offered && <Writer offered={offered} chosen={chosen} />}
        {chosen ? <ByServer {...props} /> : <ByBrowser {...props} />}
      </div>
    </Disclosure>
  )
}
