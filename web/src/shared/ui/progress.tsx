import { useId } from 'react'
import { useSharedText } from '../shared-text.ts'

type Props = {
  stage: string
  done: number
  /** 0: not known yet. */
  total: number
  /** The share is told in percent, where the amounts mean nothing to anybody. */
  inPercent?: boolean
}

/** Long work: which stage it is in and how much of it is done. */
export function Progress({ stage, done, total, inPercent = false }: Props) {
  const say = useSharedText()
  const id = useId()
  const known = total > 0
  return (
    <div className="grid gap-2" aria-live="polite">
      <div className="flex items-baseline justify-between gap-4">
        <span id={id} className="font-semibold">
          {stage}
        </span>
        {known && (
          <span className="text-sm text-muted">
            {inPercent ? `${Math.round((100 * done) / total)}%` : say('progress.share', { done, total })}
          </span>
        )}
      </div>
      <progress
        aria-labelledby={id}
        className="progress"
        {...(known ? { value: Math.min(done, total), max: total } : {})}
      />
    </div>
  )
}
