import { Link } from '@tanstack/react-router'
import { Button } from '../shared/ui/button.tsx'
import { Page } from '../shared/ui/page.tsx'
import { useAppText } from './app-text.ts'

export function NotFoundPage() {
  const say = useAppText()
  return (
    <Page title={say('notFound.title')} lead={say('notFound.body')}>
      <Button asChild look="primary" className="justify-self-start">
        <Link to="/">{say('notFound.home')}</Link>
      </Button>
    </Page>
  )
}

/** What is shown when a page throws while it is drawn. */
export function CrashPage() {
  const say = useAppText()
  return (
    <Page title={say('crash.title')} lead={say('crash.body')}>
      <Button look="primary" className="justify-self-start" onClick={() => location.reload()}>
        {say('crash.reload')}
      </Button>
    </Page>
  )
}
