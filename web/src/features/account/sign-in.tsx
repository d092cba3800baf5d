import { Link, useNavigate } from '@tanstack/react-router'
import { useAccount, useBecomeGuest } from '../../shared/session.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { useAccountText } from './account-text.ts'
import { CredentialsForm } from './credentials-form.tsx'

type Props = { kind: 'sign-in' | 'sign-up'; next?: string | undefined }

/** For those who would rather not have an account. */
function WithoutAccount({ onDone }: { onDone: () => void }) {
  const say = useAccountText()
  const guest = useBecomeGuest()
  return (
    <div className="grid gap-3 border-t border-line pt-5">
      <p className="text-muted">{say('guest.or')}</p>
      <Button busy={guest.isPending} onClick={() => guest.mutate(undefined, { onSuccess: onDone })}>
        {say('guest.start')}
      </Button>
      {guest.error && <ErrorState error={guest.error} />}
    </div>
  )
}

const words = {
  'sign-in': {
    title: 'signIn.title',
    lead: 'signIn.lead',
    guest: 'signIn.guest',
    question: 'signIn.none',
    other: '/sign-up',
    otherTitle: 'signUp.title',
  },
  'sign-up': {
    title: 'signUp.title',
    lead: 'signUp.lead',
    guest: 'signUp.guest',
    question: 'signUp.have',
    other: '/sign-in',
    otherTitle: 'signIn.title',
  },
} as const

/** The way into an account, or past it. */
export function SignIn({ kind, next }: Props) {
  const say = useAccountText()
  const navigate = useNavigate()
  const { data: account } = useAccount()
  const onDone = () => void navigate({ href: next ?? '/home', replace: true })
  const search = next ? { next } : {}
  const word = words[kind]
  return (
    <div className="mx-auto grid max-w-md gap-6">
      <Page title={say(word.title)} lead={say(word.lead)}>
        {account?.guest && <Notice>{say(word.guest)}</Notice>}
        <Card className="grid gap-6">
          <CredentialsForm key={kind} kind={kind} onDone={onDone} />
          {!account && <WithoutAccount onDone={onDone} />}
        </Card>
        <p className="text-center text-muted">
          {say(word.question)}{' '}
          <Link to={word.other} search={search} className="link">
            {say(word.otherTitle)}
          </Link>
        </p>
      </Page>
    </div>
  )
}
