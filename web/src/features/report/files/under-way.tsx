import { deleteRecording, watchRecording, type Recording, type RecordingProgress } from '@maju/contracts/recording'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useClient } from '../../../shared/client.tsx'
import { useProgressStream } from '../../../shared/progress-stream.ts'
import { queryKeys } from '../../../shared/query-keys.ts'
import { Button } from '../../../shared/ui/button.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { Progress } from '../../../shared/ui/progress.tsx'
import { inSteps } from './file-panel.tsx'
import { useFilesText } from './files-text.ts'

/** Everything that is told of the recordings of an interview is looked at again. */
function useLookAgain(interviewId: string) {
  const queries = useQueryClient()
  return async () => {
    await queries.invalidateQueries({ queryKey: queryKeys.recordings(interviewId) })
    await queries.invalidateQueries({ queryKey: queryKeys.report(interviewId) })
  }
}

/** Deletes a recording that is not wanted after all; the server stops measuring it. */
export function useRemove({ id, interviewId }: Pick<Recording, 'id' | 'interviewId'>) {
  const { call } = useClient()
  return useMutation({
    mutationFn: () => call(deleteRecording, { params: { recordingId: id } }),
    onSuccess: useLookAgain(interviewId),
  })
}

const isLast = ({ status }: RecordingProgress) => status === 'measured' || status === 'failed'

/** How far the server is with measuring; when it is over, the report is looked at again. */
function useFollowed({ id, interviewId }: Recording) {
  const { events } = useClient()
  const lookAgain = useLookAgain(interviewId)
  const [lost, setLost] = useState(false)
  const progress = useProgressStream({
    enabled: true,
    open: (signal) => events(watchRecording, { params: { recordingId: id }, signal }),
    isLast,
    onEnd: (over) => {
      setLost(!over)
      void lookAgain()
    },
  })
  return { progress, lost }
}

/** A recording that the server is measuring: which stage, how much of it, and a way to call it off. */
export function UnderWay({ recording }: { recording: Recording }) {
  const say = useFilesText()
  const { progress, lost } = useFollowed(recording)
  const remove = useRemove(recording)
  const stage = progress?.stage ?? null
  const share = progress?.share ?? 0
  return (
    <div className="no-print grid gap-2">
      <Progress
        stage={say(stage ? `stage.${stage}` : 'stage.turn')}
        {...inSteps(share)}
        {...(share === 0 && { total: 0 })}
      />
      <p className="max-w-measure text-sm text-muted">{say(lost ? 'measuring.lost' : 'measuring.leave')}</p>
      <Button className="justify-self-start" busy={remove.isPending} onClick={() => remove.mutate()}>
        {say('measuring.cancel')}
      </Button>
      {remove.error && <ErrorState error={remove.error} onRetry={() => remove.mutate()} />}
    </div>
  )
}
