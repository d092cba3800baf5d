import { type Curve, TIMELINE_LIMITS } from '@maju/contracts/measurement'
import { mean } from '../statistics.ts'
import type { AngleAt } from './head-gestures.ts'

const SECONDS_APART = 0.2

/** A curve of five points a second from second 0 on: the mean of what was seen around each, null where nothing was. */
export function angleCurve(angles: readonly AngleAt[], endSecond: number): Curve {
  const length = Math.min(TIMELINE_LIMITS.points, Math.max(0, Math.floor(endSecond / SECONDS_APART)))
  const seen = Map.groupBy(angles, ({ second }) => Math.floor(second / SECONDS_APART + 1e-6))
  return {
    secondsApart: SECONDS_APART,
    values: Array.from({ length }, (_, place) => {
      const around = seen.get(place)
      return around ? Math.round(mean(around.map(({ degrees }) => degrees)) * 10) / 10 : null
    }),
  }
}
