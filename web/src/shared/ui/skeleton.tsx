import { useSharedText } from '../shared-text.ts'

/** The shape of what is being fetched; for short waits only. Long work has a Progress. */
export function Skeleton({ lines = 3 }: { lines?: number }) {
  const say = useSharedText()
  return (
    <div className="grid gap-3" data-loading>
      <output className="sr-only">{say('loading')}</output>
      {Array.from({ length: lines }, (_, line) => (
        <div key={line} aria-hidden className="h-16 animate-pulse rounded-2xl bg-sunken" />
      ))}
    </div>
  )
}
