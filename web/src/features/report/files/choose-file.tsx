import { RECORDING_LIMITS } from '@maju/contracts/recording'
import { DropZone } from '../../../shared/files/drop-zone.tsx'
import { formatNumber } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { accepted, endings } from './file-type.ts'
import { useFilesText } from './files-text.ts'
import type { FileProblem } from './use-file-sending.ts'

/** What is told of the files that are taken. */
function useFileLimits() {
  const language = useLanguage()
  return {
    types: endings.join(', '),
    gigabytes: formatNumber(RECORDING_LIMITS.bytes / 1e9, language),
    minutes: formatNumber(RECORDING_LIMITS.seconds / 60, language),
  }
}

type Props = { problem: FileProblem | null; onChoose: (file: File) => void }

/** Where the recording of an answer is chosen or dropped. */
export function ChooseFile({ problem, onChoose }: Props) {
  const say = useFilesText()
  const limits = useFileLimits()
  return (
    <DropZone
      label={say('choose')}
      about={`${say('choose.types', limits)} ${say('choose.where')}`}
      problem={problem && say(`problem.${problem}`, limits)}
      accept={accepted}
      onChoose={([file]) => file && onChoose(file)}
    />
  )
}
