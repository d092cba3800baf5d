import { watchRecording, type Recording, type RecordingProgress } from '@maju/contracts/recording'
import { useClient } from '../../../shared/client.tsx'
import { useProgressStream } from '../../../shared/progress-stream.ts'
import { useRecordingsChanged } from '../../../shared/recording/use-recordings-changed.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Progress } from '../../../shared/ui/progress.tsx'
import { inSteps } from './file-panel.tsx'
import { useFilesText } from './files-text.ts'
import { useDeleteRecording } from './use-delete-recording.ts'

const isLast = ({ status }: RecordingProgress) => status === 'measured' || status === 'failed'

/** A recording that the server is measuring: which stage, how much of it, and a way to call it off. */
export function UnderWay({ recording }: { recording: Recording }) {
  const say = useFilesText()
  const { id, interviewId } = recording
  const { events } = useClient()
  const changed = useRecordingsChanged(interviewId)
  const { latest, end } = useProgressStream({
    enabled: true,
    open: (signal) => events(watchRecording, { params: { recordingId: id }, signal }),
    isLast,
    onEnd: () => void changed(),
  })
  const remove = useDeleteRecording(recording)
  const stage = latest?.stage ?? null
  const share = latest?.share ?? 0
  return (
    <div className="no-print grid gap-2">
      <Progress
        stage={say(stage ? `stage.${stage}` : 'stage.turn')}
        {...inSteps(share)}
        {...(share === 0 && { total: 0 })}
      />
      <p className="max-w-measure text-sm text-muted">{say(end === 'lost' ? 'measuring.lost' : 'measuring.leave')}</p>
      <Button className="justify-self-start" busy={remove.isPending} onClick={() => remove.mutate()}>
        {say('measuring.cancel')}
      </Button>
      {remove.error && <ErrorState error={remove.error} onRetry={() => remove.mutate()} />}
    </div>
  )
}
