import type { GoogleCalendar } from '@maju/contracts/google-calendar'
import { RefreshCw } from 'lucide-react'
import { useState } from 'react'
import { formatDateTime } from '../../shared/format.ts'
import { useLanguage } from '../../shared/text.ts'
import { Badge } from '../../shared/ui/badge.tsx'
import { Button } from '../../shared/ui/button.tsx'
import { Confirm } from '../../shared/ui/confirm.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useAskGoogle, useDisconnectGoogle, useSyncGoogle } from './outward-queries.ts'
import { useOutwardText } from './outward-text.ts'

function Connect({ again }: { again: boolean }) {
  const say = useOutwardText()
  const { mutate, isPending, error } = useAskGoogle()
  return (
    <div className="grid justify-items-start gap-3">
      <Button look="primary" busy={isPending} onClick={() => mutate()}>
        {say(again ? 'google.reconnect' : 'google.connect')}
      </Button>
      {error && <ErrorState error={error} />}
    </div>
  )
}

function Disconnect() {
  const say = useOutwardText()
  const toast = useToast()
  const [asked, setAsked] = useState(false)
  const { mutate, isPending, error } = useDisconnectGoogle()
  const disconnect = () =>
    mutate(undefined, {
      onSuccess: () => {
        setAsked(false)
        toast(say('google.disconnected'))
      },
    })
  return (
    <>
      <Button look="quiet" className="!text-danger" onClick={() => setAsked(true)}>
        {say('google.disconnect')}
      </Button>
      <Confirm
        open={asked}
        title={say('google.disconnect.ask')}
        confirmLabel={say('google.disconnect')}
        busy={isPending}
        onConfirm={disconnect}
        onClose={() => setAsked(false)}
      >
        <p className="max-w-measure">{say('google.disconnect.body')}</p>
        {error && <ErrorState error={error} />}
      </Confirm>
    </>
  )
}

function Connected({ google }: { google: GoogleCalendar }) {
  const say = useOutwardText()
  const toast = useToast()
  const language = useLanguage()
  const { mutate, isPending, error } = useSyncGoogle()
  return (
    <>
      <p className="flex flex-wrap items-center gap-2">
        <Badge look="accent">{say('google.connected')}</Badge>
        <span>
          {google.syncedAt
            ? say('google.synced', { at: formatDateTime(google.syncedAt, language) })
            : say('google.syncing')}
        </span>
      </p>
      {google.trouble && <Notice look="warning">{say(`google.${google.trouble}`)}</Notice>}
      <div className="flex flex-wrap gap-2">
        <Button
          busy={isPending}
          onClick={() => mutate(undefined, { onSuccess: () => toast(say('google.synced.asked')) })}
        >
          <RefreshCw size={18} aria-hidden />
          {say('google.sync')}
        </Button>
        <Disconnect />
      </div>
      {error && <ErrorState error={error} />}
    </>
  )
}

/** The calendar at Google: how it goes, and what to do where it does not. */
export function GooglePart({ google }: { google: GoogleCalendar }) {
  const say = useOutwardText()
  const ended = { reconnect: 'google.ended', 'calendar-gone': 'google.gone' } as const
  const { state } = google
  return (
    <div className="grid grid-cols-1 gap-3">
      <h3 className="font-bold">{say('google.title')}</h3>
      <p className="max-w-measure text-muted">{say('google.lead')}</p>
      {(state === 'reconnect' || state === 'calendar-gone') && (
        <Notice look="warning">
          <p className="font-bold">{say(ended[state])}</p>
          <p>{say(`${ended[state]}.body`)}</p>
        </Notice>
      )}
      {state === 'connected' ? (
        <Connected google={google} />
      ) : (
        google.offered && <Connect again={state === 'reconnect' || state === 'calendar-gone'} />
      )}
    </div>
  )
}
