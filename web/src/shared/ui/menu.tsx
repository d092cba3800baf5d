import { DropdownMenu } from 'radix-ui'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

/** A menu that closes gives the focus back to its button, unless what was chosen has put it elsewhere already: on the heading of a page, in a dialog. */
function keepFocusElsewhere(closing: Event) {
  const now = document.activeElement
  if (now && now !== document.body && !now.closest('[role=menu]')) closing.preventDefault()
}

/** A button that opens a list of commands. `trigger` is the button itself. */
export function Menu({ trigger, children }: { trigger: ReactNode; children: ReactNode }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>{trigger}</DropdownMenu.Trigger>
      {/* Drawn where it stands, so that it stays inside of its landmark. */}
      <DropdownMenu.Content
        align="end"
        sideOffset={6}
        collisionPadding={12}
        onCloseAutoFocus={keepFocusElsewhere}
        className="z-50 min-w-52 rounded-xl border border-line bg-surface p-1.5 text-ink shadow-card"
      >
        {children}
      </DropdownMenu.Content>
    </DropdownMenu.Root>
  )
}

type ItemProps = { children: ReactNode; onSelect?: () => void; danger?: boolean; disabled?: boolean; asChild?: boolean }

export function MenuItem({ children, onSelect, danger = false, disabled = false, asChild = false }: ItemProps) {
  return (
    <DropdownMenu.Item
      asChild={asChild}
      disabled={disabled}
      {...(onSelect ? { onSelect } : {})}
      className={classNames(
        'flex min-h-11 w-full cursor-pointer items-center gap-2.5 rounded-lg px-3 outline-none data-[highlighted]:bg-sunken data-[disabled]:opacity-50',
        danger && 'text-danger',
      )}
    >
      {children}
    </DropdownMenu.Item>
  )
}

export function MenuNote({ children }: { children: ReactNode }) {
  return <DropdownMenu.Label className="px-3 py-2 text-sm text-muted">{children}</DropdownMenu.Label>
}
