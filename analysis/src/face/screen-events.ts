import type { ScreenEvent, Stretch } from '@maju/contracts/measurement'
import { stretchesWhere } from '../stretches.ts'
import type { FaceFrame } from './face-frame.ts'
import { isDark, isOutOfFrame } from './flaw.ts'
import type { Moment } from './moments.ts'

/** Shorter than this, looking aside is a glance and a lost face is a fault of the net. */
const LEAST_SECONDS = { look: 0.7, presence: 0.5 } as const
const BRIDGE_SECONDS = 0.25

/** What happened on the screen that a viewer would notice. */
export function screenEvents(
  { frames, moments }: { frames: readonly FaceFrame[]; moments: readonly Moment[] },
  frameSeconds: number,
): ScreenEvent[] {
  const options = { frameSeconds, bridgeSeconds: BRIDGE_SECONDS }
  const looking = (holds: (moment: Moment) => boolean) =>
    stretchesWhere(
      moments.map((moment) => ({ second: moment.second, holds: holds(moment) })),
      { ...options, leastSeconds: LEAST_SECONDS.look },
    )
  const seeing = (holds: (frame: FaceFrame) => boolean) =>
    stretchesWhere(
      frames.map((frame) => ({ second: frame.second, holds: holds(frame) })),
      { ...options, leastSeconds: LEAST_SECONDS.presence },
    )
  return [
    ...named(
      'look-away',
      looking(({ zone }) => zone === 'left' || zone === 'right' || zone === 'up'),
    ),
    ...named(
      'look-down',
      looking(({ zone }) => zone === 'down'),
    ),
    ...named('out-of-frame', seeing(isOutOfFrame)),
    ...named(
      'second-face',
      seeing(({ faces }) => faces > 1),
    ),
    ...named('dark', seeing(isDark)),
  ]
}

export const named = (kind: ScreenEvent['kind'], stretches: readonly Stretch[]): ScreenEvent[] =>
  stretches.map(({ startSecond, endSecond }) => ({ kind, startSecond, endSecond }))
