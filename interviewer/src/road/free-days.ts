import { addDays, weekdayOf } from './days.ts'

/** An interview of eight questions and a look at its report. Product decision. */
export const SESSION_MINUTES = 40
export const REHEARSAL_MINUTES = 10
/** However much time there is: more in a day is not remembered. Product decision. */
export const MOST_A_DAY = 3

type Asked = { today: string; interviewDay: string; freeMinutes: readonly number[] }

/** A day before the interview and how many sessions it still takes. */
export type FreeDay = { day: string; room: number }

/**
 * Every day from today up to the one before the interview, with its room: by the free minutes of its weekday, none on the day of
 * rest, less what lies on it already (`taken`, one day a session).
 */
export function freeDays({ today, interviewDay, freeMinutes }: Asked, taken: readonly string[]): FreeDay[] {
  const rehearsed = lastFreeDay({ today, interviewDay, freeMinutes })
  const rest = restWeekday(freeMinutes, interviewDay)
  const days: FreeDay[] = []
  for (let day = today; day < interviewDay; day = addDays(day, 1)) {
    const minutes = (freeMinutes[weekdayOf(day)] ?? 0) - (day === rehearsed ? REHEARSAL_MINUTES : 0)
    const sessions = weekdayOf(day) === rest ? 0 : Math.min(MOST_A_DAY, Math.floor(minutes / SESSION_MINUTES))
    days.push({ day, room: sessions - taken.filter((other) => other === day).length })
  }
  return days
}

/** The last day before the interview that has time for the first answer; null where none has. */
export function lastFreeDay({ today, interviewDay, freeMinutes }: Asked): string | null {
  const rest = restWeekday(freeMinutes, interviewDay)
  for (let day = addDays(interviewDay, -1); day >= today; day = addDays(day, -1)) {
    const weekday = weekdayOf(day)
    if (weekday !== rest && (freeMinutes[weekday] ?? 0) >= REHEARSAL_MINUTES) return day
  }
  return null
}

/** The weekday with the least time rests, the latest of them in the week; never the one before the interview, which is for the first answer. */
export function restWeekday(freeMinutes: readonly number[], interviewDay: string): number {
  const eve = weekdayOf(addDays(interviewDay, -1))
  const others = [6, 5, 4, 3, 2, 1, 0].filter((weekday) => weekday !== eve)
  const least = Math.min(...others.map((weekday) => freeMinutes[weekday] ?? 0))
  return others.find((weekday) => (freeMinutes[weekday] ?? 0) === least) ?? 6
}
