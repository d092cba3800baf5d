import type { ReactNode } from 'react'

/** Nothing here yet: says what will be here and gives the next step. */
export function EmptyState({ title, children, action }: { title: string; children: ReactNode; action?: ReactNode }) {
  return (
    <div className="grid justify-items-center gap-3 rounded-2xl border border-dashed border-line-strong px-6 py-10 text-center">
      <p className="text-lg font-bold">{title}</p>
      <div className="max-w-[28em] text-muted">{children}</div>
      {action && <div className="mt-2 flex flex-wrap justify-center gap-2">{action}</div>}
    </div>
  )
}
