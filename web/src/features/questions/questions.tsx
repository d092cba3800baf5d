import type { Language } from '@maju/contracts/basics'
import type { Target } from '@maju/contracts/target'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useRef, useState } from 'react'
import { isText, useDraft } from '../../shared/draft.ts'
import { useFocusAfter } from '../../shared/ordered/use-focus-after.ts'
import { useTargets } from '../../shared/targets.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import type { WantedQuestions } from './filter.ts'
import { Filters } from './filters.tsx'
import { OwnForm } from './own-form.tsx'
import { QuestionList } from './question-list.tsx'
import { useQuestions } from './questions-queries.ts'
import { useQuestionsText } from './questions-text.ts'

const NEW = 'new'

/** Without an application there is nothing to practise for; company and job are enough for one. */
function NoTarget() {
  const say = useQuestionsText()
  const action = (
    <Button asChild look="primary">
      <Link to="/targets/new">{say('noTarget.go')}</Link>
    </Button>
  )
  return (
    <div role="alert">
      <EmptyState title={say('noTarget.title')} action={action}>
        {say('noTarget.body')}
      </EmptyState>
    </div>
  )
}

type Props = { wanted: WantedQuestions; onWanted: (next: WantedQuestions) => void }

/** The application that is practised for: the chosen one, or else the nearest interview of somebody’s own. */
function targetOf(targets: readonly Target[], chosen: string | undefined): Target | null {
  return targets.find(({ id }) => id === chosen) ?? targets.find(({ demo }) => !demo) ?? null
}

/** Which form is open is known after a reload too. */
function useOpenForm() {
  const { value, change, discard } = useDraft('questions.open', '', isText)
  const open = value === '' ? null : value
  const onOpen = (listedId: string | null) => (listedId === null ? discard() : change(() => listedId))
  return { open, onOpen }
}

type FoundProps = Props & { target: Target | null; language: Language } & ReturnType<typeof useOpenForm>

/** What was found, or that nothing was. */
function Found({ wanted, onWanted, target, language, open, onOpen }: FoundProps) {
  const say = useQuestionsText()
  const { data: found, error, refetch, isFetching } = useQuestions(wanted, language)
  const [needsTarget, setNeedsTarget] = useState(false)
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (!found) return <Skeleton lines={8} />
  if (found.questions.length === 0) return <EmptyState title={say('list.none')}>{say('list.none.body')}</EmptyState>
  return (
    <>
      {needsTarget && !target && <NoTarget />}
      <QuestionList
        {...{ found, open, onOpen }}
        page={wanted.page ?? 1}
        onPage={(page) => onWanted({ ...wanted, page })}
        targetId={target && target.id}
        onNoTarget={() => setNeedsTarget(true)}
      />
    </>
  )
}

function List({ wanted, onWanted, targets }: Props & { targets: readonly Target[] }) {
  const say = useQuestionsText()
  const pageLanguage = useLanguage()
  const target = targetOf(targets, wanted.target)
  const language = target ? target.language : pageLanguage
  const chosen = { ...wanted, target: target?.id }
  const { data: found } = useQuestions(chosen, language)
  const { open, onOpen } = useOpenForm()
  const part = useRef<HTMLDivElement>(null)
  useFocusAfter(part, open === NEW ? open : null)
  return (
    <div ref={part} className="grid grid-cols-1 gap-6">
      <Filters
        {...{ wanted: chosen, onWanted }}
        targets={targets.filter(({ demo }) => !demo)}
        companies={found ? found.companies : []}
      />
      {open === NEW ? (
        <OwnForm question={null} language={language} onClose={() => onOpen(null)} />
      ) : (
        <Button data-add className="justify-self-start" onClick={() => onOpen(NEW)}>
          <Plus size={18} aria-hidden />
          {say('own.add')}
        </Button>
      )}
      <Found {...{ wanted: chosen, onWanted, target, language, open, onOpen }} />
    </div>
  )
}

/** Every question that can be practised by itself, filtered, starred and one's own. */
export function Questions(props: Props) {
  const say = useQuestionsText()
  const { data: targets, error, refetch, isFetching } = useTargets()
  return (
    <Page
      title={say('page.title')}
      lead={say('page.lead')}
      action={
        <Button asChild>
          <Link to="/stories">{say('page.stories')}</Link>
        </Button>
      }
    >
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!targets && !error && <Skeleton lines={8} />}
      {targets && <List {...props} targets={targets} />}
    </Page>
  )
}
