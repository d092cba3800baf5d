import type { Recording } from '@maju/contracts/recording'
import { Notice } from '../../../shared/ui/notice.tsx'
import { useFilesText } from './files-text.ts'
import { UnderWay } from './under-way.tsx'
import { useMeasuresFiles } from './use-measures-files.ts'

type Props = { recording: Recording; status: Exclude<Recording['status'], 'measured'> }

/** What is to be said of a recording that has not been measured: how far it is, or why nothing comes of it. */
export function Standing({ recording, status }: Props) {
  const say = useFilesText()
  const measures = useMeasuresFiles()
  if (status === 'waiting' && measures !== false) return <UnderWay recording={recording} />
  const { fault } = recording
  return <Notice>{say(fault ? `fault.${fault}` : `status.${status}`)}</Notice>
}
