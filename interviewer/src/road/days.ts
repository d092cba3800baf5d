const MILLISECONDS_A_DAY = 86_400_000

const at = (day: string): number => Date.parse(`${day}T00:00:00Z`)

/** The day so many days later (or earlier), `YYYY-MM-DD`. */
export const addDays = (day: string, days: number): string =>
  new Date(at(day) + days * MILLISECONDS_A_DAY).toISOString().slice(0, 10)

/** 0 for Monday to 6 for Sunday. */
export const weekdayOf = (day: string): number => (new Date(at(day)).getUTCDay() + 6) % 7

/** Whole days from one day to another; negative when it lies before. */
export const daysBetween = (from: string, to: string): number => Math.round((at(to) - at(from)) / MILLISECONDS_A_DAY)
