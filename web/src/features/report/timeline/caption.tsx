import type { Transcript } from '@maju/contracts/transcript'
import { useMemo } from 'react'
import { captionLines, wordAt } from './word-places.ts'

/** The line that is being said, beside the player, so that nobody has to look for it further down. */
export function Caption({ transcript: { words, language }, second }: { transcript: Transcript; second: number }) {
  const lines = useMemo(() => captionLines(words ?? []), [words])
  const line = second > 0 ? lines.findLast(([first]) => first && first.startSecond <= second) : null
  const now = line ? wordAt(line, second) : null
  if (!words) return null
  return (
    // The transcript says the same to those who listen.
    <p aria-hidden lang={language} data-caption className="no-print min-h-15 text-lg sm:min-h-8">
      {line?.map((word) => (
        <span key={word.startSecond}>
          <span className={word === now ? 'rounded bg-accent-soft' : 'text-muted'}>{word.text}</span>{' '}
        </span>
      ))}
    </p>
  )
}
