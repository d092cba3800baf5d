import type { Career } from '@maju/contracts/resume'
import { monthIndex } from '@maju/text/dates'

/** A stretch of months, both ends included. */
export type Months = { from: number; to: number }

/** The month of a date such as `2022-03`, counted from year 0; a date without a month is not known well enough. */
export function monthOf(date: string): number | null {
  const [, year, month] = /^(\d{4})-(\d{2})/u.exec(date) ?? []
  return year && month ? monthIndex({ year: Number(year), month: Number(month) }) : null
}

/** When a job began and ended; null where one of both is not known to the month. `now` stands for `present`. */
export function monthsOfJob({ start, end }: Pick<Career, 'start' | 'end'>, now: string): Months | null {
  const from = start && monthOf(start.value)
  const to = end && monthOf(end.value === 'present' ? now : end.value)
  return from === null || to === null ? null : { from, to }
}

/** Months at work, those at two places counted once; null where no job has its dates. */
export function monthsAtWork(careers: readonly Career[], now: string): number | null {
  const jobs = careers
    .flatMap((career) => monthsOfJob(career, now) ?? [])
    .toSorted((one, other) => one.from - other.from)
  if (jobs.length === 0) return null
  let until = -1
  let months = 0
  for (const { from, to } of jobs) {
    months += Math.max(0, to - Math.max(from, until + 1) + 1)
    until = Math.max(until, to)
  }
  return months
}
