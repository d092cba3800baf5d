import type { Recording } from '@maju/contracts/recording'
import { Download, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../../shared/ui/button.tsx'
import { Confirm } from '../../../shared/ui/confirm.tsx'
import { ErrorState } from '../../../shared/ui/error-state.tsx'
import { endingOf } from '../files/file-type.ts'
import { ReplaceButton, ReplacePanel } from '../files/replace-file.tsx'
import { useDeleteRecording } from '../files/use-delete-recording.ts'
import type { FileSending } from '../files/use-file-sending.ts'
import { useTimelineText } from './timeline-text.ts'
import type { Media } from './use-media.ts'

type Props = { recording: Recording; media: Media; sending: FileSending }

/** A recording can be taken along, exchanged for a file, and made to be gone. */
export function RecordingActions({ recording, media, sending }: Props) {
  const say = useTimelineText()
  const [asking, setAsking] = useState(false)
  const remove = useDeleteRecording(recording)
  const confirm = () => {
    setAsking(false)
    remove.mutate()
  }
  return (
    <div className="no-print grid gap-2">
      <div className="flex flex-wrap gap-2">
        {media.state === 'here' && (
          <Button asChild look="quiet">
            <a href={media.address} download={`maju-${recording.id}.${endingOf(recording.mediaType)}`}>
              <Download size={18} aria-hidden />
              {say('action.save')}
            </a>
          </Button>
        )}
        <ReplaceButton {...{ recording, sending }} />
        <Button look="quiet" busy={remove.isPending} onClick={() => setAsking(true)}>
          <Trash2 size={18} aria-hidden />
          {say('action.delete')}
        </Button>
      </div>
      <ReplacePanel {...{ recording, sending }} />
      {remove.error && <ErrorState error={remove.error} onRetry={() => remove.mutate()} />}
      <Confirm
        open={asking}
        title={say('delete.title')}
        confirmLabel={say('action.delete')}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p className="max-w-measure">{say('delete.body')}</p>
      </Confirm>
    </div>
  )
}
