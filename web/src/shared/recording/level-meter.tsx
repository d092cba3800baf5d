import { useEffect, useState } from 'react'
import { classNames } from '../ui/class-names.ts'
import { LEVEL_STEPS, type Level } from './level.ts'
import { useRecordingText } from './recording-text.ts'

const wantsStillness = () => typeof matchMedia === 'function' && matchMedia('(prefers-reduced-motion: reduce)').matches
/** The level is read this often; whoever wants stillness sees every eighth reading. */
const readMilliseconds = 150
const stillReadings = 8

/** Null until it has been read. */
function useLevel(read: () => Level): Level | null {
  const [level, setLevel] = useState<Level | null>(null)
  useEffect(() => {
    const shownEvery = wantsStillness() ? stillReadings : 1
    let readings = 0
    const look = () => {
      const now = read()
      readings += 1
      if (readings % shownEvery !== 0) return
      setLevel((before) => (before?.word === now.word && before.steps === now.steps ? before : now))
    }
    const timer = setInterval(look, readMilliseconds)
    return () => clearInterval(timer)
  }, [read])
  return level
}

const heights = ['h-1.5', 'h-2', 'h-2.5', 'h-3', 'h-3.5', 'h-4']

/** Steps that fill up with the voice, and in words how it is. `quiet`: a good level needs no word. */
export function LevelMeter({ read, quiet = false }: { read: () => Level; quiet?: boolean }) {
  const say = useRecordingText()
  const level = useLevel(read)
  const steps = level?.steps ?? 0
  const isFine = level?.word === 'fine'
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
        {level && !(quiet && isFine) && say(`level.${level.word}`)}
      </output>
    </div>
  )
}
