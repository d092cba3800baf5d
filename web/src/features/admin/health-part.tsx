import { formatDateTime, formatNumber } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useHealth } from './admin-queries.ts'
import { useAdminText } from './admin-text.ts'

type Health = NonNullable<ReturnType<typeof useHealth>['data']>

function useFacts(health: Health): (readonly [string, string])[] {
  const say = useAdminText()
  const language = useLanguage()
  const number = (value: number) => formatNumber(value, language)
  const size = (megabytes: number) => say('health.megabytes', { size: number(megabytes) })
  const { modelTokensToday: used, modelTokensPerDay: limit, freeDiskMegabytes: free } = health
  return [
    [say('health.version'), health.version],
    [say('health.node'), health.node],
    [say('health.started'), formatDateTime(health.startedAt, language)],
    [say('health.memory'), size(health.memoryMegabytes)],
    [say('health.database'), health.databaseEngine],
    [say('health.databaseSize'), size(health.databaseMegabytes)],
    [say('health.blobs'), size(health.blobMegabytes)],
    [say('health.disk'), free === null ? say('health.disk.unknown') : size(free)],
    [say('health.accounts'), number(health.accounts)],
    [say('health.interviews'), number(health.interviews)],
    [
      say('health.tokens'),
      limit === null ? number(used) : say('health.tokens.of', { used: number(used), limit: number(limit) }),
    ],
  ]
}

function Facts({ health }: { health: Health }) {
  return (
    <Card>
      <dl className="grid gap-x-8 gap-y-5 sm:grid-cols-2 lg:grid-cols-3">
        {useFacts(health).map(([term, value]) => (
          <div key={term}>
            <dt className="text-sm text-muted">{term}</dt>
            <dd className="text-lg font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}

/** State of the instance in figures. */
export function HealthPart() {
  const { data, error, refetch, isFetching } = useHealth()
  if (error) return <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />
  return data ? <Facts health={data} /> : <Skeleton />
}
