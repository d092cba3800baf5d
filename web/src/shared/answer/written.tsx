import { PenLine } from 'lucide-react'
import { useProblemText } from '../shared-text.ts'
import { Button } from '../ui/button.tsx'
import { Notice } from '../ui/notice.tsx'
import { Progress } from '../ui/progress.tsx'
import { useAnswerText } from './answer-text.ts'
import type { Writing } from './use-writing.ts'

type Props = { writing: Writing; readable: boolean }

function AtWork({ writing, readable }: Props) {
  const say = useAnswerText()
  return (
    <div className="grid justify-items-start gap-3">
      <div className="w-full">
        <Progress stage={say(readable ? 'write.writing' : 'write.counting')} done={0} total={0} />
      </div>
      <Button size="small" onClick={writing.stop}>
        {say('write.stop')}
      </Button>
    </div>
  )
}

/** What was said is not written down yet, or could not be: it can be tried again. */
function Behind({ writing, readable }: Props) {
  const say = useAnswerText()
  const problemText = useProblemText()
  const { state, problem } = writing
  return (
    <div className="grid justify-items-start gap-3">
      {state === 'failed' && problem && (
        <div role="alert">
          <Notice look="warning">
            {problemText(problem.code).happened} {say(readable ? 'write.failed' : 'write.failedCount')}
          </Notice>
        </div>
      )}
      <Button size="small" onClick={() => void writing.write()}>
        <PenLine size={16} aria-hidden />
        {say(readable ? 'write.again' : 'write.countAgain')}
      </Button>
    </div>
  )
}

function Over({ writing, readable }: Props) {
  const say = useAnswerText()
  if (writing.state === 'nothing') return <Notice>{say(readable ? 'write.nothing' : 'write.nothingCounted')}</Notice>
  return writing.isBehind() ? <Behind {...{ writing, readable }} /> : null
}

/** That the server writes down what was said, and what became of it. */
export function Written({ writing, microphoneOn }: { writing: Writing; microphoneOn: boolean }) {
  const say = useAnswerText()
  if (!writing.chosen) return null
  const { readable } = writing.chosen
  if (writing.state === 'writing') return <AtWork {...{ writing, readable }} />
  if (!microphoneOn) return <Over {...{ writing, readable }} />
  return <p className="max-w-measure text-sm text-muted">{say(readable ? 'write.after' : 'write.afterCount')}</p>
}
