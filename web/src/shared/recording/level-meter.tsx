import { useEffect, useState } from 'react'
import { classNames } from '../ui/class-names.ts'
import { LEVEL_STEPS, silence, type Level } from './level.ts'
import { useRecordingText } from './recording-text.ts'

const wantsStillness = () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches
const milliseconds = { moving: 150, still: 1000 } as const

function useLevel(read: () => Level): Level {
  const [level, setLevel] = useState(silence)
  useEffect(() => {
    const look = () => {
      const now = read()
      setLevel((before) => (before.word === now.word && before.steps === now.steps ? before : now))
    }
    const timer = setInterval(look, wantsStillness() ? milliseconds.still : milliseconds.moving)
    return () => clearInterval(timer)
  }, [read])
  return level
}

const heights = ['h-1.5', 'h-2', 'h-2.5', 'h-3', 'h-3.5', 'h-4']

/** Steps that fill up with the voice, and in words how it is. `quiet`: a good level needs no word. */
export function LevelMeter({ read, quiet = false }: { read: () => Level; quiet?: boolean }) {
  const say = useRecordingText()
  const { word, steps } = useLevel(read)
  const isFine = word === 'fine'
  return (
    <div className="flex min-h-6 flex-wrap items-center gap-x-3 gap-y-1">
      <meter className="sr-only" aria-label={say('level.label')} min={0} max={LEVEL_STEPS} value={steps} />
      <div aria-hidden className="flex h-4 items-end gap-0.5">
        {heights.map((height, step) => (
          <span
            key={height}
            className={classNames('w-1.5 rounded-sm', height, step < steps ? 'bg-accent' : 'bg-line-strong/40')}
          />
        ))}
      </div>
      <output className={classNames('text-sm', isFine ? 'text-muted' : 'font-semibold text-ink')}>
        {quiet && isFine ? '' : say(`level.${word}`)}
      </output>
    </div>
  )
}
