import type { ReactNode } from 'react'
import { useSharedText } from '../shared-text.ts'

type Props = { title: string; lead?: ReactNode; action?: ReactNode; children: ReactNode }

/** A page: its heading takes the focus when one comes to it, and its name is the document's title. */
export function Page({ title, lead, action, children }: Props) {
  const say = useSharedText()
  return (
    <div className="grid grid-cols-1 gap-8">
      <title>{`${title} · ${say('app.name')}`}</title>
      <header className="flex flex-wrap items-end justify-between gap-4">
        <div className="min-w-0">
          <h1 tabIndex={-1} className="text-2xl font-extrabold sm:text-3xl">
            {title}
          </h1>
          {lead && <div className="mt-1.5 max-w-measure text-muted">{lead}</div>}
        </div>
        {action}
      </header>
      {children}
    </div>
  )
}
