import type { Interview } from '@maju/contracts/interview'
import { Timer } from 'lucide-react'
import { useState } from 'react'
import { clockTime } from '../../shared/format.ts'
import { Button } from '../../shared/ui/button.tsx'
import type { Clock } from './use-clock.ts'
import { useRoomText } from './room-text.ts'

type Props = { clock: Clock; limits: NonNullable<Interview['clock']> }

const secondsOfWarning = 30

/** What a screen reader is told of the clock: three sentences at most, never the seconds. */
function useSpokenClock({ clock, limits }: Props): string {
  const say = useRoomText()
  if (clock.phase === 'preparing') return ''
  const left = limits.secondsToAnswer - clock.spent.answering
  if (left <= 0) return say('clock.over')
  return left <= secondsOfWarning && limits.secondsToAnswer > 2 * secondsOfWarning ? say('clock.half') : ''
}

/** The seconds themselves; `over` is said, in words, and nothing else changes. */
function ClockFace({ clock, limits }: Props) {
  const say = useRoomText()
  const preparing = clock.phase === 'preparing'
  const spent = preparing ? clock.spent.preparing : clock.spent.answering
  const total = preparing ? limits.secondsToPrepare : limits.secondsToAnswer
  return (
    <>
      <p role="timer" aria-live="off" className="flex items-center gap-2 text-muted">
        <Timer size={16} aria-hidden />
        <span className="font-semibold text-ink">{say(preparing ? 'clock.prepare' : 'clock.answer')}</span>
        {say('clock.of', { time: clockTime(spent), total: clockTime(total) })}
        {!clock.running && ` · ${say('clock.stopped')}`}
      </p>
      {!preparing && spent >= total && <p className="text-muted">{say('clock.over')}</p>}
    </>
  )
}

/** The planned time of this question. It only says; it never cuts off. */
export function ClockLine({ clock, limits }: Props) {
  const say = useRoomText()
  const [hidden, setHidden] = useState(false)
  const spoken = useSpokenClock({ clock, limits })
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
      <output className="sr-only">{spoken}</output>
      {!hidden && <ClockFace clock={clock} limits={limits} />}
      {clock.phase === 'preparing' && (
        <Button size="small" onClick={clock.begin}>
          {say('clock.begin')}
        </Button>
      )}
      <Button size="small" look="quiet" className="text-muted" onClick={() => setHidden(!hidden)}>
        {say(hidden ? 'clock.show' : 'clock.hide')}
      </Button>
    </div>
  )
}
