import { deleteRecording, type Recording } from '@maju/contracts/recording'
import { useMutation } from '@tanstack/react-query'
import { useClient } from '../../../shared/client.tsx'
import { useRecordingTools } from '../../../shared/recording/recording-tools.tsx'
import { useRecordingsChanged } from '../../../shared/recording/use-recordings-changed.ts'

/** Deletes a recording on the server, which stops measuring it, and what this browser kept of it. */
export function useDeleteRecording({ id, interviewId }: Pick<Recording, 'id' | 'interviewId'>) {
  const { call } = useClient()
  const { store } = useRecordingTools()
  return useMutation({
    mutationFn: async () => {
      await call(deleteRecording, { params: { recordingId: id } })
      const kept = await store()
      const local = (await kept.all()).find(({ remoteId }) => remoteId === id)
      if (local) await kept.remove(local.localId)
    },
    onSuccess: useRecordingsChanged(interviewId),
  })
}
