import { X } from 'lucide-react'
import { useEffect, useId, useRef, type ReactNode } from 'react'
import { useSharedText } from '../shared-text.ts'
import { IconButton } from './button.tsx'

type Props = {
  open: boolean
  onClose: () => void
  title: string
  children: ReactNode
  /** Buttons at the foot, the safest first. */
  actions?: ReactNode
}

/** The platform's modal dialog: focus stays inside, Escape closes it, and focus returns to where it came from. */
export function Dialog({ open, onClose, title, children, actions }: Props) {
  const say = useSharedText()
  const ref = useRef<HTMLDialogElement>(null)
  const titleId = useId()
  useEffect(() => {
    const dialog = ref.current
    if (open && dialog && !dialog.open) dialog.showModal()
    if (!open && dialog?.open) dialog.close()
  }, [open])
  return (
    <dialog
      ref={ref}
      aria-labelledby={titleId}
      onClose={onClose}
      className="m-auto max-h-[min(44rem,90dvh)] w-[min(38rem,calc(100vw-2rem))] rounded-2xl border border-line bg-surface p-0 text-ink shadow-card"
    >
      {open && (
        <div className="flex flex-col">
          <header className="sticky top-0 flex items-start justify-between gap-4 bg-surface px-6 pt-5 pb-2">
            <h2 id={titleId} className="pt-1.5 text-xl font-bold">
              {title}
            </h2>
            <IconButton label={say('action.close')} className="-mr-3" onClick={() => ref.current?.close()}>
              <X size={20} aria-hidden />
            </IconButton>
          </header>
          <div className="px-6 py-4">{children}</div>
          {actions && (
            <footer className="sticky bottom-0 flex flex-wrap justify-end gap-2 border-t border-line bg-surface px-6 py-4">
              {actions}
            </footer>
          )}
        </div>
      )}
    </dialog>
  )
}
