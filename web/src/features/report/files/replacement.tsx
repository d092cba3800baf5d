import type { Recording } from '@maju/contracts/recording'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useFilesText } from './files-text.ts'
import { UnderWay } from './under-way.tsx'
import { useDeleteRecording } from './use-delete-recording.ts'

/** Why nothing came of it, and that the old one stands. */
function NothingCame({ recording }: { recording: Recording }) {
  const say = useFilesText()
  const remove = useDeleteRecording(recording)
  const { status, fault } = recording
  return (
    <>
      <Notice look="warning">
        {say(status === 'receiving' ? 'new.half' : `fault.${fault ?? 'unreadable'}`)} {say('new.kept')}
      </Notice>
      <Button look="quiet" className="-ml-2 justify-self-start" busy={remove.isPending} onClick={() => remove.mutate()}>
        {say('new.remove')}
      </Button>
      {remove.error && <ErrorState error={remove.error} onRetry={() => remove.mutate()} />}
    </>
  )
}

/** The recording that is to take the place of the one above it. */
export function Replacement({ recording }: { recording: Recording }) {
  const say = useFilesText()
  return (
    <section aria-label={say('new.title')} className="no-print grid gap-2 rounded-xl border border-line-strong p-4">
      <h5 className="font-bold">{say('new.title')}</h5>
      {recording.status === 'waiting' ? <UnderWay recording={recording} /> : <NothingCame recording={recording} />}
    </section>
  )
}
