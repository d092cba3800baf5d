import { Tabs as Primitive } from 'radix-ui'
import type { ReactNode } from 'react'

export type Tab = { id: string; label: string; content: ReactNode }

/** Panels of which one is seen; arrow keys move between their names. */
export function Tabs({
  label,
  tabs,
  value,
  onChange,
}: {
  label: string
  tabs: readonly Tab[]
  value?: string
  onChange?: (id: string) => void
}) {
  const control = value === undefined ? { defaultValue: tabs[0]?.id ?? '' } : { value }
  return (
    <Primitive.Root {...control} {...(onChange ? { onValueChange: onChange } : {})}>
      <Primitive.List aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {tabs.map((tab) => (
          <Primitive.Trigger
            key={tab.id}
            value={tab.id}
            className="min-h-11 shrink-0 border-b-2 border-transparent px-4 font-semibold text-muted -outline-offset-2 data-[state=active]:border-accent data-[state=active]:text-ink"
          >
            {tab.label}
          </Primitive.Trigger>
        ))}
      </Primitive.List>
      {tabs.map((tab) => (
        <Primitive.Content key={tab.id} value={tab.id} className="pt-6">
          {tab.content}
        </Primitive.Content>
      ))}
    </Primitive.Root>
  )
}
