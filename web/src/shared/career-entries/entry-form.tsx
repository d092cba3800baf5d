import { LIMITS } from '@maju/contracts/basics'
import type { CareerSection } from '@maju/contracts/career-sections'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { useDraft } from '../draft.ts'
import { DraftNotices } from '../draft-notices.tsx'
import { useSharedText } from '../shared-text.ts'
import { useResumeWords } from '../resume-words.ts'
import { Card } from '../ui/card.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { useToast } from '../ui/toast.tsx'
import { SaveOrCancel } from '../ui/save-or-cancel.tsx'
import { checkDraft, draftOf, emptyDraft, isEntryDraft, type Wrong } from './entry-draft.ts'
import { type EntryFieldShape, entryFields } from './entry-fields.ts'
import { useEntriesText } from './entries-text.ts'
import { PartialDateField } from './partial-date-field.tsx'
import type { EntryActions, SectionEntry } from './section-entry.ts'

type FieldProps = {
  field: EntryFieldShape
  required: boolean
  value: string
  wrong: Wrong | undefined
  onChange: (next: string) => void
}

function EntryField({ field, required, value, wrong, onChange }: FieldProps) {
  const say = useEntriesText()
  const word = useResumeWords()
  const shared = useSharedText()
  const error = wrong ? (wrong === 'required' ? shared('field.required') : say(`form.error.${wrong}`)) : null
  const { name, kind } = field
  const label = word(`field.${field.label}`)
  const common = { label, error, optional: !required, value }
  if (kind === 'text')
    return <TextField {...common} name={name} autoComplete="off" onChange={({ target }) => onChange(target.value)} />
  if (kind === 'lines')
    return (
      <TextAreaField
        {...common}
        label={say('form.lines', { field: label })}
        name={name}
        className="sm:col-span-2"
        limit={LIMITS.documentCharacters}
        onChange={({ target }) => onChange(target.value)}
      />
    )
  if (kind === 'choice')
    return (
      <SelectField
        {...common}
        options={[
          { value: '', label: word('choice.none') },
          ...field.choices.map((option) => ({ value: option, label: word(`choice.${option}`) })),
        ]}
        onChange={onChange}
      />
    )
  return <PartialDateField {...common} name={name} days={kind === 'day'} open={kind === 'end'} onChange={onChange} />
}

type Props = {
  section: CareerSection
  /** Null: a new one. */
  entry: SectionEntry | null
  actions: Pick<EntryActions, 'save' | 'draftKey' | 'onTyping'>
  onClose: () => void
}

/** Adds an entry or changes one. What is typed is kept in this browser until the server has it. */
export function EntryForm({ section, entry, actions, onClose }: Props) {
  const say = useEntriesText()
  const word = useResumeWords()
  const toast = useToast()
  const [initial] = useState(() => (entry ? draftOf(entry) : emptyDraft()))
  const { value, change, discard, settle, restored, kept } = useDraft(
    `${actions.draftKey}.${section}.${entry?.id ?? 'new'}`,
    initial,
    isEntryDraft,
  )
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // Whoever opened it types next; after a reload the page is read from its top.
  useEffect(() => {
    if (!restored) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [restored])
  const { mutate, isPending, error } = useMutation({
    mutationFn: actions.save,
    onSuccess: () => {
      settle()
      toast(say('entry.saved'))
      onClose()
    },
  })
  const { given, wrong } = checkDraft(section, value)
  const { onTyping } = actions
  useEffect(() => {
    onTyping?.(value.id, checkDraft(section, value).given)
    return () => onTyping?.(value.id, null)
  }, [onTyping, section, value])
  const title = say(entry ? 'form.edit' : 'form.add', { section: word(`section.${section}`) })

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (given) mutate({ id: value.id, given, isNew: entry === null })
    else event.currentTarget.querySelector<HTMLElement>(`[name=${[...wrong.keys()][0]}]`)?.focus()
  }
  return (
    <Card>
      <form ref={form} noValidate aria-label={title} onSubmit={submit} className="grid gap-5">
        <h3 className="text-lg font-bold">{title}</h3>
        <DraftNotices draft={{ restored, kept }} />
        <div className="grid gap-5 sm:grid-cols-2">
          {entryFields[section].map((field, index) => (
            <EntryField
              key={field.name}
              field={field}
              required={index === 0}
              value={value.texts[field.name] ?? ''}
              wrong={tried ? wrong.get(field.name) : undefined}
              onChange={(next) => change((before) => ({ ...before, texts: { ...before.texts, [field.name]: next } }))}
            />
          ))}
        </div>
        {error && <ErrorState error={error} kept={say('form.kept')} />}
        <SaveOrCancel
          busy={isPending}
          onCancel={() => {
            discard()
            onClose()
          }}
        />
      </form>
    </Card>
  )
}
