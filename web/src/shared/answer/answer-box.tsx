import { LIMITS, type Language } from '@maju/contracts/basics'
import { Send } from 'lucide-react'
import { useCallback, useEffect, useLayoutEffect, useState, type KeyboardEvent, type ReactNode } from 'react'
import { Button } from '../ui/button.tsx'
import { TextAreaField } from '../ui/field.tsx'
import { useGrowing } from '../ui/use-growing.ts'
import { withWords, type useAnswerDraft } from './answer-draft.ts'
import { useAnswerText } from './answer-text.ts'
import type { AnswerRecording } from '../recording/use-answer-recording.ts'
import { Microphone } from './microphone.tsx'
import { useDictation, type Dictation } from './use-dictation.ts'
import { useWriting, type Writing } from './use-writing.ts'

export type SentAnswer = { text: string; inputMode: 'typed' | 'spoken' }

type Props = {
  draft: ReturnType<typeof useAnswerDraft>
  /** Language that is spoken, for recognition. */
  language: Language
  /** Whether the candidate chose to speak; off by default. */
  spoken: boolean
  sendLabel: string
  busy: boolean
  onSend: (answer: SentAnswer) => void
  /** Takes the leave for recognition or gives it, where that can be done beside the microphone. */
  onSpoken?: (next: boolean) => void
  /** The recording of the answer, where the candidate wants one. */
  recording?: AnswerRecording | null
  /** Told when the microphone goes on or off. */
  onListening?: (listening: boolean) => void
  /** Told when the server writes down what was said, and when that is over. */
  onWriting?: (writing: boolean) => void
  /** The box takes the focus when it appears, except on a phone, where the keyboard would cover the question. */
  focusOnMount?: boolean
  /** More buttons, left of the one that sends. */
  children?: ReactNode
}

/** Tells when the microphone goes on or off, and turns it off when the leave to use it is taken back. */
function useListening(dictation: Dictation, { spoken, recording, onListening }: Props) {
  const { stop } = dictation
  useLayoutEffect(() => {
    if (!spoken) stop()
  }, [spoken, stop])
  const recognising = dictation.state === 'listening' || dictation.state === 'starting'
  const listening = recognising || (recording ? recording.state !== 'off' : false)
  useLayoutEffect(() => onListening?.(listening), [listening, onListening])
  // A box that is gone has no button to turn the microphone off with.
  const stopRecording = recording?.stop
  useEffect(() => stopRecording, [stopRecording])
}

/** That a draft came back or cannot be kept; otherwise how to send by keyboard, where there is one. */
function Hint({ draft }: Pick<Props, 'draft'>) {
  const say = useAnswerText()
  if (!draft.kept) return say('notKept')
  if (draft.restored && draft.value.text !== '') return say('restored')
  return <span className="pointer-coarse:sr-only">{say('shortcut')}</span>
}

const isHeardFirst = ({ chosen }: Writing, recording: AnswerRecording | null) =>
  chosen?.readable === true && recording?.state === 'on'

const isCountedFirst = ({ chosen, isBehind }: Writing) => chosen?.readable === false && isBehind()

/** Where an answer is written, or taken down from speech and corrected, before it is sent. */
export function AnswerBox(props: Props) {
  const { draft, language, spoken, sendLabel, busy, onSend, children } = props
  const say = useAnswerText()
  const [askedEmpty, setAskedEmpty] = useState(false)
  const { text } = draft.value
  const { change } = draft
  const { recording = null } = props
  const heard = recording?.heard
  const area = useGrowing(1 / 2)
  const writeIn = useCallback(
    (words: string) => change((before) => ({ text: withWords(before.text, words), spoken: true })),
    [change],
  )
  const takeDown = useCallback(
    (words: string) => {
      writeIn(words)
      heard?.(words)
    },
    [writeIn, heard],
  )
  const dictation = useDictation(language, takeDown)
  const writing = useWriting(recording, language, writeIn)
  const isWriting = writing.state === 'writing'
  const isBusy = busy || isWriting
  const { onWriting } = props
  useLayoutEffect(() => onWriting?.(isWriting), [isWriting, onWriting])
  const { focusOnMount = false } = props
  useEffect(() => {
    if (focusOnMount && matchMedia('(pointer: fine)').matches) area.current?.focus({ preventScroll: true })
  }, [focusOnMount, area])
  useListening(dictation, props)

  function send() {
    if (isBusy || text.length > LIMITS.answerCharacters) return
    dictation.stop()
    // What is being said comes into the box first, to be looked at before it is sent.
    if (isHeardFirst(writing, recording)) {
      recording?.stop()
      return void writing.write()
    }
    setAskedEmpty(text.trim() === '')
    if (text.trim() === '') return area.current?.focus()
    recording?.stop()
    const answer = { text, inputMode: draft.value.spoken ? 'spoken' : 'typed' } as const
    // Words that only count need nobody to look at them, and the answer does not depend on them.
    if (isCountedFirst(writing)) return void writing.write().finally(() => onSend(answer))
    return onSend(answer)
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.nativeEvent.isComposing) return
    event.preventDefault()
    send()
  }
  return (
    <div className="grid gap-3">
      <TextAreaField
        ref={area}
        label={say('label')}
        hint={<Hint draft={draft} />}
        error={askedEmpty && text.trim() === '' ? say('empty') : null}
        limit={LIMITS.answerCharacters}
        value={text}
        lang={language}
        onKeyDown={onKeyDown}
        onChange={({ target }) => {
          setAskedEmpty(false)
          // What is typed after speaking is a correction of speech; an emptied box is a new start.
          change((before) => ({ text: target.value, spoken: before.spoken && target.value !== '' }))
        }}
      />
      {(spoken || recording) && <Microphone {...{ dictation, recording, spoken, writing }} onSpoken={props.onSpoken} />}
      <div className="flex flex-wrap items-center justify-end gap-2">
        {children}
        <Button look="primary" busy={isBusy} onClick={send} className="max-sm:w-full">
          <Send size={18} aria-hidden />
          {sendLabel}
        </Button>
      </div>
    </div>
  )
}
