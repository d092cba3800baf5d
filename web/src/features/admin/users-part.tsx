import type { AdminUser } from '@maju/contracts/admin'
import { useDeferredValue, useState } from 'react'
import { formatDateTime } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { EmptyState } from '../../shared/ui/empty-state.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { TextField } from '../../shared/ui/field.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useUsers } from './admin-queries.ts'
import { useAdminText } from './admin-text.ts'
import { UserActions } from './user-actions.tsx'

const pageSize = 50
const mostShown = 200

function UserRow({ user }: { user: AdminUser }) {
  const say = useAdminText()
  const language = useLanguage()
  return (
    <li className="flex items-center justify-between gap-3 py-3">
      <div className="min-w-0">
        <p className="flex flex-wrap items-center gap-2">
          <span className="font-semibold">{user.name}</span>
          <Badge look={user.role === 'admin' ? 'accent' : 'plain'}>{say(`role.${user.role}`)}</Badge>
          {user.guest && <Badge>{say('users.guest')}</Badge>}
          {user.disabled && <Badge look="notice">{say('users.disabled')}</Badge>}
        </p>
        <p className="text-sm text-muted">
          {user.email !== null && `${user.email} · `}
          {say('users.interviews', { count: user.interviews })} ·{' '}
          {user.lastSeenAt === null
            ? say('users.never')
            : say('users.seen', { when: formatDateTime(user.lastSeenAt, language) })}
        </p>
      </div>
      <UserActions user={user} />
    </li>
  )
}

function Waiting({
  error,
  busy,
  loaded,
  onRetry,
}: {
  error: unknown
  busy: boolean
  loaded: boolean
  onRetry: () => void
}) {
  if (error) return <ErrorState error={error} busy={busy} onRetry={onRetry} />
  return loaded ? null : <Skeleton />
}

/** The accounts of this instance, to be found by name or e-mail. */
export function UsersPart() {
  const say = useAdminText()
  const [search, setSearch] = useState('')
  const [limit, setLimit] = useState(pageSize)
  const asked = useDeferredValue(search)
  const { data, error, refetch, isFetching } = useUsers(asked, limit)
  return (
    <div className="grid gap-5">
      <TextField
        type="search"
        className="max-w-md"
        label={say('users.search')}
        value={search}
        maxLength={100}
        onChange={({ target }) => setSearch(target.value)}
      />
      <Waiting error={error} busy={isFetching} loaded={data !== undefined} onRetry={() => void refetch()} />
      {data && <output className="text-sm text-muted">{say('users.total', { count: data.total })}</output>}
      {data?.users.length === 0 && <EmptyState title={say('users.none')}>{say('users.none.body')}</EmptyState>}
      <ul className="divide-y divide-line">
        {data?.users.map((user) => (
          <UserRow key={user.id} user={user} />
        ))}
      </ul>
      {data && data.total > data.users.length && limit < mostShown && (
        <Button className="justify-self-start" busy={isFetching} onClick={() => setLimit(limit + pageSize)}>
          {say('users.more')}
        </Button>
      )}
    </div>
  )
}
