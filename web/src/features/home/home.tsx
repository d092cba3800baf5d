import { LimitNotice } from '../../shared/limits/limit-notice.tsx'
import { useSharedText } from '../../shared/shared-text.ts'
import { useTargets } from '../../shared/targets.ts'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useRecentInterviews, useToday } from './home-queries.ts'
import { useHomeText } from './home-text.ts'
import { MoreWays } from './more-ways.tsx'
import { NextStep } from './next-step.tsx'
import { LastReport, Unfinished } from './recent.tsx'
import { Today } from './today.tsx'
import { Trend } from './trend.tsx'

/** What to do today. */
export function Home() {
  const say = useHomeText()
  const shared = useSharedText()
  const targets = useTargets()
  const interviews = useRecentInterviews()
  const today = useToday()
  const queries = [targets, interviews, today]
  const failed = queries.find(({ error }) => error)
  const retry = () => queries.forEach((query) => void query.refetch())
  const ready = targets.data && interviews.data && today.data
  return (
    <div className="grid gap-12">
      <title>{`${say('title')} · ${shared('app.name')}`}</title>
      {failed && <ErrorState error={failed.error} busy={failed.isFetching} onRetry={retry} />}
      {!ready && !failed && <Skeleton lines={4} />}
      <LimitNotice budgets={['interviews', 'chat-turns', 'model-tokens']} />
      {targets.data && <NextStep targets={targets.data} />}
      {interviews.data && <Unfinished interviews={interviews.data} />}
      {today.data && <Today today={today.data} />}
      {ready && (
        <>
          <div className="grid items-start gap-10 md:grid-cols-2">
            <LastReport interviews={interviews.data} />
            <Trend points={today.data.progress} />
          </div>
          <MoreWays />
        </>
      )}
    </div>
  )
}
