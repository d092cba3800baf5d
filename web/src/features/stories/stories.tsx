import type { Story, StoryBank } from '@maju/contracts/stories'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { isText, useDraft } from '../../shared/draft.ts'
import { useFocusAfter } from '../../shared/ordered/use-focus-after.ts'
import { useOrder } from '../../shared/ordered/use-order.ts'
import { useSharedText } from '../../shared/shared-text.ts'
import { useTargets } from '../../shared/targets.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { Tabs } from '../../shared/ui/tabs.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { Matrix } from './matrix.tsx'
import { useDeleteStory, useMoveStory, useStories } from './stories-queries.ts'
import { useStoriesText } from './stories-text.ts'
import { StoryForm } from './story-form.tsx'
import { StoryRow } from './story-row.tsx'

const NEW = 'new'

function DeleteStory({ story, onClose }: { story: Story | null; onClose: () => void }) {
  const say = useStoriesText()
  const shared = useSharedText()
  const toast = useToast()
  const { mutate, isPending, error } = useDeleteStory(() => {
    toast(say('deleted'))
    onClose()
  })
  return (
    <Confirm
      open={story !== null}
      title={story ? say('delete.title', { name: story.title }) : ''}
      confirmLabel={shared('action.delete')}
      busy={isPending}
      onConfirm={() => story && mutate(story.id)}
      onClose={onClose}
    >
      <p>{say('delete.body')}</p>
      {error && <ErrorState error={error} />}
    </Confirm>
  )
}

type ListProps = { bank: StoryBank; open: string | null; onOpen: (storyId: string | null) => void }

function StoryList({ bank: { stories, canSuggest }, open, onOpen }: ListProps) {
  const { move, error } = useMoveStory()
  const { data: targets = [] } = useTargets()
  const targetId = targets.find(({ demo }) => !demo)?.id ?? null
  const [deleted, setDeleted] = useState<Story | null>(null)
  const { list, said, rowOrder } = useOrder(stories, ({ title }) => title, move)
  return (
    <>
      <ol ref={list} className="grid grid-cols-1 rounded-2xl border border-line bg-surface px-5 py-2">
        {stories.map((story) =>
          open === story.id ? (
            <li key={story.id} id={story.id} className="py-3">
              <StoryForm story={story} onClose={() => onOpen(null)} />
            </li>
          ) : (
            <StoryRow
              key={story.id}
              {...{ story, canSuggest, targetId }}
              order={rowOrder(story)}
              onEdit={() => onOpen(story.id)}
              onDelete={() => setDeleted(story)}
            />
          ),
        )}
      </ol>
      <output className="sr-only" aria-live="polite">
        {said}
      </output>
      {error && <ErrorState error={error} />}
      <DeleteStory story={deleted} onClose={() => setDeleted(null)} />
    </>
  )
}

type Opened = {
  /** A story to go on with. */
  opened: string | null
  /** It is open now: a reload need not open it again. */
  onOpened: () => void
}

function Bank({ bank, opened, onOpened }: Opened & { bank: StoryBank }) {
  const say = useStoriesText()
  const form = useDraft('stories.open', '', isText)
  const { change } = form
  // Somebody who has just taken an answer here goes on with it.
  useEffect(() => {
    if (opened === null) return
    change(() => opened)
    onOpened()
  }, [opened, onOpened, change])
  const open = form.value === '' ? null : form.value
  const onOpen = (storyId: string | null) => (storyId === null ? form.discard() : change(() => storyId))
  const part = useRef<HTMLDivElement>(null)
  useFocusAfter(part, open)
  return (
    <div ref={part} className="grid grid-cols-1 gap-5">
      {open === NEW ? (
        <StoryForm story={null} onClose={() => onOpen(null)} />
      ) : (
        <Button data-add className="justify-self-start" onClick={() => onOpen(NEW)}>
          <Plus size={18} aria-hidden />
          {say('add')}
        </Button>
      )}
      {bank.stories.length === 0 && open !== NEW && (
        <EmptyState title={say('empty.title')}>{say('empty.body')}</EmptyState>
      )}
      {bank.stories.length > 0 && <StoryList {...{ bank, open, onOpen }} />}
    </div>
  )
}

/** The story bank: what somebody can tell, how long it takes, and what it shows. */
export function Stories(entrance: Opened) {
  const say = useStoriesText()
  const { data: bank, error, refetch, isFetching } = useStories()
  return (
    <div className="mx-auto w-full max-w-4xl">
      <Page
        title={say('page.title')}
        lead={say('page.lead')}
        action={
          <Button asChild>
            <Link to="/questions">{say('page.questions')}</Link>
          </Button>
        }
      >
        {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
        {!bank && !error && <Skeleton lines={6} />}
        {bank && (
          <Tabs
            label={say('tabs.label')}
            tabs={[
              { id: 'list', label: say('tab.list'), content: <Bank {...entrance} bank={bank} /> },
              { id: 'matrix', label: say('tab.matrix'), content: <Matrix stories={bank.stories} /> },
            ]}
          />
        )}
      </Page>
    </div>
  )
}
