import { Download } from 'lucide-react'
import { useState } from 'react'
import { formatDate } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card, Section } from '../../shared/ui/card.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { CopyAddress } from '../../shared/ui/copy-address.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useCalendarFile, useSubscribe, useSubscription, useUnsubscribe } from './calendar-queries.ts'
import { useCalendarText } from './calendar-text.ts'

function Address({ address }: { address: string }) {
  const say = useCalendarText()
  return (
    <CopyAddress
      address={address}
      label={say('share.address')}
      hint={say('share.once')}
      copy={say('share.copy')}
      copied={say('share.copied')}
    />
  )
}

function Revoke({ onRevoked }: { onRevoked: () => void }) {
  const say = useCalendarText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useUnsubscribe()
  const revoke = () =>
    mutate(undefined, {
      onSuccess: () => {
        setAsked(false)
        onRevoked()
        toast(say('share.revoked'))
      },
    })
  return (
    <>
      <Button look="quiet" className="!text-danger" onClick={() => setAsked(true)}>
        {say('share.revoke')}
      </Button>
      <Confirm
        open={asked}
        title={say('share.revoke.ask')}
        confirmLabel={say('share.revoke')}
        busy={isPending}
        onConfirm={revoke}
        onClose={() => setAsked(false)}
      >
        <p className="max-w-measure">{say('share.revoke.body')}</p>
        {error && <ErrorState error={error} />}
      </Confirm>
    </>
  )
}

function Subscription() {
  const say = useCalendarText()
  const language = useLanguage()
  const { data: active, error: unknown } = useSubscription()
  const { mutate, data: made, isPending, error, reset } = useSubscribe()
  const failed = error ?? unknown
  return (
    <div className="grid grid-cols-1 gap-3">
      <h3 className="font-bold">{say('share.address')}</h3>
      <p className="max-w-measure text-muted">{say('share.address.body')}</p>
      {active && <p>{say('share.active', { until: formatDate(active.expiresAt, language) })}</p>}
      {made && active && <Address address={`${globalThis.location.origin}${made.path}`} />}
      {failed && <ErrorState error={failed} />}
      <div className="flex flex-wrap gap-2">
        <Button busy={isPending} onClick={() => mutate(undefined)}>
          {say(active ? 'share.replace' : 'share.create')}
        </Button>
        {active && <Revoke onRevoked={reset} />}
      </div>
    </div>
  )
}

/** The calendar outside of here: as a file, or read by another calendar. */
export function SharePart() {
  const say = useCalendarText()
  const { mutate, isPending, error } = useCalendarFile()
  return (
    <Section title={say('share.title')}>
      <Card className="grid grid-cols-1 gap-8">
        <div className="grid justify-items-start gap-3">
          <p className="max-w-measure text-muted">{say('share.file.body')}</p>
          <Button busy={isPending} onClick={() => mutate()}>
            <Download size={18} aria-hidden />
            {say('share.file')}
          </Button>
          {error && <ErrorState error={error} />}
        </div>
        <Subscription />
      </Card>
    </Section>
  )
}
