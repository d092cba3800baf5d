import { STORY_LIMITS, type Story, type StoryVersion } from '@maju/contracts/stories'
import { useEffect, useRef, useState, type SyntheticEvent } from 'react'
import { useDraft, isText } from '../../shared/draft.ts'
import { formatNumber } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { TextAreaField } from '../../shared/ui/field.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { SaveOrCancel } from '../../shared/ui/save-or-cancel.tsx'
import { useVersion } from './stories-queries.ts'
import { useStoriesText } from './stories-text.ts'

type Props = { story: Story; version: StoryVersion; canSuggest: boolean }
type Actions = ReturnType<typeof useVersion>

/** How a version was made. */
function useMade() {
  const say = useStoriesText()
  return ({ madeBy: { engine, model }, leftOut }: StoryVersion): string => {
    if (engine === 'person') return say('version.byPerson')
    if (engine === 'model') return say('version.byModel', { model: model ?? '' })
    return leftOut === 0 ? say('version.whole') : say('version.byRules', { count: leftOut })
  }
}

/** How long it takes to say, which figures it leaves out, and what made it. */
function Facts({ version }: { version: StoryVersion }) {
  const say = useStoriesText()
  const made = useMade()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language, 1)
  const { seconds, fast, slow } = version.speaking
  return (
    <ul className="grid gap-0.5 text-sm text-muted">
      <li>
        {say('version.speaking', { seconds: number(seconds), fast: number(fast), slow: number(slow) })}
        {seconds > version.seconds && <> {say('version.over')}</>}
      </li>
      {version.missingNumbers.length > 0 && (
        <li>{say('version.missing', { numbers: version.missingNumbers.join(', ') })}</li>
      )}
      <li>{made(version)}</li>
    </ul>
  )
}

function VersionForm({ story, version, actions, onClose }: Props & { actions: Actions; onClose: () => void }) {
  const say = useStoriesText()
  const { seconds, text } = version
  const draft = useDraft(`story.${story.id}.${seconds}`, text, isText)
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => form.current?.querySelector('textarea')?.focus(), [])
  const { mutate, isPending, error } = actions.write
  const label = say('version.edit', { seconds })
  function submit(event: SyntheticEvent) {
    event.preventDefault()
    if (draft.value.trim() === '') return
    mutate(draft.value, {
      onSuccess: () => {
        draft.settle()
        onClose()
      },
    })
  }
  return (
    <form ref={form} noValidate aria-label={label} onSubmit={submit} className="grid gap-3">
      <TextAreaField
        label={label}
        lang={story.language}
        value={draft.value}
        limit={STORY_LIMITS.partCharacters}
        onChange={({ target }) => draft.change(() => target.value)}
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
  )
}

function VersionActions({
  version,
  canSuggest,
  actions,
  onEdit,
}: Omit<Props, 'story'> & { actions: Actions; onEdit: () => void }) {
  const say = useStoriesText()
  const { seconds, madeBy } = version
  const { suggest, reset } = actions
  return (
    <div className="flex flex-wrap gap-2">
      <Button data-edit size="small" aria-label={say('version.edit', { seconds })} onClick={onEdit}>
        {say('version.editShort')}
      </Button>
      {madeBy.engine !== 'built-in' && (
        <Button
          size="small"
          busy={reset.isPending}
          aria-label={say('version.reset', { seconds })}
          onClick={() => reset.mutate()}
        >
          {say('version.resetShort')}
        </Button>
      )}
      {canSuggest && madeBy.engine !== 'person' && (
        <Button
          size="small"
          busy={suggest.isPending}
          aria-label={say('version.suggest', { seconds })}
          onClick={() => suggest.mutate()}
        >
          {say('version.suggestShort')}
        </Button>
      )}
    </div>
  )
}

/** A version of a story for a certain time: its text, how long it takes to say, and who made it how. */
export function Version(props: Props) {
  const { story, version } = props
  const say = useStoriesText()
  const [editing, setEditing] = useState(false)
  const actions = useVersion(story.id, version.seconds)
  const part = useRef<HTMLDivElement>(null)
  const close = () => {
    setEditing(false)
    setTimeout(() => part.current?.querySelector<HTMLElement>('[data-edit]')?.focus())
  }
  return (
    <div ref={part} className="grid grid-cols-1 gap-2 border-t border-line pt-4">
      <h3 className="font-bold">{say('version.title', { seconds: version.seconds })}</h3>
      {editing ? (
        <VersionForm {...props} actions={actions} onClose={close} />
      ) : (
        <>
          {version.text === '' ? (
            <p className="text-muted">{say('version.empty')}</p>
          ) : (
            <p lang={story.language} className="max-w-measure leading-relaxed whitespace-pre-line">
              {version.text}
            </p>
          )}
          {version.text !== '' && <Facts version={version} />}
          {actions.suggest.error && <Notice look="warning">{say('version.suggest.failed')}</Notice>}
          {actions.reset.error && <ErrorState error={actions.reset.error} />}
          <VersionActions {...props} actions={actions} onEdit={() => setEditing(true)} />
        </>
      )}
    </div>
  )
}
