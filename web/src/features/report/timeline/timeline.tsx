import type { Measurements } from '@maju/contracts/recording'
import type { KeyboardEvent, PointerEvent } from 'react'
import { LaneList } from './lane-list.tsx'
import { clockOf, secondAfter } from './time.ts'
import { useTimelineText } from './timeline-text.ts'
import type { Player } from './use-player.ts'
import type { SlotPlace } from './word-places.ts'

type Props = {
  found: Measurements | null
  slots: readonly SlotPlace[]
  /** Seconds of which others said something. */
  told: readonly number[]
  total: number
  player: Player
  name: string
}

function shareUnder({ clientX, currentTarget }: PointerEvent<HTMLElement>): number {
  const { left, width } = currentTarget.getBoundingClientRect()
  return width > 0 ? (clientX - left) / width : 0
}

/** The lanes, and over them one slider: a click, a finger or the arrow keys lead to any second. */
export function Timeline({ found, slots, told, total, player, name }: Props) {
  const say = useTimelineText()
  const { second, jump, toggle } = player
  const onKeyDown = (event: KeyboardEvent) => {
    const next = secondAfter(event.key, second, total)
    if (next === null && event.key !== ' ') return
    event.preventDefault()
    if (next === null) toggle()
    else jump(next)
  }
  const follow = (event: PointerEvent<HTMLElement>) => jump(shareUnder(event) * total)
  return (
    <div className="relative break-inside-avoid">
      <LaneList {...{ found, slots, told, total }} />
      <div
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- the thumb of an input has a width: its ends are not those of the lanes
        role="slider"
        tabIndex={0}
        aria-label={say('timeline.label', { name })}
        aria-valuemin={0}
        aria-valuemax={Math.round(total)}
        aria-valuenow={Math.round(second)}
        aria-valuetext={say('player.time', { now: clockOf(second), total: clockOf(total) })}
        className="absolute inset-y-0 right-0 left-16 cursor-pointer touch-pan-y"
        onKeyDown={onKeyDown}
        onPointerDown={(event) => {
          event.currentTarget.setPointerCapture(event.pointerId)
          follow(event)
        }}
        onPointerMove={(event) => {
          if (event.currentTarget.hasPointerCapture(event.pointerId)) follow(event)
        }}
      >
        <div
          data-playhead
          className="no-print pointer-events-none absolute top-0 bottom-6 -ml-px w-0.5 bg-ink"
          style={{ left: `${((second / total) * 100).toFixed(2)}%` }}
        />
      </div>
    </div>
  )
}
