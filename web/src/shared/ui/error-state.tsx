import { asProblem } from '../api-problem.ts'
import { formatDateTime } from '../format.ts'
import { useProblemText, useSharedText } from '../shared-text.ts'
import { useLanguage } from '../text.ts'
import { Button } from './button.tsx'

type Props = {
  error: unknown
  /** What is safe in spite of it; unsaid: everything that was saved. */
  kept?: string
  onRetry?: (() => void) | undefined
  busy?: boolean
}

/** What happened, what was kept, what to do. */
export function ErrorState({ error, kept, onRetry, busy = false }: Props) {
  const say = useSharedText()
  const problem = asProblem(error)
  const { happened, next } = useProblemText()(problem.code)
  const language = useLanguage()
  const wait = problem.retryAfterSeconds
  const advice = problem.resetsAt
    ? say('error.resets', { when: formatDateTime(problem.resetsAt, language) })
    : wait
      ? say('error.wait', { seconds: wait })
      : next
  return (
    <div role="alert" className="grid justify-items-start gap-2 rounded-2xl border border-line-strong bg-surface p-5">
      <p className="text-lg font-bold">{happened}</p>
      <p className="max-w-measure text-muted">
        {kept ?? say('error.kept')} {advice}
      </p>
      {problem.requestId && <p className="text-sm text-muted">{say('error.requestId', { id: problem.requestId })}</p>}
      {onRetry && (
        <Button className="mt-2" busy={busy} onClick={onRetry}>
          {say('action.retry')}
        </Button>
      )}
    </div>
  )
}
