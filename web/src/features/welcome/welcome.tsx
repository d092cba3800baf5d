import { openDemo } from '@maju/contracts/report'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowRight, HardDrive, Quote, WifiOff } from 'lucide-react'
import { useClient } from '../../shared/client.tsx'
import { useAccount, useBecomeGuest } from '../../shared/session.ts'
import { useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Sample } from './sample.tsx'
import { useWelcomeText } from './welcome-text.ts'

/** Makes a guest where there is nobody, then the demonstration under that account. */
function useOpenDemo() {
  const { call } = useClient()
  const language = useLanguage()
  const guest = useBecomeGuest()
  return useMutation({
    mutationFn: async () => {
      await guest.mutateAsync()
      return call(openDemo, { body: { language } })
    },
  })
}

function Promises() {
  const say = useWelcomeText()
  const promises = [
    { icon: Quote, title: say('promise.proof'), body: say('promise.proof.body') },
    { icon: WifiOff, title: say('promise.nothing'), body: say('promise.nothing.body') },
    { icon: HardDrive, title: say('promise.mine'), body: say('promise.mine.body') },
  ]
  return (
    <section aria-labelledby="promises" className="border-t border-line pt-10">
      <h2 id="promises" className="sr-only">
        {say('promises')}
      </h2>
      <ul className="grid gap-8 md:grid-cols-3 md:gap-10">
        {promises.map(({ icon: Icon, title, body }) => (
          <li key={title} className="grid content-start gap-2">
            <Icon size={26} aria-hidden className="mb-1 text-accent" strokeWidth={1.75} />
            <h3 className="text-lg font-bold">{title}</h3>
            <p className="max-w-[28em] text-muted">{body}</p>
          </li>
        ))}
      </ul>
    </section>
  )
}

/** The two ways in: practising at once, or looking at the demonstration first. */
function WaysIn() {
  const say = useWelcomeText()
  const navigate = useNavigate()
  const { data: account } = useAccount()
  const guest = useBecomeGuest()
  const demo = useOpenDemo()
  const start = () => guest.mutate(undefined, { onSuccess: () => void navigate({ to: '/targets/new' }) })
  const showDemo = () =>
    demo.mutate(undefined, {
      onSuccess: ({ interviewId }) => void navigate({ to: '/interviews/$interviewId/report', params: { interviewId } }),
    })
  const error = guest.error ?? demo.error
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap gap-3">
        {account ? (
          <Button asChild look="primary" size="large" className="max-sm:w-full">
            <Link to="/home">
              {say('continue')}
              <ArrowRight size={20} aria-hidden />
            </Link>
          </Button>
        ) : (
          <Button
            look="primary"
            size="large"
            className="max-sm:w-full"
            busy={guest.isPending && !demo.isPending}
            onClick={start}
          >
            {say('start')}
            <ArrowRight size={20} aria-hidden />
          </Button>
        )}
        <Button size="large" className="max-sm:w-full" busy={demo.isPending} onClick={showDemo}>
          {say('demo')}
        </Button>
      </div>
      <div className="max-w-[32em] text-sm text-muted">
        {!account && <p>{say('start.hint')}</p>}
        <p>{say('demo.hint')}</p>
      </div>
      {error && <ErrorState error={error} />}
      {!account && (
        <p className="text-muted">
          {say('signIn')}{' '}
          <Link to="/sign-in" className="link">
            {say('signIn.link')}
          </Link>
        </p>
      )}
    </div>
  )
}

/** What Maju is, and the ways in. */
export function Welcome() {
  const say = useWelcomeText()
  return (
    <div className="grid gap-14 sm:gap-20">
      <section className="grid items-start gap-12 lg:grid-cols-[minmax(0,6fr)_minmax(0,5fr)] lg:gap-16 lg:pt-6">
        <div className="grid gap-6 lg:pt-14">
          <h1
            tabIndex={-1}
            className="text-3xl leading-snug font-extrabold whitespace-pre-line sm:text-[2.6rem] sm:leading-tight"
          >
            {say('headline')}
          </h1>
          <p className="max-w-[32em] text-lg text-muted">{say('lead')}</p>
          <WaysIn />
        </div>
        <Sample />
      </section>
      <Promises />
    </div>
  )
}
