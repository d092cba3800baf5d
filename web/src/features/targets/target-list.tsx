import type { Target } from '@maju/contracts/target'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { useTargets } from '../../shared/targets.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { DayBadge } from './day-badge.tsx'
import { useTargetsText } from './targets-text.ts'

function AddLink() {
  const say = useTargetsText()
  return (
    <Button asChild look="primary">
      <Link to="/targets/new">
        <Plus size={18} aria-hidden />
        {say('list.new')}
      </Link>
    </Button>
  )
}

function TargetCard({ target }: { target: Target }) {
  const say = useTargetsText()
  return (
    <li className="min-w-0">
      <Card className="grid h-full content-between gap-5">
        <div className="grid gap-2">
          <div className="flex flex-wrap gap-2">
            <DayBadge day={target.interviewDay} />
            {target.demo && <Badge>{say('card.demo')}</Badge>}
            {target.interviews > 0 && <Badge>{say('card.interviews', { count: target.interviews })}</Badge>}
          </div>
          <h2 className="text-xl font-bold">{target.company}</h2>
          <p className="text-muted">{target.jobTitle}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button asChild look="primary">
            <Link to="/targets/$targetId/prepare" params={{ targetId: target.id }}>
              {say('card.practise')}
              <span className="sr-only">: {target.company}</span>
            </Link>
          </Button>
          <Button asChild>
            <Link to="/targets/$targetId" params={{ targetId: target.id }}>
              {say('card.edit')}
              <span className="sr-only">: {target.company}</span>
            </Link>
          </Button>
        </div>
      </Card>
    </li>
  )
}

/** What this person prepares for, the nearest interview first. */
export function TargetList() {
  const say = useTargetsText()
  const { data, error, refetch, isFetching } = useTargets()
  return (
    <Page title={say('list.title')} lead={say('list.lead')} action={data && data.length > 0 && <AddLink />}>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data?.length === 0 && (
        <EmptyState title={say('list.empty')} action={<AddLink />}>
          {say('list.empty.body')}
        </EmptyState>
      )}
      {data && data.length > 0 && (
        <ul className="grid gap-4 md:grid-cols-2">
          {data.map((target) => (
            <TargetCard key={target.id} target={target} />
          ))}
        </ul>
      )}
    </Page>
  )
}
