import { type Story, storyPart } from '@maju/contracts/stories'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useCompetencyNames } from '../../shared/competency-names.ts'
import { OrderedRow } from '../../shared/ordered/ordered-row.tsx'
import type { RowOrder } from '../../shared/ordered/use-order.ts'
import { useStartPractice } from '../../shared/practice/use-start-practice.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { EditOrDelete } from '../../shared/ui/edit-or-delete.tsx'
import { Disclosure } from '../../shared/ui/disclosure.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { useSaveStory } from './stories-queries.ts'
import { useStoriesText } from './stories-text.ts'
import { canAddCompetency, checkStory, storyDraftOf } from './story-draft.ts'
import { Version } from './version.tsx'

type Props = {
  story: Story
  order: RowOrder
  canSuggest: boolean
  /** The application to practise for; null: there is none yet. */
  targetId: string | null
  onEdit: () => void
  onDelete: () => void
}

/** What the rules see in the story, with its words; a press adds it. */
function Suggested({ story }: Pick<Props, 'story'>) {
  const say = useStoriesText()
  const names = useCompetencyNames()
  const { mutate, isPending, error } = useSaveStory(() => undefined)
  const open = story.suggested.filter(({ competency }) => !story.competencies.includes(competency))
  if (open.length === 0 || !canAddCompetency(story)) return null
  function add(competency: string) {
    const draft = storyDraftOf(story)
    const { given } = checkStory({ ...draft, competencies: [...draft.competencies, competency] })
    if (given) mutate({ id: story.id, given, isNew: false })
  }
  return (
    <div className="grid gap-2 border-t border-line pt-4">
      <h3 className="font-bold">{say('suggested.title')}</h3>
      <p className="max-w-measure text-sm text-muted">{say('suggested.lead')}</p>
      <ul className="grid gap-3">
        {open.map(({ competency, evidence }) => (
          <li key={competency} className="grid justify-items-start gap-1">
            <Button size="small" busy={isPending} onClick={() => add(competency)}>
              <Plus size={16} aria-hidden />
              {say('suggested.add', { name: names.competency(competency) })}
            </Button>
            {evidence.map(({ part, start, quote }) => (
              <q key={`${part}-${start}`} lang={story.language} className="border-l-2 border-accent pl-3 text-sm">
                {quote}
              </q>
            ))}
          </li>
        ))}
      </ul>
      {error && <ErrorState error={error} />}
    </div>
  )
}

function Parts({ story }: Pick<Props, 'story'>) {
  const say = useStoriesText()
  return (
    <dl className="grid gap-3">
      {storyPart.options
        .filter((part) => story[part] !== '')
        .map((part) => (
          <div key={part} className="grid gap-0.5">
            <dt className="text-sm font-semibold text-muted">{say(`form.${part}`)}</dt>
            <dd lang={story.language} className="max-w-measure leading-relaxed whitespace-pre-line">
              {story[part]}
            </dd>
          </div>
        ))}
    </dl>
  )
}

/** A question that asks for what the story shows. */
function PractiseStory({ story, targetId }: Pick<Props, 'story' | 'targetId'>) {
  const say = useStoriesText()
  const { mutate, isPending, error } = useStartPractice()
  if (story.competencies.length === 0) return <p className="text-sm text-muted">{say('row.practise.needs')}</p>
  if (targetId === null)
    return (
      <p className="text-sm text-muted">
        {say('row.practise.noTarget')}{' '}
        <Link to="/targets/new" className="link">
          {say('row.practise.addTarget')}
        </Link>
      </p>
    )
  return (
    <>
      <Button
        size="small"
        look="primary"
        busy={isPending}
        className="justify-self-start"
        aria-label={say('row.practiseThis', { name: story.title })}
        onClick={() => mutate({ targetId, storyId: story.id })}
      >
        {say('row.practise')}
      </Button>
      {error && <ErrorState error={error} />}
    </>
  )
}

/** One story of the bank, moved by hand or key; its parts and versions are folded away. */
export function StoryRow({ story, order, canSuggest, targetId, onEdit, onDelete }: Props) {
  const say = useStoriesText()
  const names = useCompetencyNames()
  const named = { name: story.title }
  const actions = (
    <EditOrDelete edit={say('row.edit', named)} remove={say('row.delete', named)} {...{ onEdit, onDelete }} />
  )
  return (
    <OrderedRow order={order} actions={actions}>
      <h2 lang={story.language} className="font-semibold">
        {story.title}
      </h2>
      <div className="mt-1 flex flex-wrap gap-1.5">
        {story.competencies.map((id) => (
          <Badge key={id}>{names.competency(id)}</Badge>
        ))}
        {story.competencies.length === 0 && <span className="text-sm text-muted">{say('row.noCompetency')}</span>}
      </div>
      {story.from && (
        <Link
          to="/interviews/$interviewId/report"
          params={{ interviewId: story.from.interviewId }}
          className="link justify-self-start text-sm"
        >
          {say('row.from')}
        </Link>
      )}
      <div className="mt-2 grid grid-cols-1 gap-2">
        <PractiseStory {...{ story, targetId }} />
        <Disclosure label={say('row.details')}>
          <div className="grid grid-cols-1 gap-4 pt-2">
            <Parts story={story} />
            <Suggested story={story} />
            {story.versions.map((version) => (
              <Version key={version.seconds} {...{ story, version, canSuggest }} />
            ))}
          </div>
        </Disclosure>
      </div>
    </OrderedRow>
  )
}
