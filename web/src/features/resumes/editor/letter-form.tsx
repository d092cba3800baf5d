import { LIMITS } from '@maju/contracts/basics'
import { type LetterFields, type LetterItem, letterLimit } from '@maju/contracts/resumes'
import { type SyntheticEvent, useEffect, useRef, useState } from 'react'
import { useDraft } from '../../../shared/draft.ts'
import { DraftNotices } from '../../../shared/draft-notices.tsx'
import { formatNumber } from '../../../shared/format.ts'
import { useSharedText } from '../../../shared/shared-text.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Field, SelectField, TextField } from '../../../shared/ui/field.tsx'
import { SaveOrCancel } from '../../../shared/ui/save-or-cancel.tsx'
import { useResumesText } from '../resumes-text.ts'
import { LetterCounts } from './letter-counts.tsx'
import {
  checkLetter,
  draftOfLetter,
  emptyLetter,
  isLetterDraft,
  type LetterDraft,
  type WrongLetter,
} from './letter-draft.ts'

type FieldsProps = { draft: LetterDraft; change: (next: Partial<LetterDraft>) => void; wrong: WrongLetter | null }

function LetterInputs({ draft, change, wrong }: FieldsProps) {
  const say = useResumesText()
  const shared = useSharedText()
  const language = useLanguage()
  const most = formatNumber(LIMITS.answerCharacters, language)
  const { given } = checkLetter({ ...draft, question: '?' })
  return (
    <>
      <TextField
        name="question"
        label={say('letter.question')}
        hint={say('letter.question.hint')}
        value={draft.question}
        maxLength={LIMITS.questionCharacters}
        autoComplete="off"
        error={wrong === 'question' ? shared('field.required') : null}
        onChange={({ target }) => change({ question: target.value })}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          name="limit"
          label={say('letter.limit')}
          hint={say('letter.limit.hint')}
          optional
          inputMode="numeric"
          value={draft.amount}
          maxLength={6}
          autoComplete="off"
          error={wrong === 'limit' ? say('letter.limit.wrong', { most }) : null}
          onChange={({ target }) => change({ amount: target.value.replaceAll(/[,\s]/g, '') })}
        />
        <SelectField
          label={say('letter.counting')}
          value={draft.counting}
          options={letterLimit.shape.counting.options.map((value) => ({
            value,
            label: say(`letter.counting.${value}`),
          }))}
          onChange={(counting) => change({ counting })}
        />
      </div>
      <Field label={say('letter.answer')} optional error={wrong === 'answer' ? say('letter.tooLong', { most }) : null}>
        {(control) => (
          <textarea
            {...control}
            name="answer"
            className="control min-h-60 resize-y leading-relaxed"
            value={draft.answer}
            onChange={({ target }) => change({ answer: target.value })}
          />
        )}
      </Field>
      <LetterCounts answer={draft.answer} limit={given?.limit ?? null} />
    </>
  )
}

type Props = {
  resumeId: string
  /** Null: a new one. */
  letter: LetterItem | null
  busy: boolean
  onSave: (wish: { id: string; given: LetterFields; isNew: boolean }, done: () => void) => void
  onTyping: (letterId: string, given: LetterFields | null) => void
  onClose: () => void
}

/** Adds an item of the cover letter or changes one. What is typed is kept in this browser until the server has it. */
export function LetterForm({ resumeId, letter, busy, onSave, onTyping, onClose }: Props) {
  const say = useResumesText()
  const [initial] = useState(() => (letter ? draftOfLetter(letter) : emptyLetter()))
  const { value, change, discard, settle, restored, kept } = useDraft(
    `resume.${resumeId}.letter.${letter?.id ?? 'new'}`,
    initial,
    isLetterDraft,
  )
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // Whoever opened it types next; after a reload the page is read from its top.
  useEffect(() => {
    if (!restored) form.current?.querySelector<HTMLElement>(`[name=${letter ? 'answer' : 'question'}]`)?.focus()
  }, [restored, letter])
  useEffect(() => {
    onTyping(value.id, checkLetter(value).given)
    return () => onTyping(value.id, null)
  }, [onTyping, value])
  const { given, wrong } = checkLetter(value)
  const title = say(letter ? 'letter.form.edit' : 'letter.form.add')
  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (!given) return event.currentTarget.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus()
    onSave({ id: value.id, given, isNew: letter === null }, () => {
      settle()
      onClose()
    })
  }
  const cancel = () => {
    discard()
    onClose()
  }
  return (
    <form ref={form} noValidate aria-label={title} onSubmit={submit} className="grid gap-5">
      <h3 className="text-lg font-bold">{title}</h3>
      <DraftNotices draft={{ restored, kept }} />
      <LetterInputs
        draft={value}
        change={(next) => change((before) => ({ ...before, ...next }))}
        wrong={tried ? wrong : null}
      />
      <SaveOrCancel busy={busy} onCancel={cancel} />
    </form>
  )
}
