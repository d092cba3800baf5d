import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { Live } from './live.tsx'
import { useRoomText } from './room-text.ts'
import { momentOf } from './turns.ts'
import { useInterview } from './use-interview.ts'

/** An interview: held here, and taken up again here at the same question. */
export function Room({ interviewId }: { interviewId: string }) {
  const say = useRoomText()
  const { data, error, refetch, isFetching } = useInterview(interviewId)
  const moment = data && momentOf(data.turns)
  if (data && moment) return <Live interview={data} moment={moment} reload={refetch} />
  return (
    <Page title={say('title')} {...(error ? {} : { lead: say('loading') })}>
      {error ? (
        <ErrorState error={error} kept={say('kept')} busy={isFetching} onRetry={() => void refetch()} />
      ) : (
        <Skeleton />
      )}
    </Page>
  )
}
