import { useId } from 'react'
import { useSharedText } from '../shared-text.ts'

/** Long work: which stage it is in and how much of it is done. `total` 0 means that the amount is not known yet. */
export function Progress({ stage, done, total }: { stage: string; done: number; total: number }) {
  const say = useSharedText()
  const id = useId()
  const known = total > 0
  return (
    <div className="grid gap-2" aria-live="polite">
      <div className="flex items-baseline justify-between gap-4">
        <span id={id} className="font-semibold">
          {stage}
        </span>
        {known && <span className="text-sm text-muted">{say('progress.share', { done, total })}</span>}
      </div>
      <progress
        aria-labelledby={id}
        className="progress"
        {...(known ? { value: Math.min(done, total), max: total } : {})}
      />
    </div>
  )
}
