import { endOfDay, startOfDay } from '@maju/text/zoned-clock'
import type { EventRow } from './calendar.table.ts'

const MILLISECONDS_A_MINUTE = 60_000
/** A reminder of something that has only just begun is still of use. */
const STAYS_MILLISECONDS = 60 * MILLISECONDS_A_MINUTE

/** When an event is, for somebody in this zone; an all-day one from the beginning of its first day to the end of its last. */
export function spanOf(row: EventRow, zone: string): { start: Date; end: Date } {
  if (row.startsAt && row.endsAt) return { start: row.startsAt, end: row.endsAt }
  return { start: startOfDay(row.firstDay ?? '', zone), end: endOfDay(row.lastDay ?? '', zone) }
}

/** The newest reminder of each event that is due and was not put away, the earliest event first. */
export function dueReminders(rows: readonly EventRow[], zone: string, now: Date): { row: EventRow; dueAt: Date }[] {
  return rows
    .flatMap((row) => {
      if (row.reminderMinutes.length === 0) return []
      const { start, end } = spanOf(row, zone)
      const over = Math.max(end.getTime(), start.getTime() + STAYS_MILLISECONDS)
      const due = row.reminderMinutes
        .map((minutes) => start.getTime() - minutes * MILLISECONDS_A_MINUTE)
        .filter((at) => at <= now.getTime() && at > (row.dismissedUntil?.getTime() ?? -Infinity))
      if (due.length === 0 || over <= now.getTime()) return []
      return [{ row, dueAt: new Date(Math.max(...due)), start }]
    })
    .toSorted((one, other) => one.start.getTime() - other.start.getTime())
}
