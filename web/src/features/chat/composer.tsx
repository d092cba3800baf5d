import type { Language } from '@maju/contracts/basics'
import { CHAT_LIMITS } from '@maju/contracts/chat'
import { Send } from 'lucide-react'
import { useCallback, useId, type KeyboardEvent } from 'react'
import { type useAnswerDraft, withWords } from '../../shared/answer/answer-draft.ts'
import { formatNumber } from '../../shared/format.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { useGrowing } from '../../shared/ui/use-growing.ts'
import { useChatText } from './chat-text.ts'
import { Speaking } from './speaking.tsx'

type Props = {
  chatId: string
  draft: ReturnType<typeof useAnswerDraft>
  language: Language
  busy: boolean
  onSend: (said: { text: string; inputMode: 'typed' | 'spoken' }) => void
  /** Told when somebody begins to speak: the interviewer lets them. */
  onSpeaking: () => void
}

/** Too long a text is said and kept, never cut. */
function TooLong({ over }: { over: number }) {
  const say = useSharedText()
  const language = useLanguage()
  return over <= 0 ? null : say('field.tooLong', { over: formatNumber(over, language) })
}

/** Where the next words are written or spoken: at the foot of the talk, above the keyboard of a phone. */
export function Composer(props: Props) {
  const { chatId, draft, language, busy, onSend, onSpeaking } = props
  const say = useChatText()
  const id = useId()
  const area = useGrowing(1 / 3)
  const { text, spoken } = draft.value
  const { change } = draft
  const writeIn = useCallback(
    (words: string) => change((before) => ({ text: withWords(before.text, words), spoken: true })),
    [change],
  )
  const over = text.length - CHAT_LIMITS.textCharacters

  function send() {
    if (busy || over > 0) return
    if (text.trim() === '') return area.current?.focus()
    onSend({ text: text.trim(), inputMode: spoken ? 'spoken' : 'typed' })
    return area.current?.focus()
  }
  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return
    // On a phone Enter is the only way to a new line.
    if (!matchMedia('(pointer: fine)').matches) return
    event.preventDefault()
    send()
  }
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-30 -mx-4 grid gap-2 border-t border-line bg-paper px-4 py-3 sm:bottom-0 sm:mx-0 sm:px-0">
      <div className="flex items-end gap-2">
        <div className="min-w-0 flex-1">
          <label htmlFor={id} className="sr-only">
            {say('say.label')}
          </label>
          <textarea
            id={id}
            ref={area}
            rows={1}
            className="control min-h-11 resize-none leading-relaxed"
            lang={language}
            placeholder={say('say.placeholder')}
            aria-describedby={`${id}-hint`}
            value={text}
            onKeyDown={onKeyDown}
            onChange={({ target }) =>
              draft.change((before) => ({ text: target.value, spoken: before.spoken && target.value !== '' }))
            }
          />
        </div>
        <Button look="primary" busy={busy} onClick={send}>
          <Send size={18} aria-hidden />
          {say('say.send')}
        </Button>
      </div>
      <p id={`${id}-hint`} className="text-sm text-muted">
        <span className="pointer-coarse:sr-only">{say('say.shortcut')}</span> <TooLong over={over} />
      </p>
      <Speaking chatId={chatId} language={language} onWords={writeIn} onSpeaking={onSpeaking} />
    </div>
  )
}
