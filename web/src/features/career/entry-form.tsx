import type { CareerEntry } from '@maju/contracts/career'
import { LIMITS } from '@maju/contracts/basics'
import type { CareerSection } from '@maju/contracts/career-sections'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { useDraft } from '../../shared/draft.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { useResumeWords } from '../../shared/resume-words.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { SelectField, TextAreaField, TextField } from '../../shared/ui/field.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { checkDraft, draftOf, emptyDraft, isCareerDraft, type Wrong } from './career-draft.ts'
import { type CareerField, careerFields } from './career-fields.ts'
import { useSaveEntry } from './career-queries.ts'
import { useCareerText } from './career-text.ts'
import { PartialDateField } from './partial-date-field.tsx'

type FieldProps = {
  field: CareerField
  required: boolean
  value: string
  wrong: Wrong | undefined
  onChange: (next: string) => void
}

function EntryField({ field, required, value, wrong, onChange }: FieldProps) {
  const say = useCareerText()
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

type Props = { section: CareerSection; entry: CareerEntry | null; onClose: () => void }

/** Adds an entry or changes one. What is typed is kept in this browser until the server has it. */
export function EntryForm({ section, entry, onClose }: Props) {
  const say = useCareerText()
  const word = useResumeWords()
  const shared = useSharedText()
  const toast = useToast()
  const [initial] = useState(() => (entry ? draftOf(entry) : emptyDraft()))
  const { value, change, discard, settle, restored, kept } = useDraft(
    `career.${section}.${entry?.id ?? 'new'}`,
    initial,
    isCareerDraft,
  )
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  // Whoever opened it types next; after a reload the page is read from its top.
  useEffect(() => {
    if (!restored) form.current?.querySelector<HTMLElement>('input, select, textarea')?.focus()
  }, [restored])
  const { mutate, isPending, error } = useSaveEntry(entry === null, () => {
    settle()
    toast(say('entry.saved'))
    onClose()
  })
  const { given, wrong } = checkDraft(section, value)
  const title = say(entry ? 'form.edit' : 'form.add', { section: word(`section.${section}`) })

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (given) mutate({ id: value.id, given })
    else event.currentTarget.querySelector<HTMLElement>(`[name=${[...wrong.keys()][0]}]`)?.focus()
  }
  return (
    <Card>
      <form ref={form} noValidate aria-label={title} onSubmit={submit} className="grid gap-5">
        <h3 className="text-lg font-bold">{title}</h3>
        {restored && <Notice>{shared('draft.restored')}</Notice>}
        {!kept && <Notice look="warning">{shared('draft.notKept')}</Notice>}
        <div className="grid gap-5 sm:grid-cols-2">
          {careerFields[section].map((field, index) => (
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
        <div className="flex flex-wrap gap-3">
          <Button type="submit" look="primary" busy={isPending}>
            {shared('action.save')}
          </Button>
          <Button
            onClick={() => {
              discard()
              onClose()
            }}
          >
            {shared('action.cancel')}
          </Button>
        </div>
      </form>
    </Card>
  )
}
