import { STORY_LIMITS, type Story, storyPart } from '@maju/contracts/stories'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { useSummary } from '../../shared/career-entries/use-summary.ts'
import { useDraft } from '../../shared/draft.ts'
import { DraftNotices } from '../../shared/draft-notices.tsx'
import { useSharedText } from '../../shared/shared-text.ts'
import { useLanguage } from '../../shared/text.ts'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { SelectField, TextAreaField, TextField } from '../../shared/ui/field.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { SaveOrCancel } from '../../shared/ui/save-or-cancel.tsx'
import { CompetencyChoice } from './competency-choice.tsx'
import { useCareerEntries, useSaveStory } from './stories-queries.ts'
import { useStoriesText } from './stories-text.ts'
import { checkStory, emptyStory, isStoryDraft, type StoryDraft, storyDraftOf } from './story-draft.ts'

type FieldsProps = {
  value: StoryDraft
  wrong: ReadonlySet<string>
  onChange: (change: Partial<StoryDraft>) => void
}

function CareerField({ value, onChange }: Omit<FieldsProps, 'wrong'>) {
  const say = useStoriesText()
  const summary = useSummary()
  const { data: entries = [] } = useCareerEntries()
  if (entries.length === 0) return null
  return (
    <SelectField
      optional
      label={say('form.career')}
      value={value.careerEntryId}
      options={[
        { value: '', label: say('form.career.none') },
        ...entries.map((entry) => ({ value: entry.id, label: summary(entry).name })),
      ]}
      onChange={(careerEntryId) => onChange({ careerEntryId })}
    />
  )
}

function Fields({ value, wrong, onChange }: FieldsProps) {
  const say = useStoriesText()
  const shared = useSharedText()
  const language = useLanguage()
  return (
    <>
      <TextField
        label={say('form.title')}
        hint={say('form.title.hint')}
        error={wrong.has('title') ? shared('field.required') : null}
        name="title"
        maxLength={200}
        autoComplete="off"
        value={value.title}
        onChange={({ target }) => onChange({ title: target.value })}
      />
      {value.language !== language && <p className="text-sm text-muted">{shared(`language.${value.language}`)}</p>}
      {storyPart.options.map((part) => (
        <TextAreaField
          key={part}
          label={say(`form.${part}`)}
          hint={say(`form.${part}.hint`)}
          name={part}
          lang={value.language}
          rows={3}
          value={value[part]}
          limit={STORY_LIMITS.partCharacters}
          onChange={({ target }) => onChange({ [part]: target.value })}
        />
      ))}
      <TextAreaField
        optional
        label={say('form.numbers')}
        error={wrong.has('numbers') ? say('form.tooMany', { most: STORY_LIMITS.numbers }) : null}
        name="numbers"
        rows={2}
        value={value.numbers}
        limit={1000}
        onChange={({ target }) => onChange({ numbers: target.value })}
      />
      <CompetencyChoice chosen={value.competencies} onChange={(competencies) => onChange({ competencies })} />
      <CareerField {...{ value, onChange }} />
    </>
  )
}

type Props = { story: Story | null; onClose: () => void }

/** Adds a story or changes one. What is typed is kept in this browser until the server has it. */
export function StoryForm({ story, onClose }: Props) {
  const say = useStoriesText()
  const toast = useToast()
  const language = useLanguage()
  const [initial] = useState(() => (story ? storyDraftOf(story) : emptyStory(language)))
  const draft = useDraft(`story.${story?.id ?? 'new'}`, initial, isStoryDraft)
  const { value, restored } = draft
  const [tried, setTried] = useState(false)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (!restored) form.current?.querySelector('input')?.focus()
  }, [restored])
  const { mutate, isPending, error } = useSaveStory(() => {
    draft.settle()
    toast(say('saved'))
    onClose()
  })
  const { given, wrong } = checkStory(value)
  const title = say(story ? 'form.edit' : 'form.add')

  function submit(event: SyntheticEvent<HTMLFormElement>) {
    event.preventDefault()
    setTried(true)
    if (given) mutate({ id: value.id, given, isNew: story === null })
    else event.currentTarget.querySelector<HTMLElement>(`[name=${[...wrong][0]}]`)?.focus()
  }
  return (
    <Card>
      <form ref={form} noValidate aria-label={title} onSubmit={submit} className="grid grid-cols-1 gap-5">
        <h2 className="text-lg font-bold">{title}</h2>
        <DraftNotices draft={draft} />
        <Fields
          value={value}
          wrong={tried ? wrong : new Set()}
          onChange={(next) => draft.change((before) => ({ ...before, ...next }))}
        />
        {error && <ErrorState error={error} kept={say('form.kept')} />}
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
