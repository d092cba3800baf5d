import { Link } from '@tanstack/react-router'
import { asProblem } from '../../shared/api-problem.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Card } from '../../shared/ui/card.tsx'
import { ErrorState } from '../../shared/ui/error-state.tsx'
import { Page } from '../../shared/ui/page.tsx'
import { useConfirmMail, useUnsubscribeMail } from './outward-queries.ts'
import { useOutwardText } from './outward-text.ts'

type Asked = {
  kind: 'confirm' | 'unsubscribe'
  doing: Pick<ReturnType<typeof useConfirmMail>, 'isPending' | 'isSuccess' | 'error'>
  onDo: () => void
}

/** Asks before it does: programs that open every link of a mail confirm and end nothing. */
function Ask({ kind, doing: { isPending, isSuccess, error }, onDo }: Asked) {
  const say = useOutwardText()
  const isGone = error !== null && asProblem(error).code === 'not-found'
  const told = isSuccess ? 'done' : isGone ? 'gone' : null
  return (
    <Page title={say(`${kind}.title`)}>
      <Card className="grid justify-items-start gap-4">
        <output className="max-w-measure">{say(told ? `${kind}.${told}` : `${kind}.body`)}</output>
        {told ? (
          <Button asChild>
            <Link to="/calendar">{say('google.return.back')}</Link>
          </Button>
        ) : (
          <Button look="primary" busy={isPending} onClick={onDo}>
            {say(`${kind}.do`)}
          </Button>
        )}
        {error && !isGone && <ErrorState error={error} />}
      </Card>
    </Page>
  )
}

/** The link that was sent to an address. */
export function ConfirmMail({ token }: { token: string }) {
  const doing = useConfirmMail()
  return <Ask kind="confirm" doing={doing} onDo={() => doing.mutate(token)} />
}

/** The link at the end of every reminder. */
export function UnsubscribeMail({ token }: { token: string }) {
  const doing = useUnsubscribeMail()
  return <Ask kind="unsubscribe" doing={doing} onDo={() => doing.mutate(token)} />
}
