import type { Share } from '@maju/contracts/share'
import { useState } from 'react'
import { formatDateTime } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { Badge } from '../../../shared/ui/badge.tsx'
import { Button } from '../../../shared/ui/button.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { Disclosure } from '../../../shared/ui/disclosure.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Skeleton } from '../../../shared/ui/skeleton.tsx'
import { useToast } from '../../../shared/ui/toast.tsx'
import { useRevokeShare, useShares } from './sharing-queries.ts'
import { useSharingText } from './sharing-text.ts'

const isOpen = ({ revokedAt, expiresAt }: Share) => revokedAt === null && Date.parse(expiresAt) > Date.now()

function Revoke({ interviewId, share }: { interviewId: string; share: Share }) {
  const say = useSharingText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useRevokeShare(interviewId)
  const revoke = () =>
    mutate(share.id, {
      onSuccess: () => {
        setAsked(false)
        toast(say('revoke.done'))
      },
    })
  return (
    <>
      <Button size="small" look="quiet" className="!text-danger" onClick={() => setAsked(true)}>
        {say('revoke')}
      </Button>
      <Confirm
        open={asked}
        title={say('revoke.ask')}
        confirmLabel={say('revoke')}
        busy={isPending}
        onConfirm={revoke}
        onClose={() => setAsked(false)}
      >
        <p className="max-w-measure">{say('revoke.body')}</p>
        {error && <ErrorState error={error} />}
      </Confirm>
    </>
  )
}

/** When a link was opened, for the owner alone. */
function Openings({ openings: { count, newest } }: Pick<Share, 'openings'>) {
  const say = useSharingText()
  const language = useLanguage()
  const [last] = newest
  if (!last) return <p className="text-sm text-muted">{say('list.never')}</p>
  return (
    <div className="grid gap-1">
      <p className="text-sm">{say('list.opened', { count, at: formatDateTime(last, language) })}</p>
      {newest.length > 1 && (
        <Disclosure label={say('list.visits')}>
          <ul className="grid list-disc gap-0.5 pl-5 text-sm text-muted">
            {newest.map((at) => (
              <li key={at}>{formatDateTime(at, language)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
    </div>
  )
}

function LinkItem({ interviewId, share }: { interviewId: string; share: Share }) {
  const say = useSharingText()
  const language = useLanguage()
  const { label, createdAt, expiresAt, revokedAt, marking, shows, openings } = share
  const ends = () => {
    if (revokedAt !== null) return say('list.revoked')
    return isOpen(share) ? say('list.until', { at: formatDateTime(expiresAt, language) }) : say('list.expired')
  }
  return (
    <li className="grid grid-cols-1 gap-1.5 rounded-xl border border-line p-4">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <span className="min-w-0 font-semibold break-words">{label || say('list.unnamed')}</span>
        {isOpen(share) && <Revoke {...{ interviewId, share }} />}
      </div>
      <div className="flex flex-wrap gap-1.5">
        <Badge>{say(marking ? 'list.marking' : 'list.reading')}</Badge>
        {shows.recordings && <Badge look="notice">{say('list.recordings')}</Badge>}
      </div>
      <p className="text-sm text-muted">
        {say('list.created', { at: formatDateTime(createdAt, language) })} · {ends()}
      </p>
      <Openings openings={openings} />
    </li>
  )
}

/** The links to a report, those that have ended too. */
export function LinkList({ interviewId }: { interviewId: string }) {
  const say = useSharingText()
  const { data, error, isFetching, refetch } = useShares(interviewId)
  return (
    <div className="grid grid-cols-1 gap-3">
      <h3 className="text-lg font-bold">{say('list.title')}</h3>
      {error && !data && <ErrorState error={error} busy={isFetching} onRetry={() => void refetch()} />}
      {!data && !error && <Skeleton lines={2} />}
      {data?.length === 0 && <p className="text-muted">{say('list.none')}</p>}
      {data && data.length > 0 && (
        <ul className="grid grid-cols-1 gap-2">
          {data.map((share) => (
            <LinkItem key={share.id} {...{ interviewId, share }} />
          ))}
        </ul>
      )}
    </div>
  )
}
