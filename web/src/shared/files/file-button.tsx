import { FileUp } from 'lucide-react'
import type { ReactNode } from 'react'

type Props = {
  children: ReactNode
  /** For the file dialog of the browser. */
  accept: string
  multiple?: boolean
  describedBy?: string | undefined
  invalid?: boolean
  onChoose: (files: readonly File[]) => void
}

/** A button that opens the file dialog of the browser. */
export function FileButton({ children, accept, multiple = false, describedBy, invalid = false, onChoose }: Props) {
  return (
    <label className="relative inline-flex min-h-11 cursor-pointer items-center gap-2 rounded-xl border border-line-strong bg-surface px-4 font-semibold hover:bg-sunken has-[:focus-visible]:outline-2 has-[:focus-visible]:outline-offset-2 has-[:focus-visible]:outline-accent">
      <FileUp size={18} aria-hidden />
      {children}
      <input
        type="file"
        accept={accept}
        multiple={multiple}
        aria-describedby={describedBy}
        aria-invalid={invalid || undefined}
        className="sr-only"
        onChange={({ target }) => {
          const files = [...(target.files ?? [])]
          // The same file may be chosen once more.
          target.value = ''
          if (files.length > 0) onChoose(files)
        }}
      />
    </label>
  )
}
