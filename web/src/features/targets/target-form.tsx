import { LIMITS } from '@maju/contracts/basics'
import { useState, type ReactNode, type SyntheticEvent } from 'react'
import { asProblem } from '../../shared/api-problem.ts'
import { TakeFromDocument } from '../../shared/documents/take-from-document.tsx'
import { useSharedText } from '../../shared/shared-text.ts'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { SelectField, TextAreaField, TextField } from '../../shared/ui/field.tsx'
import { Segmented } from '../../shared/ui/segmented.tsx'
import { PostingSource } from './posting-source.tsx'
import { useNcsMajors } from '../../shared/ncs-majors.ts'
import { firstWrongField, type TargetDraft, type TargetField } from './target-draft.ts'
import { useTargetsText } from './targets-text.ts'

type Props = {
  draft: TargetDraft
  change: (next: (before: TargetDraft) => TargetDraft) => void
  onSave: () => void
  error: unknown
  /** Null for a target that is not saved yet. */
  targetId?: string | null
  /** Category that the server works with while none was chosen. */
  guessedMajor?: string | null
  actions: ReactNode
}

type Bind = <Field extends TargetField>(
  field: Field,
) => {
  name: Field
  value: string
  error: string | null
  onChange: (event: { target: { value: string } }) => void
}

/** Company, job, day, category and language. */
function Basics({
  draft,
  change,
  bind,
  guessedMajor,
}: Pick<Props, 'draft' | 'change' | 'guessedMajor'> & { bind: Bind }) {
  const say = useTargetsText()
  const shared = useSharedText()
  const majors = useNcsMajors()
  const guessed = majors.find(({ code }) => code === guessedMajor)?.name
  const hint =
    guessed && draft.ncsMajor === '' ? say('field.ncsMajor.guessed', { name: guessed }) : say('field.ncsMajor.hint')
  return (
    <Card className="grid gap-5">
      <h2 className="text-lg font-bold">{say('part.basics')}</h2>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          {...bind('company')}
          label={say('field.company')}
          placeholder={say('field.company.example')}
          maxLength={LIMITS.shortTextCharacters}
        />
        <TextField
          {...bind('jobTitle')}
          label={say('field.jobTitle')}
          placeholder={say('field.jobTitle.example')}
          maxLength={LIMITS.shortTextCharacters}
        />
        <SelectField
          label={say('field.ncsMajor')}
          hint={hint}
          value={draft.ncsMajor}
          options={[
            { value: '', label: say('field.ncsMajor.auto') },
            ...majors.map(({ code, name }) => ({ value: code, label: name })),
          ]}
          onChange={(ncsMajor) => change((before) => ({ ...before, ncsMajor }))}
        />
        <TextField
          {...bind('interviewDay')}
          type="date"
          label={say('field.interviewDay')}
          hint={say('field.interviewDay.hint')}
          optional
        />
        <Segmented
          label={say('field.language')}
          value={draft.language}
          options={[
            { value: 'ko', label: shared('language.ko') },
            { value: 'en', label: shared('language.en') },
          ]}
          onChange={(language) => change((before) => ({ ...before, language }))}
        />
      </div>
    </Card>
  )
}

/** Everything a target is made of. What is typed is a draft of its owner; nothing here is saved by itself. */
export function TargetForm({ draft, change, onSave, error, targetId = null, guessedMajor = null, actions }: Props) {
  const say = useTargetsText()
  const shared = useSharedText()
  const [marked, setMarked] = useState<TargetField | null>(null)
  const refused = error ? asProblem(error).fields.map(({ path }) => path.replace(/^body\./, '')) : []

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    const wrong = firstWrongField(draft)
    setMarked(wrong)
    if (wrong) event.currentTarget.querySelector<HTMLElement>(`[name=${wrong}]`)?.focus()
    else onSave()
  }
  const errorOf = (field: TargetField) =>
    refused.includes(field) || (marked === field && draft[field].trim() === '') ? shared('field.required') : null
  const bind: Bind = (field) => ({
    name: field,
    value: draft[field],
    error: errorOf(field),
    onChange: ({ target }) => change((before) => ({ ...before, [field]: target.value })),
  })
  const area = (field: 'posting' | 'resume' | 'coverLetter') => (
    <TextAreaField
      {...bind(field)}
      label={say(`field.${field}`)}
      hint={say(`field.${field}.hint`)}
      limit={LIMITS.documentCharacters}
      optional
    />
  )
  const fromDocument = (place: 'resume' | 'cover-letter', field: 'resume' | 'coverLetter') => (
    <div id={`text-${place}`} className="grid scroll-mt-20 gap-3">
      {area(field)}
      <TakeFromDocument
        place={place}
        targetId={targetId}
        present={draft[field]}
        onTaken={(text) => change((before) => ({ ...before, [field]: text }))}
      />
    </div>
  )
  return (
    <form noValidate onSubmit={submit} className="grid gap-6">
      <Basics draft={draft} change={change} bind={bind} guessedMajor={guessedMajor} />
      <Card className="grid gap-6">
        <h2 className="text-lg font-bold">{say('part.documents')}</h2>
        {fromDocument('resume', 'resume')}
        <div id="text-posting" className="grid scroll-mt-20 gap-6">
          <PostingSource draft={draft} change={change} />
          {area('posting')}
        </div>
        {fromDocument('cover-letter', 'coverLetter')}
      </Card>
      {error ? <ErrorState error={error} kept={say('error.kept')} /> : null}
      <div className="flex flex-wrap gap-3">{actions}</div>
    </form>
  )
}
