import { CircleQuestionMark } from 'lucide-react'
import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'
import { useSharedText } from '../shared-text.ts'

/** A small button beside a statement that says where it comes from. `about` names it for a screen reader. */
export function Why({ about, children, label }: { about: string; children: ReactNode; label?: string }) {
  const say = useSharedText()
  const name = label ?? say('why.open')
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={`${name} ${about}`}
        title={name}
        className="inline-flex size-7 shrink-0 items-center justify-center rounded-full align-middle text-muted hover:bg-sunken hover:text-ink"
      >
        <CircleQuestionMark size={17} aria-hidden />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          sideOffset={6}
          collisionPadding={12}
          aria-label={about}
          className="z-50 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1.5rem)] overflow-y-auto rounded-xl border border-line bg-surface p-4 text-sm text-ink shadow-card"
        >
          {children}
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}
