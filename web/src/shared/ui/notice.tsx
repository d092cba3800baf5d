import { Info, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const looks = { info: 'bg-accent-soft text-ink', warning: 'bg-notice-soft text-ink' } as const

/** A remark that stays on the page. */
export function Notice({ look = 'info', children }: { look?: keyof typeof looks; children: ReactNode }) {
  const Icon = look === 'info' ? Info : TriangleAlert
  return (
    <div className={classNames('flex gap-3 rounded-xl p-4', looks[look])}>
      <Icon
        size={20}
        aria-hidden
        className={classNames('mt-0.5 shrink-0', look === 'info' ? 'text-accent' : 'text-notice')}
      />
      <div className="min-w-0 max-w-measure">{children}</div>
    </div>
  )
}
