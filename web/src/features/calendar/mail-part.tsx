import type { MailReminders } from '@maju/contracts/mail-reminders'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { useToast } from '../../shared/ui/toast.tsx'
import { useTurnOffMail, useTurnOnMail } from './outward-queries.ts'
import { useOutwardText } from './outward-text.ts'

/** Reminders by e-mail: on, off, or waiting for the link to be opened. */
export function MailPart({ mail }: { mail: MailReminders }) {
  const say = useOutwardText()
  const toast = useToast()
  const turnOn = useTurnOnMail()
  const turnOff = useTurnOffMail()
  const address = mail.address ?? ''
  const failed = turnOn.error ?? turnOff.error
  const offer = mail.state === 'waiting' ? 'mail.again' : 'mail.turnOn'
  return (
    <div className="grid grid-cols-1 gap-3">
      <h3 className="font-bold">{say('mail.title')}</h3>
      <p className="max-w-measure text-muted [overflow-wrap:anywhere]">{say('mail.lead', { address })}</p>
      <output className="grid gap-3">
        {mail.state === 'waiting' && (
          <Notice>
            <p className="[overflow-wrap:anywhere]">{say('mail.waiting', { address })}</p>
          </Notice>
        )}
        {mail.state === 'on' && <span>{say('mail.on')}</span>}
      </output>
      {mail.failed && <Notice look="warning">{say('mail.failed', { title: mail.failed.title })}</Notice>}
      <div className="flex flex-wrap gap-2">
        {mail.state !== 'on' && (
          <Button busy={turnOn.isPending} onClick={() => turnOn.mutate()}>
            {say(offer)}
          </Button>
        )}
        {mail.state !== 'off' && (
          <Button
            look="quiet"
            busy={turnOff.isPending}
            onClick={() => turnOff.mutate(undefined, { onSuccess: () => toast(say('mail.turnedOff')) })}
          >
            {say('mail.turnOff')}
          </Button>
        )}
      </div>
      {failed && <ErrorState error={failed} />}
    </div>
  )
}
