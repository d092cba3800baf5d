import { Link } from '@tanstack/react-router'
import { useAccount } from '../../shared/session.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { GooglePart } from './google-part.tsx'
import { MailPart } from './mail-part.tsx'
import { useGoogle, useMail } from './outward-queries.ts'
import { useOutwardText } from './outward-text.ts'

function Register() {
  const say = useOutwardText()
  return (
    <Card className="grid justify-items-start gap-3">
      <p className="max-w-measure text-muted">{say('register.body')}</p>
      <Button asChild>
        <Link to="/sign-up" search={{ next: '/calendar' }}>
          {say('register.link')}
        </Link>
      </Button>
    </Card>
  )
}

/** What can be used here; a connection that was made before can be ended also where the operator offers none any more. */
function useOffered() {
  const google = useGoogle()
  const mail = useMail()
  const isConnected = google.data !== undefined && google.data.state !== 'off'
  return {
    failed: [google, mail].find(({ error, data }) => error && data === undefined),
    google: google.data?.offered || isConnected ? google.data : undefined,
    mail: mail.data?.offered ? mail.data : undefined,
  }
}

/** Where events and reminders also reach the person: their calendar at Google, their mailbox. Nothing where the operator configured neither. */
export function OutwardPart() {
  const { failed, google, mail } = useOffered()
  const { data: account } = useAccount()
  if (failed) return <ErrorState error={failed.error} busy={failed.isFetching} onRetry={() => void failed.refetch()} />
  if (!google && !mail) return null
  if (account?.guest) return <Register />
  return (
    <Card className="grid grid-cols-1 gap-8">
      {google && <GooglePart google={google} />}
      {mail && <MailPart mail={mail} />}
    </Card>
  )
}
