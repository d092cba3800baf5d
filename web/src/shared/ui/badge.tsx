import type { ReactNode } from 'react'
import { classNames } from './class-names.ts'

const looks = {
  plain: 'bg-sunken text-ink',
  accent: 'bg-accent-soft text-accent-strong',
  notice: 'bg-notice-soft text-notice',
} as const

/** A short fact. `notice` is for what deserves a look, never for a low level. */
export function Badge({ children, look = 'plain' }: { children: ReactNode; look?: keyof typeof looks }) {
  return (
    <span
      className={classNames(
        'inline-flex items-center gap-1 rounded-full px-2.5 py-0.5 text-sm font-medium',
        looks[look],
      )}
    >
      {children}
    </span>
  )
}
