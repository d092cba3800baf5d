import { LIMITS } from '@maju/contracts/basics'
import { LIBRARY_LIMITS, libraryDocumentKind } from '@maju/contracts/library'
import { useState } from 'react'
import { z } from 'zod'
import { useDraft } from '../draft.ts'
import { useSharedText } from '../shared-text.ts'
import { Button } from '../ui/button.tsx'
import { ErrorState } from '../ui/error-state.tsx'
import { SelectField, TextAreaField, TextField } from '../ui/field.tsx'
import { useToast } from '../ui/toast.tsx'
import type { Adding, NewDocument } from './company-queries.ts'
import { useCompanyText } from './company-text.ts'

const draft = z.object({ title: z.string(), kind: libraryDocumentKind, source: z.string(), text: z.string() })
const isDraft = (value: unknown): value is NewDocument => draft.safeParse(value).success
const EMPTY: NewDocument = { title: '', kind: 'website', source: '', text: '' }

type Props = {
  /** What is being typed is kept under this name. */
  draftName: string
  adding: Adding<NewDocument>
  onDone: () => void
}

/** What somebody has read about a company, pasted. */
export function AddDocument({ draftName, adding: { mutate, isPending, error }, onDone }: Props) {
  const say = useCompanyText()
  const shared = useSharedText()
  const toast = useToast()
  const { value, change, discard } = useDraft(draftName, EMPTY, isDraft)
  const [tried, setTried] = useState(false)
  const missing = (field: 'title' | 'text') =>
    tried && value[field].trim() === '' ? shared('field.required') : undefined
  const set = (part: Partial<NewDocument>) => change((before) => ({ ...before, ...part }))
  const add = () => {
    setTried(true)
    const fits = value.text.length <= LIBRARY_LIMITS.pastedCharacters
    if (value.title.trim() === '' || value.text.trim() === '' || !fits) return
    mutate(value, {
      onSuccess: () => {
        discard()
        toast(say('add.added'))
        onDone()
      },
    })
  }
  return (
    <form
      noValidate
      className="grid grid-cols-1 gap-5"
      onSubmit={(event) => {
        event.preventDefault()
        add()
      }}
    >
      <TextField
        label={say('add.title')}
        placeholder={say('add.title.example')}
        maxLength={LIMITS.shortTextCharacters}
        value={value.title}
        error={missing('title')}
        onChange={({ target: { value: title } }) => set({ title })}
      />
      <SelectField
        label={say('add.kind')}
        value={value.kind}
        options={libraryDocumentKind.options.map((kind) => ({ value: kind, label: say(`kind.${kind}`) }))}
        onChange={(kind) => set({ kind })}
      />
      <TextAreaField
        label={say('add.text')}
        hint={say('add.text.hint')}
        limit={LIBRARY_LIMITS.pastedCharacters}
        value={value.text}
        error={missing('text')}
        onChange={({ target: { value: text } }) => set({ text })}
      />
      <TextField
        optional
        label={say('add.source')}
        hint={say('add.source.hint')}
        maxLength={2000}
        value={value.source}
        onChange={({ target: { value: source } }) => set({ source })}
      />
      {error && <ErrorState error={error} kept={say('add.kept')} />}
      <div className="flex flex-wrap gap-2">
        <Button type="submit" look="primary" busy={isPending}>
          {say('add.submit')}
        </Button>
        <Button look="quiet" onClick={onDone}>
          {shared('action.cancel')}
        </Button>
      </div>
    </form>
  )
}
