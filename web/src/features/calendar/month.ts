const MILLISECONDS_A_DAY = 86_400_000
const at = (day: string): Date => new Date(`${day}T00:00:00Z`)
const dayOf = (date: Date): string => date.toISOString().slice(0, 10)

export const addDays = (day: string, days: number): string =>
  dayOf(new Date(at(day).getTime() + days * MILLISECONDS_A_DAY))

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (at(day).getUTCDay() + 6) % 7

/** The same day so many months on, or the last one of a shorter month. */
export function addMonths(day: string, months: number): string {
  const date = at(day)
  const first = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + months, 1))
  const last = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate()
  return dayOf(new Date(first.getTime() + (Math.min(date.getUTCDate(), last) - 1) * MILLISECONDS_A_DAY))
}

/** The weeks that a month touches, each from Monday to Sunday. */
export function weeksOf(day: string): string[][] {
  const first = `${day.slice(0, 7)}-01`
  const start = addDays(first, -weekdayOf(first))
  const weeks: string[][] = []
  for (let monday = start; monday < addMonths(first, 1); monday = addDays(monday, 7))
    weeks.push(Array.from({ length: 7 }, (_, weekday) => addDays(monday, weekday)))
  return weeks
}

/** Where a key of the grid leads, or null for a key that leads nowhere. */
export function dayAfterKey(day: string, key: string): string | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1)
    case 'ArrowRight':
      return addDays(day, 1)
    case 'ArrowUp':
      return addDays(day, -7)
    case 'ArrowDown':
      return addDays(day, 7)
    case 'Home':
      return addDays(day, -weekdayOf(day))
    case 'End':
      return addDays(day, 6 - weekdayOf(day))
    case 'PageUp':
      return addMonths(day, -1)
    case 'PageDown':
      return addMonths(day, 1)
    default:
      return null
  }
}
