import type { Recording } from '@maju/contracts/recording'
import { Replace } from 'lucide-react'
import { Button } from '../../../shared/ui/button.tsx'
import { FilePanel } from './file-panel.tsx'
import { useFilesText } from './files-text.ts'
import type { FileSending } from './use-file-sending.ts'
import { useMeasuresFiles } from './use-measures-files.ts'

type Props = { recording: Recording; sending: FileSending }

/** Asks for a file that is to take the place of a recording, or says why none can be taken. */
export function ReplaceButton({ recording, sending }: Props) {
  const say = useFilesText()
  const measures = useMeasuresFiles()
  const { id, interviewId, questionId, attempt, turn } = recording
  return (
    <Button
      look="quiet"
      disabled={measures !== true || sending.under !== null}
      onClick={() => sending.open({ interviewId, questionId, attempt, turn, replaces: id })}
    >
      <Replace size={18} aria-hidden />
      {say('replace')}
    </Button>
  )
}

/** The file that is being chosen or sent for it, where one is; else why none can be, where none can. */
export function ReplacePanel({ recording, sending }: Props) {
  const say = useFilesText()
  const measures = useMeasuresFiles()
  if (sending.under?.place.replaces === recording.id)
    return <FilePanel sending={sending} title={say('replace.title')} lead={say('replace.lead')} />
  return measures === false && <p className="max-w-measure text-sm text-muted">{say('off')}</p>
}
