import { formatDateTime } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Card, Section } from '../../shared/ui/card.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useJobs, useRetryJob } from './admin-queries.ts'
import { useAdminText } from './admin-text.ts'

type Jobs = NonNullable<ReturnType<typeof useJobs>['data']>

function QueueTable({ queues }: { queues: Jobs['queues'] }) {
  const say = useAdminText()
  return (
    <Card>
      <table className="w-full text-left">
        <thead className="text-sm text-muted">
          <tr>
            <th className="pb-2 font-medium">{say('jobs.queue')}</th>
            {(['waiting', 'active', 'failed'] as const).map((state) => (
              <th key={state} className="pb-2 text-right font-medium">
                {say(`jobs.${state}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="divide-y divide-line">
          {queues.map(({ queue, waiting, active, failed }) => (
            <tr key={queue}>
              <th scope="row" className="py-2.5 font-semibold">
                {queue}
              </th>
              <td className="py-2.5 text-right">{waiting}</td>
              <td className="py-2.5 text-right">{active}</td>
              <td className="py-2.5 text-right">{failed}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Card>
  )
}

function JobRow({ job }: { job: Jobs['jobs'][number] }) {
  const say = useAdminText()
  const language = useLanguage()
  const toast = useToast()
  const { mutate, isPending, error } = useRetryJob()
  const retry = () => mutate({ queue: job.queue, jobId: job.id }, { onSuccess: () => toast(say('jobs.retried')) })
  return (
    <li className="grid gap-2 py-3">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <div className="min-w-0">
          <p className="flex flex-wrap items-center gap-2">
            <span className="font-semibold">{job.queue}</span>
            <Badge look={job.state === 'failed' ? 'notice' : 'plain'}>{say(`job.${job.state}`)}</Badge>
          </p>
          <p className="text-sm text-muted">
            {formatDateTime(job.finishedAt ?? job.createdAt, language)} ·{' '}
            {say('jobs.attempts', { count: job.attempts })}
            {job.error !== null && ` · ${job.error}`}
          </p>
        </div>
        {job.state === 'failed' && (
          <Button size="small" busy={isPending} onClick={retry}>
            {say('jobs.retry')}
            <span className="sr-only">: {job.queue}</span>
          </Button>
        )}
      </div>
      {error && <ErrorState error={error} />}
    </li>
  )
}

/** Work in the queue: how much of each kind, and what happened last. */
export function JobsPart() {
  const say = useAdminText()
  const { data, error, refetch, isFetching } = useJobs()
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  if (!data) return <Skeleton />
  return (
    <div className="grid gap-8">
      {data.queues.length > 0 && (
        <Section title={say('jobs.queues')}>
          <QueueTable queues={data.queues} />
        </Section>
      )}
      <Section title={say('jobs.recent')}>
        {data.jobs.length === 0 && <EmptyState title={say('jobs.none')}>{say('jobs.none.body')}</EmptyState>}
        <ul className="divide-y divide-line">
          {data.jobs.map((job) => (
            <JobRow key={job.id} job={job} />
          ))}
        </ul>
      </Section>
    </div>
  )
}
