import { RECORDING_LIMITS } from '@maju/contracts/recording'
import { FileUp } from 'lucide-react'
import { useId, useState, type DragEvent } from 'react'
import { formatNumber } from '../../../shared/format.ts'
import { useLanguage } from '../../../shared/text.ts'
import { classNames } from '../../../shared/ui/class-names.ts'
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

/** A place to drop a file on, with the browser's own dialog for everybody who does not drop. */
export function ChooseFile({ problem, onChoose }: Props) {
  const say = useFilesText()
  const limits = useFileLimits()
  const id = useId()
  const [over, setOver] = useState(false)
  const drag = (on: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(on)
  }
  const drop = (event: DragEvent) => {
    drag(false)(event)
    const [file] = event.dataTransfer.files
    if (file) onChoose(file)
  }
  return (
    <div className="grid gap-2">
      <div
        className={classNames(
          'grid justify-items-start gap-2 rounded-xl border border-dashed p-4',
          over ? 'border-accent bg-accent-soft' : 'border-line-strong',
        )}
        onDragOver={drag(true)}
        onDragLeave={drag(false)}
        onDrop={drop}
      >
        <label
          htmlFor={id}
          className="inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-xl border border-line-strong bg-surface px-4 font-semibold hover:bg-sunken has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent"
        >
          <FileUp size={18} aria-hidden />
          {say('choose')}
          <input
            id={id}
            type="file"
            accept={accepted}
            aria-describedby={`${id}-about ${id}-problem`}
            aria-invalid={problem ? true : undefined}
            className="sr-only"
            onChange={({ target }) => {
              const [file] = target.files ?? []
              // The same file may be chosen once more.
              target.value = ''
              if (file) onChoose(file)
            }}
          />
        </label>
        <span className="text-sm text-muted pointer-coarse:hidden">{say('choose.drop')}</span>
      </div>
      <p id={`${id}-about`} className="max-w-measure text-sm text-muted">
        {say('choose.types', limits)} {say('choose.where')}
      </p>
      <p id={`${id}-problem`} role="alert" className={classNames('text-sm text-danger', !problem && 'sr-only')}>
        {problem && say(`problem.${problem}`, limits)}
      </p>
    </div>
  )
}
