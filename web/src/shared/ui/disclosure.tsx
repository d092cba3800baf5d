import { ChevronDown } from 'lucide-react'
import { useId, useState, type ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** Something folded away under a button. On paper it is open. */
export function Disclosure({ label, children }: { label: string; children: ReactNode }) {
  const id = useId()
  const [open, setOpen] = useState(false)
  return (
    <div className="grid gap-2">
      <button
        type="button"
        aria-expanded={open}
        aria-controls={id}
        className="no-print flex min-h-9 items-center gap-1.5 justify-self-start rounded-lg text-sm font-semibold text-muted hover:text-ink"
        onClick={() => setOpen(!open)}
      >
        <ChevronDown size={16} aria-hidden className={classNames(open && 'rotate-180')} />
        {label}
      </button>
      <div id={id} className={classNames(!open && 'hidden print:block')}>
        {children}
      </div>
    </div>
  )
}
