import type { InterviewSummary } from '@maju/contracts/interview'
import type { ProgressPoint } from '@maju/contracts/progress'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../shared/ui/button.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { SelectField } from '../../shared/ui/field.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { PastInterviews } from './past-interviews.tsx'
import { usePastInterviews, useProgressPoints } from './progress-queries.ts'
import { useProgressText } from './progress-text.ts'
import { ownPoints, targetsOf } from './series.ts'
import { Trend } from './trend.tsx'

const all = 'all'

function NoInterviews() {
  const say = useProgressText()
  return (
    <EmptyState
      title={say('empty')}
      action={
        <Button asChild look="primary">
          <Link to="/targets">{say('empty.action')}</Link>
        </Button>
      }
    >
      {say('empty.body')}
    </EmptyState>
  )
}

type Both = { interviews: readonly InterviewSummary[]; points: readonly ProgressPoint[] }

function Contents({ interviews, points }: Both) {
  const say = useProgressText()
  const targets = targetsOf(interviews)
  const [chosen, setChosen] = useState(all)
  // The last interview of an application may have been deleted while it was chosen.
  const target = targets.some(({ targetId }) => targetId === chosen) ? chosen : all
  const shown = target === all ? interviews : interviews.filter(({ targetId }) => targetId === target)
  const own = ownPoints(points, target === all ? null : new Set(shown.map(({ id }) => id)))
  return (
    <div className="grid gap-10">
      {targets.length > 1 && (
        <SelectField
          label={say('filter')}
          className="max-w-md"
          value={target}
          options={[
            { value: all, label: say('filter.all') },
            ...targets.map(({ targetId, name }) => ({ value: targetId, label: name })),
          ]}
          onChange={setChosen}
        />
      )}
      <Trend points={own} hasDemo={shown.some(({ demo }) => demo)} />
      <PastInterviews interviews={shown} />
    </div>
  )
}

/** All interviews of the account, and how levels moved over them. */
export function Progress() {
  const say = useProgressText()
  const interviews = usePastInterviews()
  const points = useProgressPoints()
  const queries = [interviews, points]
  const failed = queries.find(({ error, data }) => error && !data)
  const retry = () => queries.forEach((query) => void query.refetch())
  const ready = interviews.data && points.data
  return (
    <Page title={say('title')} lead={say('lead')}>
      {failed && <ErrorState error={failed.error} busy={failed.isFetching} onRetry={retry} />}
      {!ready && !failed && <Skeleton lines={4} />}
      {ready && interviews.data.length === 0 && <NoInterviews />}
      {ready && interviews.data.length > 0 && <Contents interviews={interviews.data} points={points.data} />}
    </Page>
  )
}
