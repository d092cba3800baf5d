import type { ReactNode } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Progress } from '../../../shared/ui/progress.tsx'
import { ChooseFile } from './choose-file.tsx'
import { useFilesText } from './files-text.ts'
import type { FileSending } from './use-file-sending.ts'

/** Progress is told in steps that are worth being read out. */
const STEPS = 20

/** A share in steps, as a bar shows it and as it is read out. */
export const inSteps = (share: number) => ({ done: Math.floor(share * STEPS), total: STEPS, inPercent: true })

function Sending({ share, onCancel }: { share: number; onCancel: () => void }) {
  const say = useFilesText()
  return (
    <div className="grid gap-2">
      <Progress stage={say('sending')} {...inSteps(share)} />
      <p className="text-sm text-muted">{say('sending.leave')}</p>
      <Button className="justify-self-start" onClick={onCancel}>
        {say('sending.cancel')}
      </Button>
    </div>
  )
}

type Props = {
  sending: FileSending
  title: string
  lead: string
  /** What else is chosen beside the file. */
  children?: ReactNode
}

/** A file is chosen and sent, or it is said what went wrong; it can be called off at any time. */
export function FilePanel({ sending, title, lead, children }: Props) {
  const say = useFilesText()
  const state = sending.under?.state
  if (!state) return null
  return (
    <section aria-label={title} className="no-print grid gap-3 rounded-xl border border-accent p-4">
      <h5 className="font-bold">{title}</h5>
      {state.step === 'sending' && <Sending share={state.share} onCancel={sending.close} />}
      {state.step === 'choosing' && (
        <>
          <p className="max-w-measure text-sm text-muted">{lead}</p>
          {children}
          <ChooseFile problem={state.problem} onChoose={sending.choose} />
        </>
      )}
      {state.step === 'failed' && (
        <>
          <ErrorState error={state.error} kept={say('again.kept')} />
          <Button className="justify-self-start" onClick={sending.again}>
            {say('again')}
          </Button>
        </>
      )}
      {state.step !== 'sending' && (
        <Button look="quiet" className="-ml-2 justify-self-start" onClick={sending.close}>
          {say('close')}
        </Button>
      )}
    </section>
  )
}
