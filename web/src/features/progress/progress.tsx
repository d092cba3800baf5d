import { getProgress } from '@maju/contracts/report'
import { useQuery } from '@tanstack/react-query'
import { useClient } from '../../shared/client.tsx'
import { formatDateTime } from '../../shared/format.ts'
import { queryKeys } from '../../shared/query-keys.ts'
import { defineText, useLanguage } from '../../shared/text.ts'
import { Card } from '../../shared/ui/card.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { progressEn } from './progress.en.ts'
import { progressKo } from './progress.ko.ts'

const useText = defineText('progress', { ko: progressKo, en: progressEn })

/** Finished interviews, the oldest first. */
export function Progress() {
  const say = useText()
  const language = useLanguage()
  const { call } = useClient()
  const { data, error, refetch, isFetching } = useQuery({
    queryKey: queryKeys.progress,
    queryFn: ({ signal }) => call(getProgress, { signal }),
  })
  return (
    <Page title={say('title')}>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton />}
      {data?.length === 0 && <EmptyState title={say('empty')}>{say('empty.body')}</EmptyState>}
      {data?.map((point) => (
        <Card key={point.id}>
          {point.company} · {formatDateTime(point.startedAt, language)}
        </Card>
      ))}
    </Page>
  )
}
