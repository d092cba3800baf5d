import { ChevronDown, type LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'

/** Settings that are folded to their title until they are wanted. */
export function FoldedPanel({ icon: Icon, title, children }: { icon: LucideIcon; title: string; children: ReactNode }) {
  return (
    <details className="group rounded-2xl border border-line bg-surface">
      <summary className="flex min-h-11 cursor-pointer items-center gap-2 rounded-2xl px-4 font-semibold">
        <Icon size={18} aria-hidden className="text-muted" />
        {title}
        <ChevronDown size={18} aria-hidden className="ml-auto text-muted group-open:rotate-180" />
      </summary>
      <div className="grid gap-5 px-4 pt-2 pb-5">{children}</div>
    </details>
  )
}
