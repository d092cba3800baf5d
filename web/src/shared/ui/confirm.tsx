import type { ReactNode } from 'react'
import { useSharedText } from '../shared-text.ts'
import { Button } from './button.tsx'
import { Dialog } from './dialog.tsx'

type Props = {
  open: boolean
  title: string
  children: ReactNode
  /** What the button does, as a verb. */
  confirmLabel: string
  busy?: boolean
  onConfirm: () => void
  onClose: () => void
}

/** Asks once before something that cannot be undone. */
export function Confirm({ open, title, children, confirmLabel, busy = false, onConfirm, onClose }: Props) {
  const say = useSharedText()
  const actions = (
    <>
      <Button onClick={onClose}>{say('action.cancel')}</Button>
      <Button look="danger" busy={busy} onClick={onConfirm}>
        {confirmLabel}
      </Button>
    </>
  )
  return (
    <Dialog open={open} onClose={onClose} title={title} actions={actions}>
      {children}
    </Dialog>
  )
}
