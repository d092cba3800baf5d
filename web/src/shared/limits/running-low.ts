import type { DailyLimit } from '@maju/contracts/limits'

/** From here on it is said how much is left: a fifth of the day, or the last one. */
const LOW_SHARE = 0.2

/** How much is left of a limit that is nearly used; null where there is no limit or much is left. */
export function leftWhenLow({ perDay, spent }: DailyLimit): number | null {
  if (perDay === null) return null
  const left = Math.max(0, perDay - spent)
  return left <= 1 || left / perDay <= LOW_SHARE ? left : null
}
