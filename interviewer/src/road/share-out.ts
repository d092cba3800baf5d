import type { FreeDay } from './free-days.ts'

/**
 * Days for so many sessions, in order: one a day, evenly over the days that have room; what does not fit is shared out the same way
 * as a second a day, then a third. Gives fewer only where there is no room.
 */
export function shareOut(sessions: number, days: readonly FreeDay[]): string[] {
  const chosen: string[] = []
  for (let layer = 1; chosen.length < sessions; layer += 1) {
    const open = days.filter(({ room }) => room >= layer)
    if (open.length === 0) break
    chosen.push(...evenly(open, Math.min(sessions - chosen.length, open.length)).map(({ day }) => day))
  }
  return chosen.toSorted()
}

function evenly<Item>(items: readonly Item[], count: number): Item[] {
  const step = items.length / count
  return Array.from({ length: count }, (_, at) => items[Math.floor((at + 0.5) * step)]).filter(
    (item) => item !== undefined,
  )
}
