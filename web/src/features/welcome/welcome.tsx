import { openDemo } from '@maju/contracts/report'
import { useMutation } from '@tanstack/react-query'
import { Link, useNavigate } from '@tanstack/react-router'
import { ArrowRight, HardDrive, Quote, WifiOff } from 'lucide-react'
import { useClient } from '../../shared/client.tsx'
import { useAccount, useBecomeGuest } from '../../shared/session.ts'
import { defineText, useLanguage } from '../../shared/text.ts'
import { Button } from '../../shared/ui/button.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { welcomeEn } from './welcome.en.ts'
import { welcomeKo } from './welcome.ko.ts'

const useText = defineText('welcome', { ko: welcomeKo, en: welcomeEn })

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
  const say = useText()
  const promises = [
    { icon: Quote, title: say('promise.proof'), body: say('promise.proof.body') },
    { icon: WifiOff, title: say('promise.nothing'), body: say('promise.nothing.body') },
    { icon: HardDrive, title: say('promise.face'), body: say('promise.face.body') },
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

/** What Maju is, and the two ways in. */
export function Welcome() {
  const say = useText()
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
    <div className="grid gap-14 sm:gap-20">
      <section className="grid max-w-3xl gap-6 sm:pt-8">
        <h1 tabIndex={-1} className="text-3xl leading-snug font-extrabold sm:text-5xl sm:leading-tight">
          {say('headline')}
        </h1>
        <p className="max-w-[34em] text-lg text-muted">{say('lead')}</p>
        <div className="mt-2 grid gap-x-4 gap-y-5 sm:grid-cols-2">
          <div className="grid content-start gap-2">
            {account ? (
              <Button asChild look="primary" size="large">
                <Link to="/home">
                  {say('continue')}
                  <ArrowRight size={20} aria-hidden />
                </Link>
              </Button>
            ) : (
              <Button look="primary" size="large" busy={guest.isPending} onClick={start}>
                {say('start')}
                <ArrowRight size={20} aria-hidden />
              </Button>
            )}
            <p className="text-sm text-muted">{say('start.hint')}</p>
          </div>
          <div className="grid content-start gap-2">
            <Button size="large" busy={demo.isPending} onClick={showDemo}>
              {say('demo')}
            </Button>
            <p className="text-sm text-muted">{say('demo.hint')}</p>
          </div>
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
      </section>
      <Promises />
    </div>
  )
}
