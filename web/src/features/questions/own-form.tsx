import type { Language } from '@maju/contracts/basics'
import { LIMITS } from '@maju/contracts/basics'
import type { ListedQuestion } from '@maju/contracts/practice'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { asProblem } from '../../shared/api-problem.ts'
import { competencyIds, useCompetencyNames } from '../../shared/competency-names.ts'
import { useDraft } from '../../shared/draft.ts'
import { DraftNotices } from '../../shared/draft-notices.tsx'
import { useInterviewWords } from '../../shared/interview-words.ts'
import { useNcsMajors } from '../../shared/ncs-majors.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { SelectField, TextAreaField, TextField } from '../../shared/ui/field.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { SaveOrCancel } from '../../shared/ui/save-or-cancel.tsx'
import { emptyOwn, givenOf, isOwnDraft, type OwnDraft, ownDraftOf } from './own-draft.ts'
import { useSaveOwn } from './questions-queries.ts'
import { useQuestionsText } from './questions-text.ts'

type FieldsProps = {
  value: OwnDraft
  wrong: string | null
  onChange: (change: Partial<OwnDraft>) => void
}

function Fields({ value, wrong, onChange }: FieldsProps) {
  const say = useQuestionsText()
  const word = useInterviewWords()
  const names = useCompetencyNames()
  const majors = useNcsMajors()
  const guess = { value: '' as const, label: say('own.guess') }
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <TextAreaField
        className="sm:col-span-2"
        label={say('own.text')}
        hint={say('own.text.hint')}
        error={wrong}
        name="text"
        rows={3}
        value={value.text}
        limit={LIMITS.questionCharacters}
        onChange={({ target }) => onChange({ text: target.value })}
      />
      <SelectField
        label={say('own.competency')}
        hint={say('own.competency.hint')}
        value={value.competency}
        options={[guess, ...competencyIds.map((id) => ({ value: id, label: names.competency(id) }))]}
        onChange={(competency) => onChange({ competency })}
      />
      <SelectField
        label={say('own.phase')}
        value={value.phase}
        options={[
          guess,
          ...(['experience', 'situational', 'fit'] as const).map((phase) => ({
            value: phase,
            label: word(`phase.${phase}`),
          })),
        ]}
        onChange={(phase) => onChange({ phase })}
      />
      <TextField
        optional
        label={say('own.company')}
        value={value.company}
        maxLength={LIMITS.shortTextCharacters}
        autoComplete="off"
        onChange={({ target }) => onChange({ company: target.value })}
      />
      <SelectField
        optional
        label={say('own.family')}
        value={value.family}
        options={[
          { value: '', label: say('filter.all') },
          ...majors.map(({ code, name }) => ({ value: code, label: name })),
        ]}
        onChange={(family) => onChange({ family })}
      />
      <TextAreaField
        optional
        className="sm:col-span-2"
        label={say('own.note')}
        rows={2}
        value={value.note}
        limit={2000}
        onChange={({ target }) => onChange({ note: target.value })}
      />
    </div>
  )
}

/** Why a question was not taken, where it is one's own to change. */
function useRefusal(error: unknown): string | null {
  const say = useQuestionsText()
  if (!error) return null
  return asProblem(error).fields.some(({ path }) => path === 'body.text') ? say('own.refused') : null
}

type Props = { question: ListedQuestion | null; language: Language; onClose: () => void }

/** Adds a question of one's own or changes one. What is typed is kept in this browser until the server has it. */
export function OwnForm({ question, language, onClose }: Props) {
  const say = useQuestionsText()
  const shared = useSharedText()
  const toast = useToast()
  const [initial] = useState(() => (question ? ownDraftOf(question) : emptyOwn))
  const draft = useDraft(`question.${question?.id ?? 'new'}`, initial, isOwnDraft)
  const { value, restored } = draft
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!restored) form.current?.querySelector('textarea')?.focus()
  }, [restored])
  const listedId = question ? question.id : null
  const { mutate, isPending, error } = useSaveOwn(listedId, () => {
    draft.settle()
    toast(say('own.saved'))
    onClose()
  })
  const refusal = useRefusal(error)
  const isEmpty = value.text.trim() === ''
  const title = say(question ? 'own.edit' : 'own.add')

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (isEmpty) event.currentTarget.querySelector('textarea')?.focus()
    else mutate(givenOf(value, question?.language ?? language))
  }
  return (
    <Card>
      <form ref={form} noValidate aria-label={title} onSubmit={submit} className="grid gap-5">
        <h2 className="text-lg font-bold">{title}</h2>
        <DraftNotices draft={draft} />
        <Fields
          value={value}
          wrong={tried && isEmpty ? shared('field.required') : refusal}
          onChange={(next) => draft.change((before) => ({ ...before, ...next }))}
        />
        {error && !refusal && <ErrorState error={error} kept={say('own.kept')} />}
        <SaveOrCancel
          busy={isPending}
          onCancel={() => {
            draft.discard()
            onClose()
          }}
        />
      </form>
    </Card>
  )
}
