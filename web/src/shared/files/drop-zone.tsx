import { useId, useState, type DragEvent, type ReactNode } from 'react'
import { classNames } from '../ui/class-names.ts'
import { FileButton } from './file-button.tsx'
import { useFileText } from './file-text.ts'

type Props = {
  /** What the button says. */
  label: string
  /** Which files are taken, and where they go. */
  about: ReactNode
  /** What is wrong with what was chosen. */
  problem?: string | null
  accept: string
  multiple?: boolean
  onChoose: (files: readonly File[]) => void
}

/** A place to drop files on, with the browser's own dialog for everybody who does not drop. */
export function DropZone({ label, about, problem = null, accept, multiple = false, onChoose }: Props) {
  const say = useFileText()
  const id = useId()
  const [over, setOver] = useState(false)
  const drag = (on: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(on)
  }
  const drop = (event: DragEvent) => {
    drag(false)(event)
    const files = [...event.dataTransfer.files].slice(0, multiple ? undefined : 1)
    if (files.length > 0) onChoose(files)
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
        <FileButton
          accept={accept}
          multiple={multiple}
          describedBy={`${id}-about ${id}-problem`}
          invalid={problem !== null}
          onChoose={onChoose}
        >
          {label}
        </FileButton>
        <span className="text-sm text-muted pointer-coarse:hidden">{say(multiple ? 'drop.many' : 'drop.one')}</span>
      </div>
      <p id={`${id}-about`} className="max-w-measure text-sm text-muted">
        {about}
      </p>
      <p id={`${id}-problem`} role="alert" className={classNames('text-sm text-danger', !problem && 'sr-only')}>
        {problem}
      </p>
    </div>
  )
}
