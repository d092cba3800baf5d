import { formatDateTime } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useEndSession, useSessions } from './settings-queries.ts'
import { useSettingsText } from './settings-text.ts'

/** Where this account is signed in; any other place can be signed out from here. */
export function SessionList() {
  const say = useSettingsText()
  const language = useLanguage()
  const toast = useToast()
  const { data, error, refetch, isFetching } = useSessions()
  const end = useEndSession()
  return (
    <div className="grid gap-3">
      <h3 className="font-bold">{say('sessions.title')}</h3>
      {error && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={1} />}
      <ul className="divide-y divide-line">
        {data?.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center justify-between gap-3 py-3">
            <div>
              <p className="flex flex-wrap items-center gap-2">
                {session.device}
                {session.current && <Badge look="accent">{say('sessions.current')}</Badge>}
              </p>
              <p className="text-sm text-muted">
                {say('sessions.used', { when: formatDateTime(session.lastUsedAt, language) })}
              </p>
            </div>
            {!session.current && (
              <Button
                size="small"
                busy={end.isPending}
                onClick={() => end.mutate(session.id, { onSuccess: () => toast(say('sessions.ended')) })}
              >
                {say('sessions.end')}
                <span className="sr-only">: {session.device}</span>
              </Button>
            )}
          </li>
        ))}
      </ul>
      {end.error && <ErrorState error={end.error} />}
    </div>
  )
}
