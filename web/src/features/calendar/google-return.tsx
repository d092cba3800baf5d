import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { Button } from '../../shared/ui/button.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { Skeleton } from '../../shared/ui/skeleton.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useConnectGoogle } from './outward-queries.ts'
import { useOutwardText } from './outward-text.ts'

export type GoogleReturned = { state?: string | undefined; code?: string | undefined }

/** Where the page of Google sends back to: what it brings is handed on once, and the person is back in their calendar. */
export function GoogleReturn({ returned: { state, code } }: { returned: GoogleReturned }) {
  const say = useOutwardText()
  const toast = useToast()
  const navigate = useNavigate()
  const { mutate, error } = useConnectGoogle()
  const sent = useRef(false)
  const isWhole = state !== undefined && code !== undefined
  useEffect(() => {
    if (!isWhole || sent.current) return
    sent.current = true
    mutate(
      { state, code },
      {
        onSuccess: () => {
          toast(say('google.return.done'))
          void navigate({ to: '/calendar', replace: true })
        },
      },
    )
  }, [isWhole, state, code, mutate, navigate, say, toast])
  const stopped = error ? 'google.return.failed' : isWhole ? null : 'google.return.refused'
  return (
    <Page title={say('google.return.title')}>
      {stopped ? (
        <div role="alert" className="grid justify-items-start gap-4">
          <Notice look="warning">{say(stopped)}</Notice>
          <Button asChild look="primary">
            <Link to="/calendar">{say('google.return.back')}</Link>
          </Button>
        </div>
      ) : (
        <div className="grid gap-4">
          <output className="text-muted">{say('google.return.busy')}</output>
          <Skeleton lines={2} />
        </div>
      )}
    </Page>
  )
}
