import { LIMITS } from '@maju/contracts/basics'
import type { CandidateTurn } from '@maju/contracts/interview'
import type { Attempt } from '@maju/contracts/report'
import { PencilLine } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { isText, useDraft } from '../../shared/draft.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Disclosure } from '../../shared/ui/disclosure.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { TextAreaField } from '../../shared/ui/field.tsx'
import { useReportText } from './report-text.ts'
import { useCorrect } from './use-correct.ts'

type Props = { interviewId: string; questionId: string; attempt: Attempt; turn: CandidateTurn; lang: string }

/** The text of one answer, to be put right. What is being written stays in this browser until it has arrived. */
function Writing(props: Props & { onDone: () => void }) {
  const { interviewId, questionId, attempt, turn, lang, onDone } = props
  const say = useReportText()
  const key = `correction.${interviewId}.${questionId}.${attempt.attempt}.${turn.seq}`
  const draft = useDraft(key, turn.text, isText)
  const { mutate, isPending, error } = useCorrect(interviewId, questionId)
  const area = useRef<HTMLTextAreaElement>(null)
  useEffect(() => area.current?.focus(), [])
  const text = draft.value.trim()
  const isFit = text !== '' && text.length <= LIMITS.answerCharacters
  const leave = () => {
    draft.discard()
    onDone()
  }
  const send = () => {
    if (!isFit) return
    if (text === turn.text.trim()) return leave()
    mutate({ attempt: attempt.attempt, seq: turn.seq, text }, { onSuccess: leave })
  }
  return (
    <div className="no-print grid gap-3 pt-2">
      <TextAreaField
        ref={area}
        label={say('correct.label')}
        hint={say('correct.hint')}
        error={text === '' ? say('correct.empty') : null}
        limit={LIMITS.answerCharacters}
        value={draft.value}
        lang={lang}
        onChange={({ target }) => draft.change(() => target.value)}
      />
      {error && <ErrorState error={error} kept={say('correct.kept')} />}
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={leave}>
          {say('correct.cancel')}
        </Button>
        <Button look="primary" busy={isPending} onClick={send}>
          {say('correct.send')}
        </Button>
      </div>
    </div>
  )
}

/** That the text was put right, what stood there at first, and the way back to it. */
function Corrected({ original, onTakeBack, busy }: { original: string; onTakeBack: () => void; busy: boolean }) {
  const say = useReportText()
  return (
    <div className="grid justify-items-start gap-1">
      <Badge look="notice">{say('correct.done')}</Badge>
      <Disclosure label={say('correct.original')}>
        <div className="grid justify-items-start gap-2">
          <p className="max-w-measure whitespace-pre-wrap text-muted">{original || say('transcript.nothing')}</p>
          {original.trim() !== '' && (
            <Button size="small" className="no-print" busy={busy} onClick={onTakeBack}>
              {say('correct.takeBack')}
            </Button>
          )}
        </div>
      </Disclosure>
    </div>
  )
}

/** An answer that was heard or written wrong can be put right, and is then scored by what it says now. */
export function CorrectAnswer(props: Props) {
  const { interviewId, questionId, attempt, turn } = props
  const say = useReportText()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    // Whoever wrote goes on from where they began.
    if (wasOpen.current && !isOpen) opener.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  const { mutate, isPending, error } = useCorrect(interviewId, questionId)
  const correction = attempt.corrections.find((one) => one.turn === turn.seq)
  const takeBack = (text: string) => mutate({ attempt: attempt.attempt, seq: turn.seq, text: text.trim() })
  return (
    <div className="grid gap-1">
      {correction && (
        <Corrected original={correction.original} busy={isPending} onTakeBack={() => takeBack(correction.original)} />
      )}
      {error && <ErrorState error={error} />}
      {isOpen ? (
        <Writing {...props} onDone={() => setOpen(false)} />
      ) : (
        <Button
          ref={opener}
          look="quiet"
          size="small"
          className="no-print -ml-3 justify-self-start"
          onClick={() => setOpen(true)}
        >
          <PencilLine size={16} aria-hidden />
          {say('correct.open')}
        </Button>
      )}
    </div>
  )
}
